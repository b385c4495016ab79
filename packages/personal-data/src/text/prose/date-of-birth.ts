import { alternatives } from '../alternatives.ts'
import type { Detector, Scan } from '../detector.ts'
import type { Confidence } from '../span.ts'
import { wordSet } from '../word-index.ts'
import { MONTH_STEMS } from './month-names.ts'

/** Words beside which a date is a day of birth, before it or, in languages with the verb last, behind it. */
const BIRTH_WORDS = `
  born birthday birthdays birthdate birth dob bday geboren geb geburtstag geburtsdatum né née naissance anniversaire
  nacido nacida nací nació nacimiento cumpleaños nascido nascida nasci nasceu nascimento aniversário nato nata nascita
  compleanno urodzon* urodził* urodzenia urodziny geboortedatum geboren doğum doğdum doğdu doğumlu doğumluyum lahir
  kelahiran sinh narozen* narozením född syntynyt родил* рожден* рождён* рождения народи* народж* нарадзі* нараджэння
  ولدت ولد مواليد الميلاد ميلاد ميلادي المولود تولد متولد زاده تولدم متولدم נולד נולדתי נולדה לידה जन्म जन्मतिथि
  जन्मदिन др ttl دنیا הולדת เกิด วันเกิด р н b 出生 生日 生于 生於 生年月日 生まれ 誕生日 생년월일 태어 출생 생일
`
const MONTH = String.raw`(?:${alternatives(MONTH_STEMS)})[\p{L}\p{M}]{0,9}\.?(?: (?:الأول|الاول|الثاني|الآخر|اول|الاولی|الثانی|القعدة|الحجة|القعده|الحجه))?`
/** Of our calendar, the Persian, the Islamic or the Buddhist one. */
const YEAR = String.raw`(?:1[2-9]\d\d|20\d\d|2[45]\d\d)(?!\d)`
const HAN_NUMBER = '[〇零一二三四五六七八九十]'
const OF = String.raw`(?:\.|st|nd|rd|th|º|er|de|of|-?го|לְ|ב)?[ ,.]{0,2}(?:(?:de|of|del|tháng|ה|ל|ב) ?)?`
/** A whole day in the notations of many languages: digits, a month by name, Chinese, Japanese, Korean, Vietnamese. */
const DAY = new RegExp([
  String.raw`\d{1,2}([-/. ])\d{1,2}\1(?:${YEAR}|\d\d(?!\d))`, String.raw`${YEAR}([-/.])\d{1,2}\2\d{1,2}(?!\d)`,
  String.raw`${YEAR} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]`, String.raw`${YEAR} ?年 ?\d{1,2} ?月`,
  // In the era of an emperor or a republic, in Chinese digits, and without the year.
  String.raw`(?:昭和|平成|令和|大正|民[國国])?\d{1,3}年\d{1,2}月\d{1,2}[日号號]`,
  String.raw`(?:${HAN_NUMBER}{2,4}年)?${HAN_NUMBER}{1,3}月${HAN_NUMBER}{1,3}[日号號]`, String.raw`\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]`,
  String.raw`\d{1,2}${OF}${MONTH}[ ,]{0,2}(?:(?:de|del|of|عام|سنة|سال|năm|ב) ?)?(?:${YEAR}|\d\d(?!\d))?`,
  String.raw`\d{1,2}-${MONTH}-(?:${YEAR}|\d\d(?!\d))`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR}|(?!\d))`,
  String.raw`\p{L}{3,12}(?:ого|его|م) ${MONTH},? (?:(?:de|del|of) )?${YEAR}`,
  String.raw`\d{1,2} tháng \d{1,2}(?:,? năm)? ${YEAR}`,
].map((day) => String.raw`(?<![\p{Nd}/.]|(?<![\u0590-\u05ff])-|[A-Za-z])(?:${day})`).join('|'), 'iu')
/** Where, between the word of birth and the year: `born in Minsk in 1984`. */
const WHERE = String.raw`(?: (?:in|at|à|en|em|no|na|a|w|we|di|ở|tại|в|во|у|ў|на)(?: (?:the|la|el|le|o|a))?(?: \p{Lu}[\p{L}\p{M}'’-]{1,20},?){1,3}| (?:في )?ב?\p{Lo}{3,20})?`
const YEAR_ALONE = new RegExp(String.raw`^${WHERE}[ :]{1,3}(?:in|im|en|em|w|в|у|ў|في عام|عام|سنة|سال|năm|tahun|על|בשנת|ב-?|ปี|)? ?(${YEAR})`, 'iu')
/** A month of a year, which like a year alone is told by oneself only. */
const MONTH_ALONE = new RegExp(String.raw`^[ :]{1,3}(?:in|im|en|em|w|в|у|ў|في)? ?(${MONTH},? (?:(?:de|del|of) )?${YEAR})`, 'iu')
/** The year right before, with the word for it: `1980 года рождения`, `1980年出生`. */
const YEAR_BEFORE = new RegExp(String.raw`(?<![\p{N}.,/-])(${YEAR}) ?(?:года|году|року|года|yılı|yılında|年|년)? ?$`, 'iu')
/** Abbreviations whose last letter wakes the detector. */
const ABBREVIATED = /(?:г\. ?р|р\. ?н|d\. ?o\. ?b)$/iu
/** Verbs in the first person. */
const SELF_WORDS = wordSet('nasci nací nacida נולדתי doğdum doğumluyum متولدم تولدم')
/** What begins a label, or a sentence about oneself: there also a year alone is told. */
const SELF = /(?<!\p{L})(?:(?:i was|i am|i'm|my|ich|je suis|mi|meu|saya|tôi|sono)|я|мой|моя|мій|мая|انا|أنا|من|אני|मेरा|मैं|我|私|나는|저는)(?!\p{Ll})[^.!?\n]{0,12}$/iu
/** The beginning of a sentence about oneself that the word of birth or its year ends, behind a comma. */
const SELF_BEFORE = new RegExp([
  String.raw`(?:^|[^\p{L}\p{M}])(?:i(?:['’ ]?m| am)|ich bin|je suis|(?:yo )?soy|(?:eu )?sou|jestem|я|мне \d+ \p{L}+)(?![\p{L}\p{M}])`,
  String.raw`(?! \p{L}+(?:ю|у|л|ла|ем|им)(?!\p{L}))[^.!?;\n]{1,60}, (?:(?:and|und|et|y|e|и|і) )?(?:${YEAR} (?:года|году|року|г\.|р\.) )?$`,
].join(''), 'iu')
const REACH_OF_SELF = 96
/** Of other digits, decimal ones are folded. */
const DIGIT = new RegExp(String.raw`\d|${HAN_NUMBER}`, 'u')
const REACH_BEHIND = 48
const REACH_BEFORE = 32

/** Dates beside a word of birth. Days of a year count; a year alone only when somebody says it of themselves. */
export const dateOfBirthDetector: Detector = {
  wakes: ['word'],
  words: BIRTH_WORDS.trim().split(/\s+/u),
  find(scan, token) {
    const { text, tokens } = scan
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    if (end - start === 1 && !ABBREVIATED.test(text.slice(Math.max(0, start - 6), end))) return
    const from = Math.max(0, start - REACH_BEFORE)
    const around = text.slice(from, Math.min(end, start + 12))
    if (!DIGIT.test(around) && !DIGIT.test(text.slice(end, end + REACH_BEHIND))) return
    // In a script without spaces the word stands somewhere in a long token; its date is at one of the ends.
    const behind = sentence(text.slice(end, end + REACH_BEHIND))
    const found = DAY.exec(behind)
    if (found && !/[!?]|[^\d]\.\s/u.test(behind.slice(0, found.index))) {
      say(scan, end + found.index, found[0], 'likely')
      return
    }
    const before = DAY.exec(around)
    if (before && around.length - before.index - before[0].length < 16) {
      say(scan, from + before.index, before[0], 'likely')
      return
    }
    const lead = text.slice(Math.max(0, start - 24), Math.min(end, start + 12))
    if (!SELF.test(lead) && !SELF.test(text.slice(Math.max(0, start - 24), start)) &&
      SELF_WORDS.at(tokens, token).length === 0 && !SELF_BEFORE.test(text.slice(Math.max(0, start - REACH_OF_SELF), start))
    ) return
    const year = MONTH_ALONE.exec(text.slice(end, end + 40)) ?? YEAR_ALONE.exec(text.slice(end, end + 72))
    const yearBefore = YEAR_BEFORE.exec(text.slice(Math.max(0, start - 16), start))
    if (year?.[1] !== undefined) say(scan, end + year[0].length - year[1].length, year[1], 'likely')
    else if (yearBefore?.[1] !== undefined) {
      say(scan, start - yearBefore[0].length, yearBefore[1], 'likely')
    }
  },
}

/** What stands in the same paragraph. */
const sentence = (text: string): string => /^[^\n]*(?:\n[^\n]{0,12})?/u.exec(text)?.[0] ?? ''

function say({ report }: Scan, start: number, written: string, confidence: Confidence): void {
  const date = written.replace(/[ ,]+$/u, '')
  report(start, start + date.length, {
    kind: 'date-of-birth', confidence, reason: 'named-beside', validated: false, rule: 'birth',
  })
}
