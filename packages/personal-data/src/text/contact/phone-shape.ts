import type { Tokens } from '../token.ts'
import { isDigits } from '../number-run.ts'

/** A number as it is written: its groups of digits, and what stands between them. */
export interface WrittenNumber {
  /** First and last token. */
  readonly first: number
  readonly last: number
  /** Offset of the first digit, and the end of the last. */
  readonly start: number
  readonly end: number
  readonly groups: readonly string[]
  /** `gaps[i]` stands before `groups[i + 1]`. */
  readonly gaps: readonly string[]
  readonly digits: string
}

const MOST_DIGITS = 17
const MOST_GROUPS = 17
/** What may part the groups of a phone number: a few spaces, brackets and signs; no dot that ends a sentence. */
const GAP = /^(?:[ \t]{0,2}[-/(~·][ \t]?|[ \t]{0,2}\)[ \t]?[-/.]?[ \t]?|\.|[ \t]{1,2}|\)\()$/u
const DIGITS_WITH_EXTENSION = /^(\d{2,8})x\d{1,6}$/iu

/** The groups that follow `first` as those of one phone number would, up to as many as one can have. */
export function writtenFrom(tokens: Tokens, first: number): WrittenNumber {
  const { text, starts, ends } = tokens
  const groups: string[] = []
  const gaps: string[] = []
  let digits = ''
  let last = first - 1
  let end = 0
  for (let token = first; token < tokens.count && groups.length < MOST_GROUPS; token++) {
    const start = starts[token] ?? 0
    const gap = token > first ? text.slice(end, start) : ''
    if (token > first && (gap.length > 4 || !GAP.test(gap))) break
    const whole = text.slice(start, Math.min(ends[token] ?? 0, start + MOST_DIGITS + 8))
    // `555-0132x45`: the letters of an extension cling to the last group.
    const group = isDigits(tokens, token) ? whole : token > first ? DIGITS_WITH_EXTENSION.exec(whole)?.[1] : undefined
    if (group === undefined || digits.length + group.length > MOST_DIGITS) break
    if (token > first) gaps.push(gap)
    groups.push(group)
    digits += group
    last = token
    end = start + group.length
    if (group !== whole) break
  }
  return { first, last, start: starts[first] ?? 0, end, groups, gaps, digits }
}

/** The first `count` groups. */
export function shortened(written: WrittenNumber, count: number, { starts }: Tokens): WrittenNumber {
  const groups = written.groups.slice(0, count)
  const last = written.first + count - 1
  return {
    ...written, last, groups, gaps: written.gaps.slice(0, count - 1), digits: groups.join(''),
    end: (starts[last] ?? 0) + (groups.at(-1)?.length ?? 0),
  }
}

const YEAR = /^(?:1[0-9]|20)\d\d$/u

/** What a number may be instead of a phone number: surely a date, a decimal, a code; perhaps a grouped amount. */
export type OtherNumber = 'none' | 'amount' | 'sure'

/** What the groups read as. */
export function otherNumber({ groups, gaps }: WrittenNumber): OtherNumber {
  if (isDecimal(gaps) || groups.every((group) => YEAR.test(group)) || gaps.filter(isSlash).length > 1) return 'sure'
  const [a = '', b = ''] = groups
  // A postal code of the United States with its four more digits.
  if (groups.length === 2 && gaps[0] === '-' && a.length === 5 && b.length === 4) return 'sure'
  if (groups.length === 2 && (YEAR.test(a) && b.length <= 2 || YEAR.test(b) && a.length <= 2)) return 'sure'
  const beginsDate = (at: number): boolean => gaps[at] === gaps[at + 1] && DATE_GAP.test(gaps[at] ?? '') &&
    isDate(groups[at] ?? '', groups[at + 1] ?? '', groups[at + 2] ?? '', at)
  if (groups.some((_, i) => beginsDate(i))) return 'sure'
  const isAmount = groups.length > 1 && a.length <= 3 && a[0] !== '0' &&
    groups.slice(1).every(({ length }) => length === 3) &&
    gaps.every((gap) => gap === gaps[0] && (gap === ' ' || gap === '.'))
  return isAmount ? 'amount' : 'none'
}

const DATE_GAP = /^[-./]$/u

const isSlash = (gap: string): boolean => gap.includes('/')

/** One dot, or dots among other signs: decimals, ranges of decimals, numbers of versions with their dates. */
const isDecimal = (gaps: readonly string[]): boolean =>
  gaps.includes('.') && (gaps.length === 1 || gaps.some((gap) => gap !== '.' && !gap.startsWith(')')))

const within = (group: string, most: number): boolean =>
  group.length <= 2 && Number(group) >= 1 && Number(group) <= most

/** A date with a year of four digits, or one of two at the beginning of a number. */
function isDate(a: string, b: string, c: string, at: number): boolean {
  if (YEAR.test(a)) return within(b, 31) && within(c, 31)
  const isDayAndMonth = within(a, 31) && within(b, 12) || within(a, 12) && within(b, 31)
  return isDayAndMonth && (YEAR.test(c) || at === 0 && a.length + b.length + c.length === 6)
}
