import { Inflate, Unzlib } from 'fflate'
import { concat } from '../bytes.ts'

// One piece of packed bytes swells to 1032 times its size at the most, and is unpacked before its size is known.
const PIECE = 1 << 12

/**
 * Unpacks a deflated stream (RFC 1951), or a zlib stream (RFC 1950) where `wrapped`. Nothing where it is broken, ends
 * early, or holds more than `limit` bytes; no more than some megabytes beyond the limit are ever unpacked.
 */
export const inflateWithin = (packed: Uint8Array, limit: number, wrapped: boolean): Uint8Array | undefined =>
  inflated(packed, limit, wrapped, true)

/** As {@link inflateWithin}, but a stream whose last block is not marked as the last gives what there is. */
export const inflateUnended = (packed: Uint8Array, limit: number): Uint8Array | undefined =>
  inflated(packed, limit, true, true) ?? inflated(packed, limit, true, false)

function inflated(packed: Uint8Array, limit: number, wrapped: boolean, isEnded: boolean): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let size = 0
  const onPart = (part: Uint8Array): void => {
    size += part.length
    parts.push(part)
  }
  const stream = wrapped ? new Unzlib(onPart) : new Inflate(onPart)
  try {
    for (let at = 0; at < packed.length && size <= limit; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), isEnded && at + PIECE >= packed.length)
    }
  } catch {
    return undefined
  }
  return size <= limit && packed.length > 0 ? concat(parts) : undefined
}
