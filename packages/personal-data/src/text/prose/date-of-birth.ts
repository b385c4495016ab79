import { alternatives } from '../alternatives.ts'
import type { Detector, Scan } from '../detector.ts'
import type { Confidence } from '../span.ts'
import { MONTH_STEMS } from './month-names.ts'

/** Words beside which a date is a day of birth, before it or, in languages with the verb last, behind it. */
const BIRTH_WORDS = `
  born birthday birthdays birthdate birth dob bday geboren geb geburtstag geburtsdatum né née naissance anniversaire
  nacido nacida nací nació nacimiento cumpleaños nascido nascida nasci nasceu nascimento aniversário nato nata nascita
  compleanno urodzon* urodził* urodzenia urodziny geboortedatum geboren doğum doğdum doğdu doğumlu doğumluyum lahir
  kelahiran sinh narozen* narozením född syntynyt родил* рожден* рождён* рождения народи* народж* нарадзі* нараджэння
  ولدت ولد مواليد الميلاد ميلاد ميلادي المولود تولد متولد زاده تولدم متولدم נולד נולדתי נולדה לידה जन्म जन्मतिथि
  जन्मदिन 出生 生日 生于 生於 生年月日 生まれ 誕生日 생년월일 태어 출생 생일
`
const MONTH = String.raw`(?:${alternatives(MONTH_STEMS)})[\p{L}\p{M}]{0,9}\.?(?: (?:الأول|الاول|الثاني|الآخر|اول|الاولی|الثانی|القعدة|الحجة|القعده|الحجه))?`
const YEAR = String.raw`(?:1[2-9]\d\d|20\d\d)(?!\d)`
const OF = String.raw`(?:\.|st|nd|rd|th|º|er|de|of|-?го|לְ|ב)?[ ,.]{0,2}(?:(?:de|of|del|tháng|ה|ל|ב) ?)?`
/** A whole day in the notations of many languages: digits, a month by name, Chinese, Japanese, Korean, Vietnamese. */
const DAY = new RegExp([
  String.raw`\d{1,2}([-/. ])\d{1,2}\1(?:1[2-9]\d\d|20\d\d|\d\d)(?!\d)`, String.raw`${YEAR}([-/.])\d{1,2}\2\d{1,2}(?!\d)`,
  String.raw`${YEAR} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]`,
  String.raw`\d{1,2}${OF}${MONTH}[ ,]{0,2}(?:(?:de|del|of|عام|سنة|سال|năm|ב) ?)?(?:${YEAR})?`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  String.raw`\d{1,2} tháng \d{1,2}(?:,? năm)? ${YEAR}`,
].map((day) => String.raw`(?<![\p{Nd}/.-]|[A-Za-z])(?:${day})`).join('|'), 'iu')
const YEAR_ALONE = new RegExp(String.raw`^[ :]{1,3}(?:in|im|en|em|w|в|у|ў|عام|سنة|سال|năm|tahun|על|ב-?|)? ?(${YEAR})`, 'iu')
/** What begins a label, or a sentence about oneself: there also a year alone is told. */
const SELF = /(?<!\p{L})(?:(?:i was|i am|i'm|my|ich|je suis|mi|meu|saya|tôi|sono)|я|мой|моя|мій|мая|انا|أنا|من|אני|मेरा|मैं|我|私|나는|저는)(?!\p{Ll})[^.!?\n]{0,12}$/iu
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
    // In a script without spaces the word stands somewhere in a long token; its date is at one of the ends.
    const behind = sentence(text.slice(end, end + REACH_BEHIND))
    const found = DAY.exec(behind)
    if (found && !/[!?]|[^\d]\.\s/u.test(behind.slice(0, found.index))) {
      say(scan, end + found.index, found[0], 'likely')
      return
    }
    const from = Math.max(0, start - REACH_BEFORE)
    const around = text.slice(from, Math.min(end, start + 12))
    const before = DAY.exec(around)
    if (before && around.length - before.index - before[0].length < 16) {
      say(scan, from + before.index, before[0], 'likely')
      return
    }
    const year = YEAR_ALONE.exec(text.slice(end, end + 16))
    const lead = text.slice(Math.max(0, start - 24), Math.min(end, start + 12))
    if (year?.[1] !== undefined && SELF.test(lead)) {
      say(scan, end + year[0].length - year[1].length, year[1], 'possible')
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
