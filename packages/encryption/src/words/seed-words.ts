import { err, ok, type Result } from '@small-places/kernel'
import type { Sha256 } from '../sha256.ts'
import { finderFor, typedWords, type WordFinder } from './typed-word.ts'
import { listsForScript, type LoadWordList, type WordList, type WordListCode } from './word-list.ts'

/** Bytes of a secret that is shown as words or digits: a reporter's, an officer's. */
export const SEED_LENGTH = 16
/** Words that show it. */
export const WORD_COUNT = 12

const BITS_PER_WORD = 11n
const CHECK_BITS = 4n

/** One way to read a text as words: the secret, and the list in which it was found. */
export interface SeedReading {
  readonly seed: Uint8Array
  readonly language: WordListCode
}

/**
 * Why a text is not read as twelve words.
 * - `wrong-count`: `count` words were found instead of 12
 * - `unknown-word`: word `position` (from 1) is in none of the lists that fit best; `suggestion` is what may have been
 *   meant
 * - `checksum`: all twelve are words of the `language`, but not together; one is wrong or two are swapped
 * - `ambiguous`: more than one list has all the words and agrees on the checksum; try each reading
 */
export type ReadWordsError =
  | { readonly code: 'wrong-count', readonly count: number }
  | { readonly code: 'unknown-word', readonly position: number, readonly suggestion: string | null }
  | { readonly code: 'checksum', readonly language: WordListCode }
  | { readonly code: 'ambiguous', readonly readings: readonly SeedReading[] }

const checkBits = async (seed: Uint8Array, sha256: Sha256): Promise<bigint> =>
  BigInt((await sha256.digest(seed))[0] ?? 0) >> 8n - CHECK_BITS

/** The whole number that `bytes` spell, most significant first. */
export const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => sum << 8n | BigInt(byte), 0n)

/** The 16 bytes that spell `number`, most significant first. */
export const seedOf = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: SEED_LENGTH }, (_, i) => Number(number >> BigInt(8 * (SEED_LENGTH - 1 - i)) & 255n))

/**
 * The twelve words of a 16-byte secret in one language: 128 bits and a checksum of 4 (BIP39). Words are given in the
 * composed form (NFC); Japanese ones are best joined with an ideographic space.
 */
export const wordsFromSeed = async (seed: Uint8Array, list: WordList, sha256: Sha256): Promise<readonly string[]> => {
  if (seed.length !== SEED_LENGTH || list.words.length !== 2048) throw new RangeError('seed or word list')
  const number = numberOf(seed) << CHECK_BITS | await checkBits(seed, sha256)
  return Array.from({ length: WORD_COUNT }, (_, i) => {
    const place = Number(number >> BITS_PER_WORD * BigInt(WORD_COUNT - 1 - i) & 2047n)
    return (list.words[place] ?? '').normalize('NFC')
  })
}

const seedAt = async (places: readonly number[], sha256: Sha256): Promise<Uint8Array | null> => {
  const number = places.reduce((sum, place) => sum << BITS_PER_WORD | BigInt(place), 0n)
  const seed = seedOf(number >> CHECK_BITS)
  return (number & (1n << CHECK_BITS) - 1n) === await checkBits(seed, sha256) ? seed : null
}

const known = (place: number | null): place is number => place !== null

/**
 * Reads twelve words, however they were typed: any case, with or without accents, four letters where that is enough,
 * numbered or not. All of `lists` that have every word are tried and the checksum decides. It is a checksum of 4 bits:
 * one wrong word that is in the list, or two words swapped, go unnoticed once in 16 times.
 */
export const readWords = async (
  text: string, lists: readonly WordList[], sha256: Sha256,
): Promise<Result<SeedReading, ReadWordsError>> => {
  const typed = typedWords(text)
  if (typed.length !== WORD_COUNT) return err({ code: 'wrong-count', count: typed.length })

  const attempts = lists.map(list => {
    const finder = finderFor(list)
    return { finder, places: typed.map(finder.find) }
  })
  const complete = attempts.flatMap(({ finder, places }) => places.every(known) ? [{ finder, places }] : [])
  const readings: SeedReading[] = []
  for (const { finder, places } of complete) {
    const seed = await seedAt(places, sha256)
    if (seed !== null) readings.push({ seed, language: finder.code })
  }

  const [first, ...others] = readings
  if (first !== undefined) return others.length === 0 ? ok(first) : err({ code: 'ambiguous', readings })
  const [wrong] = complete
  return err(wrong === undefined ? unknownWord(typed, attempts) : { code: 'checksum', language: wrong.finder.code })
}

const unknownWord = (
  typed: readonly string[], attempts: readonly { finder: WordFinder, places: readonly (number | null)[] }[],
): ReadWordsError => {
  const found = (attempt: typeof attempts[number] | undefined) => attempt?.places.filter(known).length ?? -1
  const best = attempts.reduce<typeof attempts[number] | undefined>(
    (most, attempt) => found(attempt) > found(most) ? attempt : most, undefined)
  const index = best?.places.indexOf(null) ?? 0
  return { code: 'unknown-word', position: index + 1, suggestion: best?.finder.suggest(typed[index] ?? '') ?? null }
}

/**
 * Reads twelve words of whatever list, loading as little as possible: first the list of the page's own language, and
 * only if that does not read them, the others of the same script. That the page's list reads the words of another is
 * as good as impossible: below one in a million even for Portuguese and Spanish typed with four letters, the nearest
 * pair. Without a `pageList` all lists of the script are tried. The two Chinese lists share 1275 of 2048 characters,
 * so both are always tried.
 */
export const readWordsOfAnyList = async (
  text: string, pageList: WordListCode | null, load: LoadWordList, sha256: Sha256,
): Promise<Result<SeedReading, ReadWordsError>> => {
  const codes = listsForScript(text)
  if (pageList !== null && codes.includes(pageList) && !codes.includes('zh-Hans')) {
    const own = await readWords(text, [await load(pageList)], sha256)
    if (own.ok || own.error.code === 'wrong-count') return own
  }
  return readWords(text, await Promise.all(codes.map(load)), sha256)
}
