import { characterTables, foldWord, isFoldedAs, UNSPACED_CLASS } from './character.ts'
import { hashOf, HEAD_LENGTH, UNICASE, UNSPACED, type Tokens } from './token.ts'

/**
 * Words that mean something to a rule, looked up by token. A word is compared folded (see `foldWord`). `phone*` stands
 * for every word with that beginning of at least four letters, for the endings of a language; a word of a script
 * without spaces is found anywhere inside a token; a word of Arabic or Hebrew also behind up to three letters of its
 * article and particles.
 */
export interface WordIndex<T> {
  /** What was entered for the word at this token: mostly nothing. */
  at(tokens: Tokens, token: number): readonly T[]
}

/** Words under one hash, each with everything that was entered for it. */
type Entries<T> = { readonly word: string, readonly values: T[] }[]

const NOTHING: readonly never[] = []

/** Makes an index of words. Looking a token up is a few operations unless the word is there. */
export function wordIndex<T>(words: Iterable<readonly [string, T]>): WordIndex<T> {
  const exact = new Map<number, Entries<T>>()
  const stems = new Map<number, Entries<T>>()
  const inside = new Map<number, Entries<T>>()
  const add = (index: Map<number, Entries<T>>, key: number, word: string, value: T): void => {
    const entries = index.get(key) ?? []
    const entry = entries.find((one) => one.word === word)
    if (entry) entry.values.push(value)
    else entries.push({ word, values: [value] })
    index.set(key, entries)
  }
  for (const [written, value] of words) {
    const word = foldWord(written)
    if (isUnspaced(word)) add(inside, hashOf(word.slice(0, 2)), word, value)
    else if (written.endsWith('*')) add(stems, hashOf(word.slice(0, HEAD_LENGTH)), word, value)
    else add(exact, hashOf(word), word, value)
  }
  const mayHave = hashFilter([...exact.keys(), ...stems.keys()])

  /** What is entered for the piece of a text that has these hashes once it is folded. */
  const whole = (text: string, start: number, end: number, hash: number, head: number): readonly T[] => {
    const same = mayHave(hash) ? exact.get(hash) : undefined
    const begun = mayHave(head) ? stems.get(head) : undefined
    let found: readonly T[] = NOTHING
    for (const { word, values } of same ?? NOTHING) {
      if (!isFoldedAs(text, start, end, word, false)) continue
      found = values
      break
    }
    for (const { word, values } of begun ?? NOTHING) {
      if (isFoldedAs(text, start, end, word, true)) found = found.length === 0 ? values : [...found, ...values]
    }
    return found
  }
  const withoutParticles = (folded: string): readonly T[] => {
    for (let skip = 0; skip <= 3 && folded.length - skip >= 2; skip++) {
      const hash = hashOf(folded, skip, folded.length)
      const head = hashOf(folded, skip, Math.min(folded.length, skip + HEAD_LENGTH))
      const found = whole(folded, skip, folded.length, hash, head)
      if (found.length) return found
    }
    return NOTHING
  }
  const within = (folded: string): readonly T[] => {
    const found: T[] = []
    for (let at = 0; at + 1 < folded.length; at++) {
      const entries = inside.get(hashOf(folded, at, at + 2))
      for (const { word, values } of entries ?? NOTHING) if (folded.startsWith(word, at)) found.push(...values)
    }
    return found
  }

  return {
    at(tokens, token) {
      const shape = tokens.shapes[token] ?? 0
      if (shape & UNSPACED) return inside.size ? within(foldedToken(tokens, token)) : NOTHING
      if (shape & UNICASE) return withoutParticles(foldedToken(tokens, token))
      const hash = tokens.hashes[token] ?? 0
      const head = tokens.heads[token] ?? 0
      if (!mayHave(hash) && !mayHave(head)) return NOTHING
      return whole(tokens.text, tokens.starts[token] ?? 0, tokens.ends[token] ?? 0, hash, head)
    },
  }
}

const BITS_OF_KEY = 32
const LEAST_BYTES = 64
const MOST_BYTES = 65536

/**
 * Tells of most hashes that they are none of `keys`: by one bit at the place of their last bits. It is small enough to
 * stay in the cache of the processor beside those of all other indexes.
 */
function hashFilter(keys: readonly number[]): (hash: number) => boolean {
  let size = LEAST_BYTES
  while (size * 8 < keys.length * BITS_OF_KEY && size < MOST_BYTES) size *= 2
  const filter = new Uint8Array(size)
  const mask = size - 1
  for (const key of keys) filter[key >>> 3 & mask] = (filter[key >>> 3 & mask] ?? 0) | 1 << (key & 7)
  return (hash) => ((filter[hash >>> 3 & mask] ?? 0) & 1 << (hash & 7)) !== 0
}

const foldedToken = ({ text, starts, ends }: Tokens, token: number): string =>
  foldWord(text.slice(starts[token], ends[token]))

function isUnspaced(word: string): boolean {
  const { classes } = characterTables()
  return word.length > 1 && classes[word.charCodeAt(0)] === UNSPACED_CLASS
}

/** Words without values: `words` are parted by spaces and line ends. */
export const wordSet = (words: string): WordIndex<true> =>
  wordIndex(words.split(/\s+/u).filter((word) => word !== '').map((word) => [word, true] as const))
