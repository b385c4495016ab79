import type { Detector, Scan } from '../detector.ts'
import { isDigits } from '../number-run.ts'
import { wordSet } from '../word-index.ts'

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
  'शून्य एक दो तीन चार पांच|पाँच छह|छः सात आठ नौ',
]
const REPEATING = ['double', 'triple', 'doppel', 'doble', 'duplo', 'doppio']
const LEAST_DIGITS = 7
const MOST_DIGITS = 17
/** At least so many of them in words: the others may be digits. */
const LEAST_WORDS = 4
const GAP = /^[ ,.·–-]{1,3}$/u

const words = DIGIT_WORDS.flatMap((language) => language.split(' ').flatMap((spellings) => spellings.split('|')))
const INDEX = wordSet([...words, ...REPEATING].join(' '))

/** Phone numbers and the like that are written out digit by digit, so that programs miss them. */
export const spokenNumberDetector: Detector = {
  wakes: ['word'],
  words: [...words, ...REPEATING],
  find(scan, first) {
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
    scan.report(scan.tokens.starts[first] ?? 0, scan.tokens.ends[last] ?? 0, {
      kind: 'phone', confidence: 'possible', reason: 'written-around', validated: false, rule: 'phone-in-words',
    })
  },
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
