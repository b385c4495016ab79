import { characterTables, foldWord, UNSPACED_CLASS } from './character.ts'
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

interface Entry<T> {
  readonly word: string
  readonly isStem: boolean
  readonly value: T
}

const NOTHING: readonly never[] = []

/** Makes an index of words. Looking a token up is a few operations unless the word is there. */
export function wordIndex<T>(words: Iterable<readonly [string, T]>): WordIndex<T> {
  const exact = new Map<number, Entry<T>[]>()
  const stems = new Map<number, Entry<T>[]>()
  const inside = new Map<number, Entry<T>[]>()
  const seldom = new Uint8Array(65536)
  const add = (entries: Map<number, Entry<T>[]>, key: number, entry: Entry<T>): void => {
    entries.set(key, [...entries.get(key) ?? [], entry])
    seldom[key & 0xffff] = 1
  }
  for (const [written, value] of words) {
    const isStem = written.endsWith('*')
    const word = foldWord(written)
    const entry = { word, isStem, value }
    if (isUnspaced(word)) add(inside, hashOf(word.slice(0, 2)), entry)
    else if (isStem) add(stems, hashOf(word.slice(0, HEAD_LENGTH)), entry)
    else add(exact, hashOf(word), entry)
  }

  const valuesOf = (entries: readonly Entry<T>[] | undefined, matches: (word: string) => boolean): readonly T[] =>
    entries?.filter(({ word }) => matches(word)).map(({ value }) => value) ?? NOTHING
  const whole = (folded: string): readonly T[] => {
    const found = valuesOf(exact.get(hashOf(folded)), (word) => word === folded)
    const begun = valuesOf(stems.get(hashOf(folded.slice(0, HEAD_LENGTH))), (stem) => folded.startsWith(stem))
    return begun.length ? [...found, ...begun] : found
  }
  const withoutParticles = (folded: string): readonly T[] => {
    for (let skip = 0; skip <= 3 && folded.length - skip >= 2; skip++) {
      const found = whole(folded.slice(skip))
      if (found.length) return found
    }
    return NOTHING
  }
  const within = (folded: string): readonly T[] => {
    const found: T[] = []
    for (let at = 0; at + 1 < folded.length; at++) {
      const entries = inside.get(hashOf(folded.slice(at, at + 2)))
      if (entries) found.push(...valuesOf(entries, (word) => folded.startsWith(word, at)))
    }
    return found
  }

  return {
    at(tokens, token) {
      const shape = tokens.shapes[token] ?? 0
      const foldedToken = (): string => foldWord(tokens.text.slice(tokens.starts[token], tokens.ends[token]))
      if (shape & UNSPACED) return inside.size ? within(foldedToken()) : NOTHING
      if (shape & UNICASE) return withoutParticles(foldedToken())
      const hash = tokens.hashes[token] ?? 0
      const head = tokens.heads[token] ?? 0
      return seldom[hash & 0xffff] || seldom[head & 0xffff] ? whole(foldedToken()) : NOTHING
    },
  }
}

function isUnspaced(word: string): boolean {
  const { classes } = characterTables()
  return word.length > 1 && classes[word.charCodeAt(0)] === UNSPACED_CLASS
}

/** Words without values: `words` are parted by spaces and line ends. */
export const wordSet = (words: string): WordIndex<true> =>
  wordIndex(words.split(/\s+/u).filter((word) => word !== '').map((word) => [word, true] as const))
