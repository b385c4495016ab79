import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { isDigits } from '../number-run.ts'
import { wordSet } from '../word-index.ts'
import { PHONE_WORDS } from './phone-words.ts'

/** Digits as they are read out, from 0 to 9; several words for one digit stand with a stroke between. */
const DIGIT_WORDS = [
  'zero|oh|nought one two three four five six seven eight nine',
  'null eins|ein zwei|zwo drei vier fünf sechs sieben acht neun',
  'zéro un|une deux trois quatre cinq six sept huit neuf',
  'cero uno|una dos tres cuatro cinco seis siete ocho nueve',
  'zero um|uma dois|duas três quatro cinco seis|meia sete oito nove',
  'zero uno due tre quattro cinque sei sette otto nove',
  'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
  'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
  'nol|kosong satu dua tiga empat lima enam tujuh delapan sembilan',
  'không một hai ba bốn năm sáu bảy tám chín',
  'ноль|нуль один|одна два|две три четыре пять шесть семь восемь девять',
  'нуль один два|дві три чотири п’ять шість сім вісім дев’ять',
  'صفر يك|یک دو سه چهار پنج شش هفت هشت نه',
  'صفر واحد اثنان|اثنين ثلاثة|ثلاث أربعة|اربعة|اربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثمان تسعة|تسع',
  'אפס אחת|אחד שתיים|שניים שלוש ארבע חמש שש שבע שמונה תשע',
  'нуль адзін|адна два|дзве тры чатыры пяць шэсць сем восем дзевяць',
  'शून्य एक दो तीन चार पांच|पाँच छह|छः सात आठ नौ',
]
/** Tens and hundreds, in languages where numbers are read out in pairs and threes. */
const LARGER_WORDS = `
  десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать
  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот
  шестьсот семьсот восемьсот девятьсот
  десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять двадцять тридцять
  п’ятдесят шістдесят сімдесят вісімдесят дев’яносто двісті чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот
  dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante
`.trim().split(/\s+/u)
const REPEATING = ['double', 'triple', 'doppel', 'doble', 'duplo', 'doppio']
const LEAST_DIGITS = 7
const MOST_DIGITS = 17
/** At least so many of them in words: the others may be digits. */
const LEAST_WORDS = 4
const GAP = /^[ ,.·–-]{1,3}$/u

const words = DIGIT_WORDS.flatMap((language) => language.split(' ').flatMap((spellings) => spellings.split('|')))
  .concat(LARGER_WORDS)
const INDEX = wordSet([...words, ...REPEATING].join(' '))

/** Phone numbers and the like that are written out digit by digit, so that programs miss them. */
export const spokenNumberDetector: Detector = {
  wakes: ['word', 'unspaced'],
  words: [...words, ...REPEATING],
  find(scan, first, candidate) {
    if (candidate === 'unspaced') {
      findHan(scan, first)
      return
    }
    if (first > 0 && isBeside(scan, first - 1) && valueAt(scan, first - 1) !== undefined) return
    let digits = 0
    let inWords = 0
    let last = first
    for (let token = first; token < first + 2 * MOST_DIGITS; token++) {
      const value = valueAt(scan, token)
      if (value === undefined || token > first && !isBeside(scan, token - 1)) break
      digits += value
      if (!isDigits(scan.tokens, token)) inWords++
      last = token
    }
    if (digits < LEAST_DIGITS || digits > MOST_DIGITS || inWords < LEAST_WORDS) return
    say(scan, first, last, scan.tokens.starts[first] ?? 0, scan.tokens.ends[last] ?? 0)
  },
}

/** Digits in Chinese, one after another: no amount is written so, and no year has so many. */
const HAN = /[零〇一二三四五六七八九幺]{7,13}/u
const LONGEST_TOKEN = 400

function findHan(scan: Scan, token: number): void {
  const start = scan.tokens.starts[token] ?? 0
  const found = HAN.exec(scan.text.slice(start, Math.min(scan.tokens.ends[token] ?? 0, start + LONGEST_TOKEN)))
  if (found) say(scan, token, token, start + found.index, start + found.index + found[0].length)
}

function say(scan: Scan, first: number, last: number, start: number, end: number): void {
  const named = isNamedBeside(scan, first, last, PHONE_WORDS, 4, 2) || PHONE_WORDS.at(scan.tokens, first).length > 0
  scan.report(start, end, {
    kind: 'phone', confidence: named ? 'likely' : 'possible', reason: 'written-around', validated: false,
    rule: 'phone-in-words',
  })
}

/** How many digits a token stands for; `double` counts as the digit that it adds. */
function valueAt({ tokens }: Scan, token: number): number | undefined {
  if (token >= tokens.count) return undefined
  const length = (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
  if (isDigits(tokens, token)) return length <= 4 ? length : undefined
  return INDEX.at(tokens, token).length > 0 ? 1 : undefined
}

const isBeside = ({ tokens, text }: Scan, token: number): boolean => {
  const end = tokens.ends[token] ?? 0
  const start = tokens.starts[token + 1] ?? 0
  return start - end <= 3 && GAP.test(text.slice(end, start))
}
