import { isDigits } from '../number-run.ts'
import { lookAlike } from '../normalise.ts'
import { HAS_DIGIT, UNICASE, UNSPACED, type Tokens } from '../token.ts'

/** Neighbouring words of a text that may be one code, as long as they are read so far. */
export interface WrittenCode {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** The lengths of its groups, such as `3-2-4`. */
  readonly grouping: string
  /** What stands between the groups. */
  readonly gaps: string
}

/** The code in capitals without separators, with Cyrillic and Greek letters that look Latin as these. */
export const compactCode = (text: string, gaps: string): string => {
  const upper = (/[^\0-\x7f]/.test(text) ? lookAlike(text) : text).toUpperCase()
  return gaps === '' ? upper : upper.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const GAPS = " -./:·()'"
/** A code has no more words. */
export const MOST_WORDS = 8
const LONGEST = 28
const LONGEST_LETTERS = 3
/** Of a place in an id of Myanmar: `12/KaMaYa(N)123456`. */
const LONGEST_BEHIND_SLASH = 10

/**
 * Calls `visit` with every code that begins at a token: the token alone, then with its neighbours. The first `skipped`
 * letters of the token are a word that was written without a space before the code.
 */
export function eachCodeFrom(
  tokens: Tokens, first: number, visit: (code: WrittenCode) => void, skipped = 0
): void {
  const { text, starts, ends } = tokens
  const start = (starts[first] ?? 0) + skipped
  let groups = ''
  let group = 0
  let gaps = ''
  for (let last = first; last < tokens.count && last < first + MOST_WORDS; last++) {
    const tokenStart = last === first ? start : starts[last] ?? 0
    const end = ends[last] ?? 0
    if (end - start > LONGEST) return
    const gap = last === first ? '' : text.slice(ends[last - 1], tokenStart)
    if (gap.length > 1 || gap.length === 1 && !GAPS.includes(gap)) return
    if (last > first && !mayBePart(tokens, last, gap)) return
    if (gap === '') group += end - tokenStart
    else {
      groups += `${group}-`
      group = end - tokenStart
      gaps += gap
    }
    visit({ first, last, start, end, grouping: groups + String(group), gaps })
  }
}

function mayBePart(tokens: Tokens, token: number, gap: string): boolean {
  const shape = tokens.shapes[token] ?? 0
  if (shape & HAS_DIGIT) return true
  const length = (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
  return length <= LONGEST_LETTERS || gap === '/' && length <= LONGEST_BEHIND_SLASH
}

/**
 * The tokens at which a code may begin whose first digits stand at `token`: itself, and one or two before it, or three
 * letters that stand apart.
 */
export function codeStarts(tokens: Tokens, token: number): readonly number[] {
  const starts = [token]
  let most = 2
  for (let at = token - 1; at >= 0 && at >= token - most; at--) {
    const gap = (tokens.starts[at + 1] ?? 0) - (tokens.ends[at] ?? 0)
    const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0)
    if (gap > 1 || length > 5 || isDigits(tokens, at)) break
    const isOther = Boolean((tokens.shapes[at] ?? 0) & (UNICASE | UNSPACED))
    if (isOther && length > (gap > 0 ? LONGEST_LETTERS : 1)) break
    if (isOther && length === 1) most = 3
    starts.push(at)
  }
  return starts
}

/** How many letters of the token before `token` are no part of a code that begins with its last letter: `车牌是京A12345`. */
export function clingingBefore(tokens: Tokens, token: number): number {
  const at = token - 1
  const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0)
  const clings = at >= 0 && tokens.ends[at] === tokens.starts[token] && Boolean((tokens.shapes[at] ?? 0) & UNSPACED)
  return clings && length > 1 ? length - 1 : 0
}
