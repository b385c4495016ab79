import { foldWord, isFoldedAs } from '../character.ts'
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

/** The words for one place of a phrase. */
interface Slot {
  readonly words: readonly { readonly folded: string, readonly isStem: boolean }[]
  readonly mayMiss: boolean
}

interface Phrase<T> {
  readonly before: readonly Slot[]
  readonly behind: readonly Slot[]
  readonly value: T
}

function slotOf(written: string): Slot {
  const words = written.split('|')
  return {
    words: words.map((word) => ({ folded: foldWord(word), isStem: word.endsWith('*') }))
      .filter(({ folded }) => folded !== ''),
    mayMiss: words.includes(''),
  }
}

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
    const phrase = { before: slots.slice(0, anchor).reverse().map(slotOf), behind: slots.slice(anchor + 1).map(slotOf), value }
    for (const word of (slots[anchor] ?? '').slice(1, -1).split('|')) entries.push([word, phrase])
  }
  const index = wordIndex(entries)
  return {
    words: entries.map(([word]) => word),
    at: (tokens, token) => index.at(tokens, token).flatMap(({ before, behind, value }) => {
      const first = follow(tokens, token, before, -1)
      const last = first === undefined ? undefined : follow(tokens, token, behind, 1)
      if (first === undefined || last === undefined) return []
      return [{ first, last, particle: last > token ? particleOf(tokens, last, behind.at(-1)) : 0, value }]
    }),
  }
}

/** The last token of the words that follow `token` in a direction as the slots say; nothing when they do not. */
function follow(
  tokens: Tokens, token: number, slots: readonly Slot[], step: 1 | -1, index = 0
): number | undefined {
  const slot = slots[index]
  if (slot === undefined) return token
  const next = token + step
  const taken = isBeside(tokens, Math.min(token, next)) && isOneOf(tokens, next, slot)
    ? follow(tokens, next, slots, step, index + 1) : undefined
  return taken ?? (slot.mayMiss ? follow(tokens, token, slots, step, index + 1) : undefined)
}

/** `ב*` and `بال*` stand for a particle of one letter that is written together with the name behind it. */
const PARTICLE = /^[\u0590-\u06ff]+$/u

function particleOf({ text, starts, ends }: Tokens, token: number, slot: Slot | undefined): number {
  const word = foldWord(text.slice(starts[token], ends[token]))
  const words = slot?.words ?? []
  if (words.some(({ folded, isStem }) => !isStem && folded === word)) return 0
  return words.some(({ folded, isStem }) => isStem && PARTICLE.test(folded) && word.startsWith(folded)) ? 1 : 0
}

const LONGEST_WORD = 24

function isOneOf({ text, starts, ends }: Tokens, token: number, { words }: Slot): boolean {
  const start = starts[token] ?? 0
  const end = ends[token] ?? 0
  if (end - start > LONGEST_WORD) return false
  for (const { folded, isStem } of words) if (isFoldedAs(text, start, end, folded, isStem)) return true
  return false
}

/** Whether a token and the next stand side by side: a space, an apostrophe, a hyphen. */
function isBeside({ text, starts, ends, count }: Tokens, token: number): boolean {
  if (token < 0 || token + 1 >= count) return false
  const start = ends[token] ?? 0
  const end = starts[token + 1] ?? 0
  return end === start || end - start === 1 && " '-\n".includes(text.charAt(start))
}
