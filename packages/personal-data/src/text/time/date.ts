import { alternatives } from '../alternatives.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { numberRunEnd } from '../number-run.ts'
import { wordSet } from '../word-index.ts'

const VERSION_WORDS = wordSet(`
  version versions ver release build versão versión versione wersja verze версия версії § section
`)
const MONTHS = alternatives(`
  jan feb mar apr may jun jul aug sep oct nov dec mai okt dez dic ago avr fév juin juil août déc
`)
const TIME = String.raw`[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?Z|[-+]\d{2}:?\d{2})?`
/** The year first, of our calendar, the Persian or the Buddhist one. */
const YEAR_FIRST = new RegExp(String.raw`^(1[2-9]\d\d|2[0-6]\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:${TIME})?`, 'u')
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(1[2-9]\d\d|2[0-6]\d\d|\d\d)/u
const WITH_MONTH = new RegExp(String.raw`^\d{1,2}-(?:${MONTHS})\p{L}{0,6}-(?:\d{4}|\d\d)`, 'iu')
const MONTH_AND_YEAR = /^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/u
/** Month and day, or day and month, each of two digits. */
const PART = /^(?:(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01])|(?:1[3-9]|2\d|3[01])\/(?:0[1-9]|1[0-2]))(?![\d/])/u
const PART_OF_ONE_DIGIT = /^(?:[1-9]|1[0-2])\/(?:[1-9]|[12]\d|3[01])(?![\d/])/u
/** Words right before a day and month, which otherwise read as a fraction. */
const DATE_WORDS = wordSet('today tomorrow yesterday date dated on until till since due am le el em il dnia')
const LONGEST = 42

/**
 * Dates written in digits. Alone they are hardly personal, but with a place or a name they are: they count as possible.
 * Dates of templates and addresses (`date=2021-05-21`) are left out.
 */
export const dateDetector: Detector = {
  wakes: ['number'],
  find(scan, first) {
    const { tokens, text, report } = scan
    const last = numberRunEnd(tokens, first)
    for (let token = first; token <= last; token++) {
      const start = tokens.starts[token] ?? 0
      if (/(?:[\p{L}\d_=/|.:-]|= )$/u.test(text.slice(Math.max(0, start - 2), start))) continue
      const length = dateLength(scan, token, text.slice(start, start + LONGEST))
      const end = start + length
      if (length === 0 || /^(?:[\p{L}\d_]|[-/][\p{L}\d]|\.\d)/u.test(text.slice(end, end + 2))) continue
      report(start, end, {
        kind: 'date', confidence: 'possible', reason: 'known-format', validated: false, rule: 'date-in-digits',
      })
      return
    }
  },
}

/** How many characters the date at the beginning of `written` takes; 0 when there is none. */
function dateLength(scan: Scan, token: number, written: string): number {
  const yearFirst = YEAR_FIRST.exec(written)
  if (yearFirst) return isDayAndMonth(yearFirst[4], yearFirst[3]) ? yearFirst[0].length : 0
  const yearLast = YEAR_LAST.exec(written)
  if (!yearLast) {
    return (WITH_MONTH.exec(written) ?? MONTH_AND_YEAR.exec(written))?.[0].length ?? partLength(scan, token, written)
  }
  const [whole, first = '', sign, second, year = ''] = yearLast
  if (!isDayAndMonth(first, second) && !isDayAndMonth(second, first)) return 0
  // `3.10.12` is a version as likely as a date.
  const isVersion = year.length === 2 && sign === '.' &&
    (Number(first) < 13 && !first.startsWith('0') || isNamedBeside(scan, token, token, VERSION_WORDS))
  return isVersion ? 0 : whole.length
}

/** A day and month without a year: of two digits each, or behind a word that says that it is a date. */
function partLength(scan: Scan, token: number, written: string): number {
  const part = PART.exec(written)?.[0]
  if (part !== undefined) return part.length
  const short = PART_OF_ONE_DIGIT.exec(written)?.[0]
  return short !== undefined && isNamedBeside(scan, token, token, DATE_WORDS, 2, 0) ? short.length : 0
}

const isDayAndMonth = (day = '', month = ''): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
