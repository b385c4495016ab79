import { startsWith, u16, u8 } from '../../bytes.ts'

/**
 * Whether a strip or table in JPEG holds nothing but what a decoder draws from: tables, frame and scan, and the short
 * segment that tells how colours are coded. Anything else could hold a comment or a whole second picture.
 */
export function isBareJpeg(bytes: Uint8Array): boolean {
  if (u16(bytes, 0) !== 0xffd8) return false
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false
    const marker = u8(bytes, at + 1)
    // Strips may be padded to a whole word.
    if (marker === 0xd9) return bytes.length - at <= 5
    const end = at + 2 + u16(bytes, at + 2)
    const isApp = marker >= 0xe0 && marker <= 0xef || marker === 0xfe
    const isAdobe = marker === 0xee && startsWith(bytes, 'Adobe', at + 4) && end - at === 16
    if (isApp && !isAdobe || end > bytes.length || end < at + 4) return false
    at = marker === 0xda ? scanEnd(bytes, end) : end
  }
  return false
}

function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && (bytes[at + 1] === 0 || u8(bytes, at + 1) >= 0xd0 && u8(bytes, at + 1) <= 0xd7)) {
    at = bytes.indexOf(0xff, at + 2)
  }
  return at < 0 ? bytes.length : at
}
