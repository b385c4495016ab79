import { combine, split } from 'shamir-secret-sharing'
import { err, ok, type Handle, type Result } from '@small-places/kernel'
import type { AgeContainer, AgeIdentity, AgeRecipient } from '../age/container.ts'
import { base64url, equalBytes, utf8 } from '../bytes.ts'
import { b64, b64x32, bytesOfB64, handle, plainId } from '../json/fields.ts'
import { object, oneOf, readJson, wholeFrom, type Read } from '../json/reader.ts'
import { padText } from '../padding.ts'
import { openText, type UnsealError } from '../sealed/single-recipient.ts'
import type { Sha256 } from '../sha256.ts'

/*
 * Shamir's scheme over GF(2^8) with the polynomial 0x11B (docs/formats.md section 7). The library draws its
 * coefficients from the platform's randomness itself, which is why none is passed in here.
 */

const SHARE_LENGTH = 33

const recoveryShare = object({
  v: oneOf(1), kind: oneOf('recovery-share'), set: plainId, handle, check: b64x32,
  threshold: wholeFrom(2), shares: wholeFrom(2), share: b64(SHARE_LENGTH),
})

/** What one officer holds of a member's recovery key. */
export type RecoveryShare = Read<typeof recoveryShare>

/** What a set of shares is for. */
export interface RecoverySet {
  /** The id of this set; a new set never mixes with an old one. */
  readonly set: string
  readonly handle: Handle
  /** How many shares give the key back: 2 of 3, 3 of 5. */
  readonly threshold: number
}

/** Splits a 32-byte recovery key among officers, one age file each, in their order. */
export const sealRecoveryShares = async (
  { age, sha256 }: { readonly age: AgeContainer; readonly sha256: Sha256 }, recoveryKey: Uint8Array,
  { set, handle: name, threshold }: RecoverySet, officers: readonly AgeRecipient[],
): Promise<readonly Uint8Array[]> => {
  if (recoveryKey.length !== 32) throw new RangeError('a recovery key has 32 bytes')
  const check = base64url.encode(await sha256.digest(recoveryKey))
  const shares = await split(recoveryKey, officers.length, threshold)
  const files: Uint8Array[] = []
  for (const [i, officer] of officers.entries()) {
    const share = base64url.encode(shares[i] ?? new Uint8Array())
    const body = { v: 1, kind: 'recovery-share', set, handle: name, check, threshold, shares: officers.length, share }
    files.push(await age.seal(padText(utf8(JSON.stringify(body))), [officer]))
  }
  return files
}

/** Opens an officer's share. */
export const openRecoveryShare = async (
  age: AgeContainer, sealed: Uint8Array, officer: AgeIdentity,
): Promise<Result<RecoveryShare, UnsealError>> => {
  const text = await openText(age, sealed, officer)
  if (!text.ok) return text
  const share = readJson(text.value, recoveryShare)
  const isOdd = share.ok && (share.value.shares > 255 || share.value.threshold > share.value.shares)
  return isOdd ? err('malformed') : share
}

/** A recovery key, and which of the given shares were wrong (by their place) when there were more than needed. */
export interface Recovered {
  readonly recoveryKey: Uint8Array
  readonly wrong: readonly number[]
}

/**
 * Puts a recovery key together.
 * - `other-set`: the shares are not all of one set, person and key
 * - `too-few`: fewer different shares than the threshold
 * - `wrong-share`: no choice of them gives the key; at least one is wrong. With one more good share it can be named.
 */
export const combineRecoveryShares = async (
  sha256: Sha256, shares: readonly RecoveryShare[],
): Promise<Result<Recovered, 'other-set' | 'too-few' | 'wrong-share'>> => {
  const [first] = shares
  if (first === undefined) return err('too-few')
  const isOneSet = shares.every(one => one.set === first.set && one.handle === first.handle &&
    one.check === first.check && one.threshold === first.threshold)
  if (!isOneSet) return err('other-set')
  const points = shares.map(({ share }) => bytesOfB64(share))
  if (new Set(points.map(xOf)).size < first.threshold) return err('too-few')
  const check = bytesOfB64(first.check)

  for (const choice of choices(points.length, first.threshold)) {
    const chosen = choice.flatMap(i => points[i] ?? [])
    const recoveryKey = await combined(chosen)
    if (recoveryKey === null || !equalBytes(await sha256.digest(recoveryKey), check)) continue
    const wrong: number[] = []
    for (const [i, point] of points.entries()) {
      if (!choice.includes(i) && !await fits(point, chosen, recoveryKey)) wrong.push(i)
    }
    return ok({ recoveryKey, wrong })
  }
  return err('wrong-share')
}

const xOf = (point: Uint8Array): number => point[SHARE_LENGTH - 1] ?? 0

/** The secret at x = 0; null where two points have the same x, or one has none. */
const combined = async (points: readonly Uint8Array[]): Promise<Uint8Array | null> => {
  const xs = points.map(xOf)
  return xs.includes(0) || new Set(xs).size !== xs.length ? null : combine([...points])
}

/** Whether a point lies on the curve of points that are known to be right. */
const fits = async (point: Uint8Array, right: readonly Uint8Array[], secret: Uint8Array): Promise<boolean> => {
  const same = right.find(one => xOf(one) === xOf(point))
  if (same !== undefined) return equalBytes(same, point)
  const again = await combined([point, ...right.slice(1)])
  return again !== null && equalBytes(again, secret)
}

/** Every way to choose `size` of the numbers below `count`, in order. */
function* choices(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= count - size; i++) {
    for (const rest of choices(count, size - 1, i + 1)) yield [i, ...rest]
  }
}
