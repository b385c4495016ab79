import { latin1, startsWith, u16, u32, u8, utf8 } from './bytes.ts'
import { readExif } from './exif.ts'
import type { FindingKind, FindingList } from './finding.ts'
import { readXmp } from './xmp.ts'

// Data sets of record 2 of the IPTC Information Interchange Model 4.2.
const DATA_SETS = new Map<number, FindingKind>([
  [26, 'place-names'], [27, 'place-names'], [90, 'place-names'], [92, 'place-names'], [95, 'place-names'],
  [101, 'place-names'], [80, 'owner'], [110, 'owner'], [115, 'owner'], [116, 'owner'], [122, 'owner'],
  [118, 'contact'], [55, 'capture-time'], [62, 'capture-time'], [5, 'description'], [25, 'description'],
  [105, 'description'], [120, 'description'], [40, 'comment'], [65, 'software'],
])

/** Notes what identifies in IPTC data sets. */
export function readIptc(bytes: Uint8Array, found: FindingList): void {
  const notesBefore = found.notes
  for (let at = 0; u8(bytes, at) === 0x1c; ) {
    const length = u16(bytes, at + 3)
    const kind = u8(bytes, at + 1) === 2 ? DATA_SETS.get(u8(bytes, at + 2)) : undefined
    if (kind) {
      found.noteText(kind, utf8(latin1(bytes.subarray(at + 5, at + 5 + Math.min(length, 1024)))))
    }
    // The highest bit marks an extended length, which no camera or editor writes for text.
    if (length > 0x7fff) break
    at += 5 + length
  }
  if (found.notes === notesBefore) found.note('other-metadata', 'IPTC')
}

/** Notes what identifies in Photoshop image resources (Adobe's file format specification, 8BIM blocks). */
export function readPhotoshop(bytes: Uint8Array, found: FindingList): void {
  const notesBefore = found.notes
  for (let at = 0; startsWith(bytes, '8BIM', at); ) {
    const id = u16(bytes, at + 4)
    const nameLength = u8(bytes, at + 6) + 1
    const start = at + 6 + nameLength + nameLength % 2 + 4
    const length = u32(bytes, start - 4)
    const data = bytes.subarray(start, start + length)
    if (id === 0x0404) readIptc(data, found)
    else if (id === 0x0409 || id === 0x040c) found.note('thumbnail')
    else if (id === 0x0422) readExif(data, found)
    else if (id === 0x0424) readXmp(data, found)
    at = start + length + length % 2
  }
  if (found.notes === notesBefore) found.note('other-metadata', 'Photoshop')
}
