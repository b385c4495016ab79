import { base64url, createSmallAge, loadPrimitives, type Primitives } from '@small-places/encryption'
import type { CaseId, EpochNumber, Handle, ItemId, RandomBytes, Result } from '@small-places/kernel'

/** One published file: what it is about, and its vectors. */
export interface VectorFile {
  readonly about: string
  readonly vectors: readonly object[]
}

/** `length` bytes that are all `value`. */
export const fill = (length: number, value: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(value)

/** Bytes that differ from call to call and are the same in every run; for vectors only, it is no randomness at all. */
export const countingBytes = (): RandomBytes => {
  let calls = 0
  return (length) => {
    calls++
    return Uint8Array.from({ length }, (_, i) => (i * 31 + calls * 97 + (calls >> 8)) & 255)
  }
}

/** Primitives whose files come out the same in every run. */
export const fixedPrimitives = (): Promise<Primitives> => loadPrimitives(createSmallAge({ random: countingBytes() }))

export const b64 = (bytes: Uint8Array): string => base64url.encode(bytes)
export const idOf = (value: number): string => b64(fill(16, value))
export const itemOf = (value: number): ItemId => idOf(value) as ItemId
export const caseOf = (value: number): CaseId => idOf(value) as CaseId
export const handleOf = (name: string): Handle => name as Handle
export const epochOf = (number: number): EpochNumber => number as EpochNumber

/** The value of a result that cannot fail with fixed inputs. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`a vector failed: ${String(result.error)}`)
  return result.value
}
