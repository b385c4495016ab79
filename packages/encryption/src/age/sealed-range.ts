import { ok, type Result } from '@small-places/kernel'
import type { ReadRange } from '../padding.ts'
import { type ByteRange, chunksTouching, plainRange, sealedRange } from './chunk-layout.ts'
import type { AgeSealer } from './container.ts'

/**
 * Any run of bytes of the age file that `sealer` makes, sealed again from the content that `read` gives: an upload
 * that was interrupted goes on from where it was without a copy of the sealed file. Holds the run and one chunk.
 */
export const sealRange = async (
  sealer: AgeSealer, read: ReadRange, range: ByteRange,
): Promise<Result<Uint8Array, 'source-changed'>> => {
  const { header, layout } = sealer
  if (range.from < 0 || range.from > range.to || range.to > layout.fileLength) throw new RangeError('byte range')
  const bytes = new Uint8Array(range.to - range.from)

  /** Puts what of `part` (which begins at `at` in the file) lies within the range into its place. */
  const place = (part: Uint8Array, at: number): void => {
    const from = Math.max(at, range.from)
    const to = Math.min(at + part.length, range.to)
    if (from < to) bytes.set(part.subarray(from - at, to - at), from - range.from)
  }

  place(header, 0)
  for (const index of chunksTouching(layout, range)) {
    const { from, to } = plainRange(layout, index)
    const sealed = await sealer.sealChunk(index, await read(from, to))
    if (!sealed.ok) return sealed
    place(sealed.value, sealedRange(layout, index).from)
  }
  return ok(bytes)
}
