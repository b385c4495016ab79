import type { Detector } from '../detector.ts'

const WORDS = `
  паспорт паспорта паспорту паспортом паспорте паспорти пашпарт пашпарта серия серии серию серія серії серію серыя серыі
  сер passport
`
const SERIES = String.raw`(?:[А-ЯЁІЇЄA-Z]{2}|\d{2} ?\d{2})`
const NUMBER_WORD = String.raw`(?:№|#|N[o.]?|номер\p{L}{0,2}|нумар\p{L}?|ном\.)`
const BEHIND = new RegExp(
  String.raw`^(?:[\s:,.–-]|(?:сер(?:ия|ии|ию|ія|ії|ію|ыя|ыі|\.))){0,6}(${SERIES}[ ,;]{0,2}${NUMBER_WORD}[ :]{0,2}\d{6,7})(?![\p{L}\d])`, 'u')
const REACH = 50

/** Passports whose series and number stand apart, as in the former Soviet Union: `серия 4508 № 123456`. */
export const passportInPartsDetector: Detector = {
  wakes: ['word'],
  words: WORDS.trim().split(/\s+/u),
  find({ text, tokens, report }, token) {
    const from = tokens.ends[token] ?? 0
    const found = BEHIND.exec(text.slice(from, from + REACH))
    if (found?.[1] === undefined) return
    const end = from + found[0].length
    report(end - found[1].length, end, {
      kind: 'passport', confidence: 'certain', reason: 'named-beside', validated: false, rule: 'passport-in-parts',
    })
  },
}
