import { foldWord } from '../character.ts'
import type { Tokens } from '../token.ts'
import { wordIndex } from '../word-index.ts'

/** A phrase found in a text: its first and last token. */
export interface PhraseMatch<T> {
  readonly first: number
  readonly last: number
  /** How many letters of the last token belong to the phrase, where a particle clings to what follows; 0 when all do. */
  readonly particle: number
  readonly value: T
}

/** Phrases of several words, each looked for only where its most telling word stands. */
export interface PhraseIndex<T> {
  /** The telling words of all phrases, for waking a detector. */
  readonly words: readonly string[]
  /** The phrases whose telling word is this token. */
  at(tokens: Tokens, token: number): readonly PhraseMatch<T>[]
}

interface Phrase<T> {
  readonly before: readonly (readonly string[])[]
  readonly behind: readonly (readonly string[])[]
  readonly value: T
}

const fold = (slot: string): readonly string[] =>
  slot.split('|').map((word) => word.endsWith('*') ? `${foldWord(word)}*` : word === '' ? '' : foldWord(word))

/**
 * Makes an index of phrases. The words of a phrase are parted by spaces, other words for the same place by `|`; the
 * telling word is written in brackets: `i [live|lived] in|at`. An empty alternative (`|the`) may be missing; `улиц*`
 * stands for every word that begins so.
 */
export function phraseIndex<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const entries: (readonly [string, Phrase<T>])[] = []
  for (const [written, value] of phrases) {
    const slots = written.trim().split(/\s+/u)
    const anchor = slots.findIndex((slot) => slot.startsWith('['))
    const phrase = { before: slots.slice(0, anchor).reverse().map(fold), behind: slots.slice(anchor + 1).map(fold), value }
    for (const word of (slots[anchor] ?? '').slice(1, -1).split('|')) entries.push([word, phrase])
  }
  const index = wordIndex(entries)
  return {
    words: entries.map(([word]) => word),
    at: (tokens, token) => index.at(tokens, token).flatMap(({ before, behind, value }) => {
      const first = follow(tokens, token, before, -1)
      const last = first === undefined ? undefined : follow(tokens, token, behind, 1)
      if (first === undefined || last === undefined) return []
      return [{ first, last, particle: last > token ? particleOf(tokens, last, behind.at(-1) ?? []) : 0, value }]
    }),
  }
}

/** The last token of the words that follow `token` in a direction as the slots say; nothing when they do not. */
function follow(
  tokens: Tokens, token: number, slots: readonly (readonly string[])[], step: 1 | -1
): number | undefined {
  const [slot, ...rest] = slots
  if (slot === undefined) return token
  const next = token + step
  const taken = isBeside(tokens, Math.min(token, next)) && isOneOf(tokens, next, slot)
    ? follow(tokens, next, rest, step) : undefined
  return taken ?? (slot.includes('') ? follow(tokens, token, rest, step) : undefined)
}

/** `ב*` and `بال*` stand for a particle of one letter that is written together with the name behind it. */
const PARTICLE = /^[\u0590-\u06ff]+\*$/u

function particleOf({ text, starts, ends }: Tokens, token: number, slot: readonly string[]): number {
  const word = foldWord(text.slice(starts[token], ends[token]))
  return !slot.includes(word) && slot.some((one) => PARTICLE.test(one) && word.startsWith(one.slice(0, -1))) ? 1 : 0
}

const isOneOf = ({ text, starts, ends }: Tokens, token: number, slot: readonly string[]): boolean => {
  const start = starts[token] ?? 0
  const end = ends[token] ?? 0
  if (end - start > 24) return false
  const word = foldWord(text.slice(start, end))
  return slot.some((one) => one.endsWith('*') ? one.length > 1 && word.startsWith(one.slice(0, -1)) : one === word)
}

/** Whether a token and the next stand side by side: a space, an apostrophe, a hyphen. */
function isBeside({ text, starts, ends, count }: Tokens, token: number): boolean {
  if (token < 0 || token + 1 >= count) return false
  const start = ends[token] ?? 0
  const end = starts[token + 1] ?? 0
  return end === start || end - start === 1 && " '-\n".includes(text.charAt(start))
}
