import type { Finding } from './span.ts'
import type { Tokens } from './token.ts'
import type { WordIndex } from './word-index.ts'

/** What is known of where a text comes from. */
export interface TextOrigin {
  /** Language of the wiki or page, as a BCP 47 tag such as `fa` or `pt-BR`; also a wiki's name such as `fawiki`. */
  readonly language?: string
  /** Countries that the page is about or the person is in, ISO 3166-1 alpha-2, most likely first. */
  readonly regions?: readonly string[]
  /** Whether the text is a page of somebody about themselves, so that a sentence without a subject is about them. */
  readonly isAboutWriter?: boolean
}

/** What a detector reads: one stretch of the text, its words, and the countries whose formats are likely in it. */
export interface Scan {
  /** The normalised text; all offsets of a detector are in it. */
  readonly text: string
  readonly tokens: Tokens
  /** The first subtag of the language, lower case; empty when unknown. */
  readonly language: string
  /** ISO 3166-1 alpha-2, most likely first: the given ones, the language's, and what the script of the text says. */
  readonly regions: readonly string[]
  /** Those of the regions that the caller named, which is a stronger hint than a language. */
  readonly givenRegions: readonly string[]
  /** Whether a sentence without a subject is about the writer. */
  readonly isAboutWriter: boolean
  /** Hashes (see `Tokens.hashes`) of the words of full names that were found, for those who look for their repetition. */
  readonly nameWords: Set<number>
  /** Says that `start` to `end` (exclusive) of the text is personal data. */
  report(start: number, end: number, finding: Finding): void
}

/**
 * Where a detector wants to be woken, so that ordinary prose costs nothing:
 * - `number`: at the first of several tokens of digits with only a few separators between (see `numberRunEnd`);
 * - `code`: at a token of letters and digits;
 * - `capital`: at a word that begins with a capital;
 * - `unspaced`: at a token of a script without spaces;
 * - `sign`: at one of `@ : ° /` and their kin; the place is an offset in the text;
 * - `word`: at one of the detector's own words; the place is a token, as in all the others.
 */
export type Candidate = 'number' | 'code' | 'capital' | 'unspaced' | 'sign' | 'word'

/** Finds one kind of personal data, or a few that look alike. It never throws and takes bounded time per candidate. */
export interface Detector {
  readonly wakes: readonly Candidate[]
  /** The words of candidate `word`, in the spelling of `wordIndex`. */
  readonly words?: readonly string[]
  find(scan: Scan, place: number, candidate: Candidate): void
}

/** The part of a text that may matter to what stands at a token: this many characters to each side. */
const NEAR = 80

/**
 * Whether one of `words` stands near the tokens `first` to `last`: up to `before` tokens before and `after` behind, and
 * no further than 80 characters.
 */
export function isNamedBeside(
  { tokens }: Scan, first: number, last: number, words: WordIndex<unknown>, before = 6, after = 3
): boolean {
  const from = tokens.starts[first] ?? 0
  for (let token = first - 1; token >= 0 && token >= first - before; token--) {
    if (from - (tokens.ends[token] ?? 0) > NEAR) break
    if (words.at(tokens, token).length) return true
  }
  const to = tokens.ends[last] ?? 0
  for (let token = last + 1; token < tokens.count && token <= last + after; token++) {
    if ((tokens.starts[token] ?? 0) - to > NEAR) break
    if (words.at(tokens, token).length) return true
  }
  return false
}
