import { bytesOf, concat, indexOfText, latin1, startsWith, u16, u32, u8, utf16, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import { readBlock } from './blocks.ts'
import { readCiff } from './ciff.ts'
import { directoryAt, openBlock } from './directory.ts'
import { readFlir } from './flir.ts'
import { readKodakMeta } from './kodak-meta.ts'
import { readSamsungTrailer } from './samsung-trailer.ts'

const EXTENSION = 'http://ns.adobe.com/xmp/extension/\0'
const EXTENSION_HEAD = EXTENSION.length + 40
const LARGEST_EXTENSION = 32 << 20

const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const COM = 0xfe

/** Pieces that several segments share, put together at the end. */
interface Pieces {
  readonly photoshop: Uint8Array[]
  readonly extensions: Uint8Array[]
  readonly flir: Uint8Array[]
}

/** Reads what every segment of a JPEG says, and what stands behind its end; a broken file up to the break. */
export function readJpegFacts(bytes: Uint8Array, facts: FactList): void {
  const pieces: Pieces = { photoshop: [], extensions: [], flir: [] }
  let at = 2
  while (at + 4 <= bytes.length) {
    // Some writers leave a few bytes between segments.
    while (at < bytes.length && bytes[at] !== 0xff) at++
    while (bytes[at + 1] === 0xff) at++
    const marker = u8(bytes, at + 1)
    if (marker === EOI || at + 4 > bytes.length) break
    if (marker === 0 || marker >= 0xd0 && marker <= 0xd7) {
      at += 2
      continue
    }
    const end = at + 2 + u16(bytes, at + 2)
    readSegment(marker, bytes.subarray(at + 4, end), facts, pieces)
    at = marker === SOS ? scanEnd(bytes, end) : Math.max(end, at + 4)
  }
  if (pieces.photoshop.length) readBlock('photoshop', concat(pieces.photoshop), facts)
  if (pieces.flir.length) readFlir(concat(pieces.flir), facts)
  const extended = joinExtensions(pieces.extensions)
  if (extended) readBlock('xmp', extended, facts)
  readTrailer(bytes.subarray(at + 2), facts)
}

/** Where coded data ends: at the next marker that is neither a restart nor a stuffed byte. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && (bytes[at + 1] === 0 || u8(bytes, at + 1) >= 0xd0 && u8(bytes, at + 1) <= 0xd7)) {
    at = bytes.indexOf(0xff, at + 2)
  }
  return at < 0 ? bytes.length : at
}

type SegmentReader = (payload: Uint8Array, facts: FactList, pieces: Pieces) => void

const block = (kind: Parameters<typeof readBlock>[0], skip: number): SegmentReader => (payload, facts) =>
  readBlock(kind, payload.subarray(skip), facts)

/** What segments of each number hold, by how they begin. */
const SEGMENTS: readonly (readonly [number: number, begins: string, reader: SegmentReader])[] = [
  [0, 'JFIF\0', (payload, facts) => {
    const size = u8(payload, 12) * u8(payload, 13) * 3
    if (size) facts.preview('thumbnail', size)
  }],
  [0, 'JFXX\0', (payload, facts) => facts.preview('thumbnail', payload.length - 6)],
  [0, 'II', readCiff], [0, 'MM', readCiff],
  [1, 'Exif\0', block('exif', 6)],
  [1, EXTENSION, (payload, _, { extensions }) => { extensions.push(payload) }],
  [1, 'http://ns.adobe.com/xap/1.0/\0', block('xmp', 29)],
  [1, 'XMP\0://ns.adobe.com/xap/1.0/\0', block('xmp', 29)],
  [1, 'FLIR\0', (payload, _, { flir }) => { flir.push(payload.subarray(8)) }],
  [2, 'MPF\0', (payload, facts) => readMultiPicture(payload.subarray(4), facts)],
  [3, 'Meta\0\0', readKodakMeta], [3, 'META\0\0', readKodakMeta], [3, 'Exif\0\0', readKodakMeta],
  [5, 'ssuniqueid\0', (payload, facts) => facts.id('image', Array.from(payload.subarray(11, 43), hex).join(''))],
  [6, 'GoPro\0', (payload, facts) => facts.serial('camera', goProSerial(payload))],
  [10, 'UNICODE\0', (payload, facts) => facts.text('texts', utf16(payload.subarray(8)))],
  [12, 'Ducky', readDucky], [12, '[', readPictureInfo], [12, 'OLYMPUS', readPictureInfo],
  [12, 'Agfa', readPictureInfo],
  [13, 'Photoshop 3.0\0', (payload, _, { photoshop }) => { photoshop.push(payload.subarray(14)) }],
]

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

function readSegment(marker: number, payload: Uint8Array, facts: FactList, pieces: Pieces): void {
  if (marker === COM) facts.text('texts', utf8(latin1(payload.subarray(0, 1024)).split('\0')[0] ?? ''))
  const found = SEGMENTS.find(([number, begins]) => marker === APP0 + number && startsWith(payload, begins))
  if (found) found[2](payload, facts, pieces)
}

/** The pieces of an extended packet in their order (XMP part 3, section 1.1.3.1); those of another id are left out. */
function joinExtensions(segments: readonly Uint8Array[]): Uint8Array | undefined {
  const [first] = segments
  if (!first) return undefined
  const size = u32(first, EXTENSION.length + 32)
  if (size > LARGEST_EXTENSION || size > segments.length * 65536) return undefined
  const whole = new Uint8Array(size)
  const idOf = (segment: Uint8Array): string => latin1(segment.subarray(EXTENSION.length, EXTENSION.length + 32))
  for (const segment of segments) {
    const offset = u32(segment, EXTENSION.length + 36)
    const data = segment.subarray(EXTENSION_HEAD)
    if (idOf(segment) === idOf(first) && offset + data.length <= size) whole.set(data, offset)
  }
  return whole
}

const PICTURE_ENTRIES = 0xb002
const PICTURE_IDS = 0xb003

/** Reads the index of further pictures behind the end of the first (CIPA DC-007). */
function readMultiPicture(bytes: Uint8Array, facts: FactList): void {
  const index = openBlock(bytes)
  if (!index) return
  const { fields } = directoryAt(index, index.first)
  const entries = fields.find(({ tag }) => tag === PICTURE_ENTRIES)?.value ?? new Uint8Array()
  for (let at = 16; at + 16 <= entries.length; at += 16) {
    const size = u32(entries, at + 4, index.little)
    if (size) facts.preview('other-picture', size)
  }
  const ids = fields.find(({ tag }) => tag === PICTURE_IDS)
  for (let at = 0; ids && at + 33 <= ids.value.length && at < 33 * 8; at += 33) {
    facts.id('image', latin1(ids.value.subarray(at, at + 33)))
  }
}

/** The number of a GoPro camera stands in its table of keys as text behind `CASN`, type and count. */
function goProSerial(payload: Uint8Array): string {
  const at = indexOfText(payload, 'CASN')
  const length = Math.min(u16(payload, at + 6), 32)
  return at < 0 ? '' : latin1(payload.subarray(at + 8, at + 8 + length)).split('\0')[0] ?? ''
}

/** Photoshop's settings for the web: quality, comment and rights, as number, length and text in UTF-16. */
function readDucky(payload: Uint8Array, facts: FactList): void {
  for (let at = 5; at + 4 <= payload.length && u16(payload, at);) {
    const kind = u16(payload, at)
    const length = u16(payload, at + 2)
    let text = ''
    for (let i = at + 8; i + 1 < at + 4 + length && text.length < 400; i += 2) {
      text += String.fromCharCode(u16(payload, i))
    }
    if (kind === 2) facts.text('texts', text)
    else if (kind === 3) facts.owner('copyright', text)
    at += 4 + length
  }
}

/** Lines of `key=value` that early cameras of Olympus, Agfa and others wrote. */
function readPictureInfo(payload: Uint8Array, facts: FactList): void {
  const lines = latin1(payload.subarray(0, 4096)).split(/[\r\n\0]+/)
  for (const line of lines) {
    const [, key = '', value = ''] = /^\s*([\w#]{1,20})\s*=(.{0,80})/.exec(line) ?? []
    if (/^Serial#?$/i.test(key)) facts.serial('camera', value)
    else if (/^(ID|Type)$/i.test(key)) facts.text('devices', value)
    // Seconds from 1970 by the clock of the camera, which knew no zones.
    else if (key === 'TimeDate' && /^\d{8,10}$/.test(value)) {
      facts.time('taken', new Date(Number(value) * 1000).toISOString().slice(0, 19))
    }
  }
}

function readTrailer(rest: Uint8Array, facts: FactList): void {
  if (rest.length < 16) return
  // Phones append the film of a moving photo, whose second word is `ftyp`.
  const film = indexOfText(rest, 'ftyp')
  if (film >= 4) facts.preview('film', rest.length - film + 4)
  readSamsungTrailer(rest, facts)
}

/** For other readers: a block of EXIF with or without the six bytes that JPEG puts before it. */
export const withoutPrefix = (bytes: Uint8Array): Uint8Array =>
  startsWith(bytes, 'Exif\0') ? bytes.subarray(bytesOf('Exif\0\0').length) : bytes
