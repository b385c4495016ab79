import { HAS_DIGIT, HAS_LOWER, STARTS_UPPER, type Tokens } from '../token.ts'
import { wordSet } from '../word-index.ts'
import { NAME_PARTICLES } from './name-words.ts'

const PARTICLES = wordSet(NAME_PARTICLES)

const lengthOf = ({ starts, ends }: Tokens, token: number): number => (ends[token] ?? 0) - (starts[token] ?? 0)

/** Whether the token is one capital, as in `J. K. Rowling`. */
export const isInitial = (tokens: Tokens, token: number): boolean =>
  lengthOf(tokens, token) === 1 && Boolean((tokens.shapes[token] ?? 0) & STARTS_UPPER)

/** Whether the token is a word with a capital first, without digits. */
export const isCapitalised = ({ shapes }: Tokens, token: number): boolean => {
  const shape = shapes[token] ?? 0
  return Boolean(shape & STARTS_UPPER) && !(shape & HAS_DIGIT)
}

/** Whether the token is a capitalised word that is not all capitals. */
export const isProper = (tokens: Tokens, token: number): boolean =>
  isCapitalised(tokens, token) && Boolean((tokens.shapes[token] ?? 0) & HAS_LOWER)

/** Whether a token and the next one belong to one name by what stands between them. */
export function isJoined(tokens: Tokens, token: number): boolean {
  const { text, starts, ends } = tokens
  const end = ends[token] ?? 0
  const length = (starts[token + 1] ?? 0) - end
  if (token + 1 >= tokens.count || length < 1 || length > 2) return false
  const first = text.charCodeAt(end)
  // A space, a hyphen or an apostrophe; after an initial also a full stop with or without a space.
  if (length === 1) {
    return first === 0x20 || first === 0x2d || first === 0x27 && lengthOf(tokens, token) < 3 ||
      first === 0x2e && isInitial(tokens, token)
  }
  return first === 0x2e && text.charCodeAt(end + 1) === 0x20 && isInitial(tokens, token)
}

/** The last token of the capitalised words that begin at `first`, with particles between them; at most `most` tokens. */
export function capitalRunEnd(tokens: Tokens, first: number, most: number): number {
  let last = first
  for (let token = first; token < first + most - 1 && isJoined(tokens, token); token++) {
    if (isCapitalised(tokens, token + 1)) last = token + 1
    else if (!isSmallParticle(tokens, token + 1) || token - last > 1) break
  }
  return last
}

const isSmallParticle = (tokens: Tokens, token: number): boolean =>
  lengthOf(tokens, token) < 5 && PARTICLES.at(tokens, token).length > 0
