import { startsWith, u32, utf16 } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'

const ENHANCED = ' EMF'
const COMMENT = 70

/**
 * A metafile or bitmap as it is drawn: of an enhanced one without its description (program and title) and without the
 * comments of programs, byte for byte otherwise ([MS-EMF], sections 2.2.9 and 2.3.3). Nothing where it is none, or is
 * broken.
 */
export function cleanMetafile(bytes: Uint8Array, facts: FactList): Uint8Array | undefined {
  // Windows metafiles ([MS-WMF], section 2.3.2) and StarView's have no place for a description.
  if (startsWith(bytes, '\xd7\xcd\xc6\x9a') || startsWith(bytes, '\x01\0\x09\0\0\x03') || startsWith(bytes, 'VCLMTF')) {
    return bytes
  }
  // Windows' bitmaps with the short heads have room for nothing else; later ones may name a profile on a disk.
  if (startsWith(bytes, 'BM') && [12, 40].includes(u32(bytes, 14, true))) return bytes.subarray(0, u32(bytes, 2, true))
  if (u32(bytes, 0, true) !== 1 || !startsWith(bytes, ENHANCED, 40)) return undefined
  const clean = bytes.slice()
  const [letters, offset] = [u32(bytes, 60, true), u32(bytes, 64, true)]
  const header = u32(bytes, 4, true)
  if (letters && offset + letters * 2 <= header) {
    facts.text('software', utf16(bytes.subarray(offset, offset + letters * 2)).replaceAll('\0', ' '))
    clean.fill(0, offset, offset + letters * 2)
  }
  clean.fill(0, 60, 68)
  for (let at = header; at < bytes.length;) {
    const size = u32(bytes, at + 4, true)
    if (size < 8 || size % 4 || at + size > bytes.length) return undefined
    const isDrawn = startsWith(bytes, 'EMF+', at + 12) || startsWith(bytes, 'GDIC', at + 12)
    if (u32(bytes, at, true) === COMMENT && !isDrawn) clean.fill(0, at + 12, at + size)
    at += size
  }
  return clean
}
