import type { Box } from '../bmff.ts'
import { makeBox } from '../bmff.ts'
import { u16, u8 } from '../bytes.ts'

/** Messages before and after a picture: ITU-T H.265, table 7-1. */
const MESSAGES = new Set([39, 40])

/**
 * The configuration of H.265 (ISO/IEC 14496-15, sections 8.3.2 and 9.5.3) without messages, in which encoders sign.
 * @param head How many bytes stand before the number of its lists.
 */
export function withoutMessages(bytes: Uint8Array, box: Box, head: number): Uint8Array {
  if (box.content + head + 1 > box.end) return bytes.subarray(box.start, box.end)
  const parts: Uint8Array[] = []
  let at = box.content + head + 1
  let count = 0
  for (let left = u8(bytes, box.content + head); left > 0 && at < box.end; left--) {
    const start = at
    let units = u16(bytes, at + 1)
    at += 3
    for (; units > 0 && at < box.end; units--) at += 2 + u16(bytes, at)
    if (MESSAGES.has(u8(bytes, start) & 63)) continue
    parts.push(bytes.subarray(start, Math.min(at, box.end)))
    count++
  }
  return makeBox(box.type, bytes.subarray(box.content, box.content + head), Uint8Array.of(count), ...parts)
}
