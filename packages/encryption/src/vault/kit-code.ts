import { err, ok, type Result } from '@small-places/kernel'
import type { Sha256 } from '../sha256.ts'

/** Crockford's base32 (https://www.crockford.com/base32.html): no letter that looks like another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const CODE_LENGTH = 16
const DATA_LETTERS = 26
const ALL_LETTERS = 28

/** The letters of `bytes`, five bits each, the last one filled with zero bits. */
const lettersOf = (bytes: Uint8Array, count: number): string => {
  let letters = ''
  for (let at = 0; at < count * 5; at += 5) {
    const two = (bytes[at >> 3] ?? 0) << 8 | (bytes[(at >> 3) + 1] ?? 0)
    letters += LETTERS.charAt(two >> (11 - (at & 7)) & 31)
  }
  return letters
}

const checkOf = async (sha256: Sha256, code: Uint8Array): Promise<string> => lettersOf(await sha256.digest(code), 2)

/** A 16-byte kit code as printed: seven groups of four, the last two letters a check (docs/formats.md section 7). */
export const writeKitCode = async (sha256: Sha256, code: Uint8Array): Promise<string> => {
  if (code.length !== CODE_LENGTH) throw new RangeError('a kit code has 16 bytes')
  const letters = lettersOf(code, DATA_LETTERS) + await checkOf(sha256, code)
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** Why a typed kit code is not one. `mistyped`: its check does not fit. */
export type KitCodeError = 'too-short' | 'too-long' | 'unknown-letter' | 'mistyped'

/** Reads a kit code as people type it: any case, any spaces and hyphens, I and L for 1, O for 0. */
export const readKitCode = async (sha256: Sha256, typed: string): Promise<Result<Uint8Array, KitCodeError>> => {
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Dash}.]/gu, '')
    .replace(/[IL]/g, '1').replace(/O/g, '0')
  const values = [...letters].map(letter => LETTERS.indexOf(letter))
  if (values.includes(-1)) return err('unknown-letter')
  if (values.length !== ALL_LETTERS) return err(values.length < ALL_LETTERS ? 'too-short' : 'too-long')
  const code = new Uint8Array(CODE_LENGTH + 1)
  for (const [i, value] of values.slice(0, DATA_LETTERS).entries()) {
    const at = i * 5
    const two = value << (11 - (at & 7))
    code[at >> 3] = (code[at >> 3] ?? 0) | two >> 8
    code[(at >> 3) + 1] = (code[(at >> 3) + 1] ?? 0) | two & 255
  }
  const bytes = code.slice(0, CODE_LENGTH)
  const isRight = code[CODE_LENGTH] === 0 && letters.slice(DATA_LETTERS) === await checkOf(sha256, bytes)
  return isRight ? ok(bytes) : err('mistyped')
}
