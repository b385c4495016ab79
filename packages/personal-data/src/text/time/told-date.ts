import type { Detector, Scan } from '../detector.ts'
import { numberRunEnd } from '../number-run.ts'
import { HAS_DIGIT, STARTS_UPPER, type Tokens } from '../token.ts'
import { wordSet } from '../word-index.ts'
import { MONTH_WORDS } from './month-words.ts'

/** Words by which somebody speaks of themselves, and which mean little else. */
const SELF_WORDS = wordSet(`
  i me my mine myself mi ich mein meine meinem meinen meiner je mon yo mis meu minha io mio mia moja moje mój benim saya tôi
  я мой моя моё моего моей мне меня мій моє мені мене мае мяне أنا انا אני שלי मैं मेरा मेरी मुझे 나는 저는
`)
/** The same in scripts without spaces, where it stands inside a longer run of letters, not far before a date. */
const EAST_ASIAN_SELF = /[我私僕]|本人|나는|저는/u
const YEAR = /^(?:1[2-9]|20)\d\d$/u
const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|го|е)?$/iu
const TO_MONTH = /^(?:[.º°]?[ ]|[-. ]?(?:го|ب)? )?(?:(?:de|of|d'|le) )?$/iu
const TO_YEAR = /^(?:,? |\.? ?(?:de|of|del) |, ?)$/iu
/** Between the word before a year and the year. */
const IN_YEAR = /(?<!\p{L})(?:in|since|from|en|em|im|seit|desde|depuis|dal|nel|od|w|в|с|у|з|года|tahun|sejak|سنة|عام|سال) $/iu
const EAST_ASIAN = /^(?:1[2-9]|20)\d\d ?[年년] ?\d{1,2} ?[月월](?: ?\d{1,2} ?[日号號일])?/u
/** What makes a date a part of something else. */
const BEFORE = /[\p{L}\p{N}/=_-]/u
const BEHIND = /^[\p{L}\p{N}_]|^[-/][\p{L}\d]/u
/** How far before a date its sentence is looked at. */
const MOST_WORDS = 12
const MOST_CHARACTERS = 100
const SENTENCE_END = /[.!?؟。\n]\s|[。！？\n]/u

/**
 * Dates in words. Texts are full of them, so they count only where a sentence speaks of its writer (“I moved here on 3 May
 * 2019”), in the short spelling of lists (`21-May`), and alone on a line. In the first case a year alone counts, too: it
 * tells somebody's age.
 */
export const toldDateDetector: Detector = {
  wakes: ['number', 'code'],
  find(scan, first, candidate) {
    const { tokens, text } = scan
    const last = candidate === 'number' ? numberRunEnd(tokens, first) : first
    for (let token = first; token <= last; token++) {
      if (!isNumbered(tokens, token)) continue
      const start = tokens.starts[token] ?? 0
      const east = EAST_ASIAN.exec(text.slice(start, start + 20))?.[0].length
      const found: FoundDate | undefined = east === undefined
        ? dayWithMonth(scan, token) ?? yearAt(scan, token) : [start, start + east, false]
      if (found === undefined) continue
      const [from, to, hasDay] = found
      const isPart = BEFORE.test(text.charAt(from - 1)) || BEHIND.test(text.slice(to, to + 2))
      if (isPart && east === undefined) continue
      const isShort = hasDay && !/\s/u.test(text.slice(from, to))
      if (!isShort && !isToldOfSelf(scan, token) && !(hasDay && standsAlone(text, from, to))) continue
      scan.report(from, to, {
        kind: 'date', confidence: 'possible', reason: isShort ? 'known-format' : 'said-in-first-person', validated: false,
        rule: 'date-in-words',
      })
    }
  },
}

/** Start and end of a date in the text, and whether it has a day or month in the short spelling. */
type FoundDate = readonly [start: number, end: number, hasDay: boolean]

/** Whether a token begins with a digit and is short enough for a day or a year. */
function isNumbered({ shapes, starts, ends, count, text }: Tokens, token: number): boolean {
  const start = starts[token] ?? 0
  return token < count && Boolean((shapes[token] ?? 0) & HAS_DIGIT) && (ends[token] ?? 0) - start <= 5 &&
    /\d/u.test(text.charAt(start))
}

/** `3 May 2019`, `May 3rd, 2019`, `3-May`, `May-2019`: the number at the token with the month at either side. */
function dayWithMonth({ tokens, text }: Scan, token: number): FoundDate | undefined {
  const { starts, ends } = tokens
  const start = starts[token] ?? 0
  const end = ends[token] ?? 0
  const written = text.slice(start, end)
  const day = Number(DAY.exec(written)?.[1] ?? 0)
  const isDay = day >= 1 && day <= 31
  const before = tokens.ends[token - 1] === start - 1 ? text.charAt(start - 1) : ''
  if ((before === ' ' || before === '-') && (isDay || YEAR.test(written)) && isMonth(tokens, token - 1)) {
    const from = starts[token - 1] ?? 0
    // `May 2019` has no day, and only the short spelling makes it a date by itself.
    return isDay ? [from, yearBehind(tokens, token), true] : [from, end, before === '-']
  }
  if (!isDay) return undefined
  for (const month of [token + 1, token + 2]) {
    const from = starts[month] ?? 0
    if (month >= tokens.count || from - end > 5) return undefined
    const gap = text.slice(end, from)
    if ((gap === '-' || TO_MONTH.test(gap)) && isMonth(tokens, month)) return [start, yearBehind(tokens, month), true]
  }
  return undefined
}

const isMonth = (tokens: Tokens, token: number): boolean => MONTH_WORDS.at(tokens, token).length > 0

/** The end of the year behind a token, or of the token where no year follows. */
function yearBehind({ text, starts, ends, count }: Tokens, token: number): number {
  const end = ends[token] ?? 0
  for (const year of [token + 1, token + 2]) {
    if (year >= count) break
    const gap = text.slice(end, Math.min(starts[year] ?? 0, end + 8))
    if ((gap === '-' || TO_YEAR.test(gap)) && YEAR.test(text.slice(starts[year], ends[year]))) return ends[year] ?? end
  }
  return end
}

function yearAt({ tokens, text }: Scan, token: number): FoundDate | undefined {
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  const isYear = end - start === 4 && YEAR.test(text.slice(start, end)) &&
    IN_YEAR.test(text.slice(Math.max(0, start - 8), start))
  return isYear ? [start, end, false] : undefined
}

/** Whether the words of the same sentence before a token speak of the writer. */
function isToldOfSelf({ tokens, text }: Scan, token: number): boolean {
  const from = tokens.starts[token] ?? 0
  if (EAST_ASIAN_SELF.test(text.slice(Math.max(0, from - 16), from))) return true
  for (let at = token - 1; at >= 0 && at >= token - MOST_WORDS; at--) {
    const end = tokens.ends[at] ?? 0
    if (from - end > MOST_CHARACTERS || SENTENCE_END.test(text.slice(end, Math.min(end + 4, tokens.starts[at + 1] ?? 0)))) return false
    if (SELF_WORDS.at(tokens, at).length > 0 && !isNumeral(tokens, at)) return true
  }
  return false
}

/** `World War I`, `Charles I`: the letter behind a name. */
function isNumeral({ text, starts, ends, shapes }: Tokens, token: number): boolean {
  if (text.slice(starts[token], ends[token]) !== 'I') return false
  const shape = shapes[token - 1] ?? 0
  return ends[token - 1] === (starts[token] ?? 0) - 1 && Boolean(shape & STARTS_UPPER)
}

function standsAlone(text: string, start: number, end: number): boolean {
  return /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[ \t.]*(?:$|\n)/u.test(text.slice(end, end + 8))
}
