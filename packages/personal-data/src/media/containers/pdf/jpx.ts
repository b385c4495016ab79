import { boxesIn, makeBox } from '../../bmff.ts'
import { concat, latin1, startsWith, u16, u8 } from '../../bytes.ts'
import type { FindingList } from '../../finding.ts'
import { neutralProfile } from '../../icc.ts'

const SIGNATURE = '\0\0\0\x0cjP  \r\n\x87\n'
const CODE_START = '\xff\x4f\xff\x51'
const DRAWN = new Set(['jP  ', 'ftyp', 'rreq', 'jpch', 'jplh'])
const TILE = 0x90
const COMMENT = 0x64
const WITH_PROFILE = 2

/**
 * JPEG 2000 (ISO/IEC 15444-1, annexes A and I) with what is needed to draw it: code, head and colours. Nothing where it
 * is broken.
 */
export function cleanJpeg2000(bytes: Uint8Array, found: FindingList): Uint8Array | undefined {
  if (startsWith(bytes, CODE_START)) return withoutComments(bytes, found)
  const boxes = startsWith(bytes, SIGNATURE) ? boxesIn(bytes) : undefined
  if (!boxes) return undefined
  const parts: Uint8Array[] = []
  for (const { type, start, content, end } of boxes) {
    if (DRAWN.has(type)) parts.push(bytes.subarray(start, end))
    else if (type === 'jp2h') parts.push(cleanHead(bytes.subarray(content, end), found))
    else if (type === 'jp2c') {
      const code = withoutComments(bytes.subarray(content, end), found)
      if (!code) return undefined
      parts.push(makeBox(type, code))
    } else found.note('other-metadata', type)
  }
  return concat(parts)
}

function cleanHead(head: Uint8Array, found: FindingList): Uint8Array {
  const boxes = boxesIn(head) ?? []
  const kept = boxes.filter(({ type }) => type !== 'uuid' && type !== 'xml ')
  return makeBox('jp2h', ...kept.map(({ type, start, content, end }) => {
    const hasProfile = type === 'colr' && u8(head, content) === WITH_PROFILE
    const profile = hasProfile ? neutralProfile(head.subarray(content + 3, end), found) : undefined
    return profile ? makeBox('colr', head.subarray(content, content + 3), profile) : head.subarray(start, end)
  }))
}

/** The code without the comments of its main head. */
function withoutComments(code: Uint8Array, found: FindingList): Uint8Array | undefined {
  const parts = [code.subarray(0, 2)]
  for (let at = 2; at + 4 <= code.length;) {
    const marker = u8(code, at + 1)
    if (u8(code, at) !== 0xff) return undefined
    if (marker === TILE) return concat([...parts, code.subarray(at)])
    const end = at + 2 + u16(code, at + 2)
    if (marker === COMMENT) found.noteText('comment', latin1(code.subarray(at + 6, Math.min(end, at + 200))))
    else parts.push(code.subarray(at, end))
    at = end
  }
  return undefined
}
