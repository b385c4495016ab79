import { u8 } from '../../bytes.ts'
import type { Box } from '../../bmff.ts'
import type { Span } from './span.ts'

const STREAM = 3
const DECODER = 4
const INFO = 5

/**
 * Where in the description of a stream (`esds`, ISO/IEC 14496-1, section 7.2.6) stands what its decoder is told first;
 * nothing where it is told nothing.
 */
export function decoderInfo(bytes: Uint8Array, { content, end }: Box): Span | undefined {
  for (let at = content + 4; at < end;) {
    const tag = u8(bytes, at++)
    let length = 0
    for (let isLast = false; !isLast; at++) {
      length = length << 7 | u8(bytes, at) & 127
      isLast = u8(bytes, at) < 128
    }
    if (tag === INFO) return { start: at, end: Math.min(at + Math.max(0, length), end) }
    // The descriptions of the stream and of its decoder are gone into.
    if (tag === STREAM) at += 3
    else if (tag === DECODER) at += 13
    else return undefined
  }
  return undefined
}
