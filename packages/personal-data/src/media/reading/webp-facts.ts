import { latin1, u32 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import { readBlock } from './blocks.ts'
import { withoutPrefix } from './jpeg-facts.ts'

/** Reads the chunks of a WebP that hold EXIF and XMP; a broken file up to the break. */
export function readWebpFacts(bytes: Uint8Array, facts: FactList): void {
  for (let at = 12; at + 8 <= bytes.length;) {
    const end = at + 8 + u32(bytes, at + 4, true)
    const type = latin1(bytes.subarray(at, at + 4))
    const data = bytes.subarray(at + 8, end)
    if (type === 'EXIF') readBlock('exif', withoutPrefix(data), facts)
    else if (type === 'XMP ') readBlock('xmp', data, facts)
    at = end + (end - at) % 2
  }
}
