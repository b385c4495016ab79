import { err, ok, type Result } from '@small-places/kernel'
import type { Sha256 } from '../sha256.ts'
import { type Numerals, readDigit, writeDigit } from './numerals.ts'
import { numberOf, SEED_LENGTH, seedOf } from './seed-words.ts'

/*
 * Digits, for languages that have no word list.
 *
 *   number  = seed (128 bits, big-endian) × 2^11 + the first 11 bits of SHA-256(seed)          < 10^42
 *   written = number with 42 decimal digits, in 14 groups of 3; each group gets a fourth, its check digit
 *
 * The check digit of group i (from 0) is that of Damm's scheme (H. M. Damm, Total anti-symmetrische Quasigruppen, 2004)
 * begun with i mod 10 in place of 0. Damm finds every single wrong digit and every swap of two neighbours; a swap
 * across two groups is one wrong digit in each. Beginning with the group's place also finds two groups swapped, unless
 * they are ten apart. What slips through (one in ten of other errors within a group) meets the 11 bits over the whole,
 * of which one in 2048 remains.
 */

/** Groups in a code, of four digits each. */
export const GROUP_COUNT = 14
const GROUP_LENGTH = 4
const DIGIT_COUNT = GROUP_COUNT * GROUP_LENGTH
const CHECK_BITS = 11n

/** Damm's quasigroup of order 10, row by row. */
const DAMM = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const

const dammStep = (state: number, digit: number): number => Number(DAMM[state]?.charAt(digit))

/** The state after a group's digits, 0 exactly when its last digit is the right check digit. */
const dammState = (group: number, digits: readonly number[]): number => digits.reduce(dammStep, group % 10)

/**
 * Why a text is not read as digits.
 * - `not-digits`: it has letters; perhaps these are words
 * - `wrong-count`: `count` digits were found instead of 56; `position` is the first group (from 1) that does not add
 *   up, so that a digit is probably missing or too many there or shortly before
 * - `wrong-group`: these groups (from 1) do not add up
 * - `checksum`: every group adds up, but not all together
 */
export type ReadDigitsError =
  | { readonly code: 'not-digits' }
  | { readonly code: 'wrong-count', readonly count: number, readonly position: number }
  | { readonly code: 'wrong-group', readonly positions: readonly number[] }
  | { readonly code: 'checksum' }

const checkBits = async (seed: Uint8Array, sha256: Sha256): Promise<bigint> => {
  const digest = await sha256.digest(seed)
  return numberOf(digest.subarray(0, 2)) >> 16n - CHECK_BITS
}

/** The fourteen groups of a 16-byte secret, four digits each. Written left to right in every language. */
export const digitsFromSeed = async (
  seed: Uint8Array, numerals: Numerals, sha256: Sha256,
): Promise<readonly string[]> => {
  if (seed.length !== SEED_LENGTH) throw new RangeError('seed')
  const number = numberOf(seed) << CHECK_BITS | await checkBits(seed, sha256)
  const digits = Array.from(number.toString().padStart(GROUP_COUNT * (GROUP_LENGTH - 1), '0'), Number)
  return Array.from({ length: GROUP_COUNT }, (_, group) => {
    const three = digits.slice(group * (GROUP_LENGTH - 1), (group + 1) * (GROUP_LENGTH - 1))
    // Each state has zero on the diagonal, so the state itself is the digit that leads to zero.
    return [...three, dammState(group, three)].map(digit => writeDigit(digit, numerals)).join('')
  })
}

/** Whether a text is rather a code of digits than words: it has numerals and no letters. */
export const looksLikeDigits = (text: string): boolean => /\p{Nd}/u.test(text) && !/\p{L}/u.test(text)

/** Reads a code in the numerals of any script, mixed or not, with spaces, dashes or line breaks anywhere. */
export const readDigits = async (text: string, sha256: Sha256): Promise<Result<Uint8Array, ReadDigitsError>> => {
  if (/\p{L}/u.test(text)) return err({ code: 'not-digits' })
  const digits = Array.from(text, readDigit).filter(digit => digit !== null)
  const groups = Array.from({ length: Math.max(GROUP_COUNT, Math.ceil(digits.length / GROUP_LENGTH)) }, (_, group) =>
    digits.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH))
  const wrong = groups.flatMap((group, i) =>
    i < GROUP_COUNT && group.length === GROUP_LENGTH && dammState(i, group) === 0 ? [] : [i + 1])
  const [position] = wrong
  if (digits.length !== DIGIT_COUNT) return err({ code: 'wrong-count', count: digits.length, position: position ?? 1 })
  if (position !== undefined) return err({ code: 'wrong-group', positions: wrong })

  const number = BigInt(groups.map(group => group.slice(0, -1).join('')).join(''))
  const seed = seedOf(number >> CHECK_BITS)
  const whole = numberOf(seed) << CHECK_BITS | await checkBits(seed, sha256)
  return whole === number ? ok(seed) : err({ code: 'checksum' })
}
