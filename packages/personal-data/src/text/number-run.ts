import { HAS_DIGIT, type Tokens } from './token.ts'

const SEPARATORS = " \t-./()[],:~'_+*·"
const LONGEST_GAP = 3

/** Whether the token is made of digits only. */
export const isDigits = ({ shapes }: Tokens, token: number): boolean => shapes[token] === HAS_DIGIT

/**
 * The last token of the numbers that begin at `first`: digits with at most three separating characters between them, on
 * one line, as in a phone number, a date, or the parts of an IP address.
 */
export function numberRunEnd(tokens: Tokens, first: number): number {
  let last = first
  while (last + 1 < tokens.count && isDigits(tokens, last + 1) && isGap(tokens, last)) last++
  return last
}

function isGap({ text, starts, ends }: Tokens, token: number): boolean {
  const start = ends[token] ?? 0
  const end = starts[token + 1] ?? 0
  if (end - start > LONGEST_GAP) return false
  for (let at = start; at < end; at++) {
    if (!SEPARATORS.includes(text.charAt(at))) return false
  }
  return true
}
