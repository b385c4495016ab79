import { latin1, u16, u32, u8, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import type { Block } from './block.ts'

const RESOURCES = /^(8BIM|MeSa|AgHg|PHUT|DCSR)/

/** Reads Photoshop image resources (Adobe's file format specification); returns the blocks of other formats in them. */
export function readPhotoshopFacts(bytes: Uint8Array, facts: FactList): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; RESOURCES.test(latin1(bytes.subarray(at, at + 4)));) {
    const id = u16(bytes, at + 4)
    const nameLength = u8(bytes, at + 6) + 1
    const start = at + 6 + nameLength + nameLength % 2 + 4
    const length = u32(bytes, start - 4)
    readResource(id, bytes.subarray(start, start + length), facts, blocks)
    at = start + length + length % 2
  }
  return blocks
}

const IPTC = 0x0404
const CAPTION = 0x03f0
const THUMBNAIL_OLD = 0x0409
const URL = 0x040b
const THUMBNAIL = 0x040c
const EXIF = 0x0422
const EXIF_MORE = 0x0423
const XMP = 0x0424

function readResource(id: number, data: Uint8Array, facts: FactList, blocks: Block[]): void {
  if (id === IPTC) blocks.push({ kind: 'iptc', bytes: data })
  else if (id === THUMBNAIL || id === THUMBNAIL_OLD) facts.preview('thumbnail', data.length)
  else if (id === EXIF || id === EXIF_MORE) blocks.push({ kind: 'exif', bytes: data })
  else if (id === XMP) blocks.push({ kind: 'xmp', bytes: data })
  else if (id === URL) facts.text('contacts', utf8(latin1(data.subarray(0, 400))))
  else if (id === CAPTION) facts.text('texts', utf8(latin1(data.subarray(1, 1 + u8(data, 0)))))
}
