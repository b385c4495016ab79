/** Boxes of the ISO base media file format (ISO/IEC 14496-12, section 4.2), as MP4, QuickTime and HEIF use them. */
import { bytesOf, concat, latin1, u32, u32Bytes } from './bytes.ts'

/** One box: where it stands in the file it was read from. `uuid` boxes have 16 bytes of type at `content`. */
export interface Box {
  /** Four characters, one a byte. */
  readonly type: string
  /** Where its header begins. */
  readonly start: number
  /** Where its content begins, after type and size. */
  readonly content: number
  /** Where the next box begins. */
  readonly end: number
}

/**
 * The boxes that lie one after the other from `from` to `to`; nothing where one is longer than what is left or shorter
 * than its own header. A size of 0 means: to the end.
 */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): readonly Box[] | undefined {
  const boxes: Box[] = []
  for (let start = from; start < to;) {
    if (start + 8 > to) return undefined
    const size = u32(bytes, start)
    const large = size === 1
    if (large && start + 16 > to) return undefined
    const content = start + (large ? 16 : 8)
    const end = size === 0 ? to : start + (large ? u32(bytes, start + 8) * 2 ** 32 + u32(bytes, start + 12) : size)
    if (end < content || end > to) return undefined
    boxes.push({ type: latin1(bytes.subarray(start + 4, start + 8)), start, content, end })
    start = end
  }
  return boxes
}

/** The brands that a file says it follows (`ftyp`), the major one first; empty where it does not begin with them. */
export function brandsOf(bytes: Uint8Array): readonly string[] {
  if (latin1(bytes.subarray(4, 8)) !== 'ftyp') return []
  const end = Math.min(u32(bytes, 0), bytes.length, 400)
  const brands: string[] = []
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(latin1(bytes.subarray(at, at + 4)))
  return brands
}

/** A box with a header of eight bytes around `parts`; its content must be shorter than 4 GiB. */
export const makeBox = (type: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  concat([Uint8Array.from(u32Bytes(8 + parts.reduce((sum, part) => sum + part.length, 0))), bytesOf(type), ...parts])
