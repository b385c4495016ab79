/**
 * For tests: puts what identifies into plain pictures, written from the formats' descriptions and not with the code
 * that is tested. Every planted text holds the word `canary`.
 */
import { bytesOf, concat, u32Bytes } from './bytes.ts'
import { crc32 } from './checksum.ts'

/** A word that no cleaned file may hold. */
export const CANARY = 'canary'

const u16Bytes = (value: number): readonly number[] => [value >> 8 & 255, value & 255]

/** One field of a directory to write; rationals are pairs of numerator and denominator. */
export type PlantedField =
  | { readonly tag: number, readonly text: string }
  | { readonly tag: number, readonly short: number }
  | { readonly tag: number, readonly rationals: readonly (readonly [number, number])[] }
  | { readonly tag: number, readonly raw: Uint8Array }
  | { readonly tag: number, readonly directory: readonly PlantedField[] }

/** A TIFF structure, big-endian, with the directories given and an optional one for the thumbnail. */
export function tiffBlock(fields: readonly PlantedField[], thumbnail?: readonly PlantedField[]): Uint8Array {
  const head = [...bytesOf('MM\0*'), ...u32Bytes(8)]
  const main = directory(fields, 8, 0)
  if (!thumbnail) return concat([Uint8Array.from(head), main])
  const linked = directory(fields, 8, 8 + main.length)
  return concat([Uint8Array.from(head), linked, directory(thumbnail, 8 + main.length, 0)])
}

function directory(fields: readonly PlantedField[], at: number, next: number): Uint8Array {
  const data: number[] = []
  const dataStart = at + 2 + fields.length * 12 + 4
  const entries = fields.flatMap((field) => {
    const entry = (type: number, count: number, value: readonly number[]): readonly number[] => {
      const place = u32Bytes(dataStart + data.length)
      if (value.length > 4) data.push(...value)
      return [...u16Bytes(field.tag), ...u16Bytes(type), ...u32Bytes(count),
        ...(value.length > 4 ? place : [...value, 0, 0, 0].slice(0, 4))]
    }
    if ('text' in field) return entry(2, field.text.length + 1, [...bytesOf(field.text + '\0')])
    if ('short' in field) return entry(3, 1, [...u16Bytes(field.short), 0, 0])
    if ('raw' in field) return entry(7, field.raw.length, [...field.raw])
    if ('rationals' in field) {
      return entry(5, field.rationals.length, field.rationals.flatMap((pair) => pair.flatMap((n) => u32Bytes(n))))
    }
    const start = dataStart + data.length
    data.push(...directory(field.directory, start, 0))
    return entry(4, 1, u32Bytes(start))
  })
  return Uint8Array.from([...u16Bytes(fields.length), ...entries, ...u32Bytes(next), ...data])
}

/** EXIF with one of everything, and the orientation given. The place is 52.5200 N, 13.4050 E. */
export const plantedExif = (orientation: number): Uint8Array => tiffBlock([
  { tag: 0x010e, text: 'canary caption' },
  { tag: 0x010f, text: 'Canon' },
  { tag: 0x0110, text: 'Canon EOS canary' },
  { tag: 0x0112, short: orientation },
  { tag: 0x0131, text: 'canary editor 2.4' },
  { tag: 0x0132, text: '2024:03:02 18:00:00' },
  { tag: 0x013b, text: 'canary artist' },
  { tag: 0x013c, text: 'canary-laptop' },
  { tag: 0x8298, text: ' \0canary rights' },
  { tag: 0x8769, directory: [
    { tag: 0x9003, text: '2024:03:02 14:05:00' },
    { tag: 0x9011, text: '+03:30' },
    { tag: 0x927c, raw: bytesOf('canary maker note 0123456789') },
    { tag: 0x9286, raw: bytesOf('ASCII\0\0\0canary remark') },
    { tag: 0xa420, text: 'canary-0123456789abcdef' },
    { tag: 0xa431, text: 'canary-body-1234' },
    { tag: 0xa434, text: 'canary lens 50mm' },
    { tag: 0xa435, text: 'canary-lens-5678' },
  ] },
  { tag: 0x8825, directory: [
    { tag: 1, text: 'N' }, { tag: 2, rationals: [[52, 1], [31, 1], [1200, 100]] },
    { tag: 3, text: 'E' }, { tag: 4, rationals: [[13, 1], [24, 1], [1800, 100]] },
  ] },
  { tag: 0x9c9d, raw: Uint8Array.from([...'canary كاتب\0'].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return [code & 255, code >> 8]
  })) },
], [{ tag: 0x0201, raw: bytesOf('canary thumbnail') }])

/** An XMP packet with people, place, owner, history and ids. */
const plantedXmp = (): Uint8Array => bytesOf(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="" xmpMM:DocumentID="xmp.did:canary-1"
 exif:GPSLatitude="52,31.2N" exif:GPSLongitude="13,24.3E" photoshop:City='canary city' aux:SerialNumber="canary-77">
<dc:creator><rdf:Seq><rdf:li>canary writer &amp; son</rdf:li></rdf:Seq></dc:creator>
<mwg-rs:Regions><mwg-rs:Name>canary face</mwg-rs:Name></mwg-rs:Regions>
<Iptc4xmpCore:CiEmailWork>canary@example.org</Iptc4xmpCore:CiEmailWork>
<xmp:CreatorTool>canary tool</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>`)

/** IPTC data sets (by-line, city, contact) inside Photoshop image resources. */
function plantedPhotoshop(): Uint8Array {
  const set = (number: number, text: string): readonly number[] =>
    [0x1c, 2, number, ...u16Bytes(text.length), ...bytesOf(text)]
  const iptc = [...set(80, 'canary by-line'), ...set(90, 'canary town'), ...set(118, 'canary phone'),
    ...set(55, '20240302')]
  const padded = iptc.length % 2 ? [...iptc, 0] : iptc
  return Uint8Array.from([...bytesOf('8BIM'), 4, 4, 0, 0, ...u32Bytes(iptc.length), ...padded,
    ...bytesOf('8BIM'), 4, 0x0c, 0, 0, ...u32Bytes(6), ...bytesOf('canary')])
}

/** A provenance box as far as readers look: a JUMBF superbox that says c2pa. */
const plantedJumbf = (): Uint8Array =>
  bytesOf('JP\0\x01\0\0\0\x01\0\0\0\x30jumb\0\0\0\x1ejumdc2pa canary manifest')

/**
 * A version 2 matrix profile whose red and green are swapped, so that a decoder that loses it shows other colours.
 * It is named, dated, and holds the private tag in which screenshots carry the serial number of a display.
 */
export function plantedProfile(): Uint8Array {
  const fixed = (...numbers: number[]): readonly number[] => numbers.flatMap((n) => u32Bytes(Math.round(n * 65536)))
  const name = 'canary display'
  const tags: readonly (readonly [string, readonly number[]])[] = [
    ['desc', [...bytesOf('desc\0\0\0\0'), ...u32Bytes(name.length + 1), ...bytesOf(name + '\0'.repeat(79))]],
    ['cprt', [...bytesOf('text\0\0\0\0canary Inc.\0')]],
    ['mmod', [...bytesOf('mmod\0\0\0\0canary serial 42')]],
    ['wtpt', [...bytesOf('XYZ \0\0\0\0'), ...fixed(0.9642, 1, 0.8249)]],
    ['rXYZ', [...bytesOf('XYZ \0\0\0\0'), ...fixed(0.3851, 0.7169, 0.0971)]],
    ['gXYZ', [...bytesOf('XYZ \0\0\0\0'), ...fixed(0.4361, 0.2225, 0.0139)]],
    ['bXYZ', [...bytesOf('XYZ \0\0\0\0'), ...fixed(0.1431, 0.0606, 0.7141)]],
    ['rTRC', [...bytesOf('curv\0\0\0\0'), 0, 0, 0, 1, 2, 0x33, 0, 0]],
  ]
  const table: number[] = []
  const data: number[] = []
  const dataStart = 132 + (tags.length + 2) * 12
  for (const [tag, value] of tags) {
    const place = [...u32Bytes(dataStart + data.length), ...u32Bytes(value.length)]
    table.push(...bytesOf(tag), ...place)
    // The three channels share one curve, as real profiles do.
    if (tag === 'rTRC') table.push(...bytesOf('gTRC'), ...place, ...bytesOf('bTRC'), ...place)
    data.push(...value, ...bytesOf('\0'.repeat(-value.length & 3)))
  }
  const head = new Uint8Array(128)
  head.set(u32Bytes(dataStart + data.length), 0)
  head.set(bytesOf('appl\x02\x20\0\0mntrRGB XYZ \x07\xe8\0\x03\0\x02'), 4)
  head.set(bytesOf('acspAPPL'), 36)
  head.set(bytesOf('CNRY'), 48)
  head.set([0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d], 68)
  return concat([head, Uint8Array.from([...u32Bytes(tags.length + 2), ...table, ...data])])
}

/** One JPEG segment. */
export const jpegSegment = (marker: number, payload: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(0xff, marker, ...u16Bytes(payload.length + 2)), payload])

/** A JPEG with `segments` after its start and `trailer` after its end. */
export const jpegWith = (jpeg: Uint8Array, segments: readonly Uint8Array[], trailer = ''): Uint8Array =>
  concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), bytesOf(trailer)])

/** Segments with one of everything; the profile comes in two pieces, the second first. */
export function plantedSegments(orientation: number): readonly Uint8Array[] {
  const profile = plantedProfile()
  const piece = (number: number, data: Uint8Array): Uint8Array =>
    jpegSegment(0xe2, concat([bytesOf(`ICC_PROFILE\0${String.fromCharCode(number)}\x02`), data]))
  return [
    jpegSegment(0xe1, concat([bytesOf('Exif\0\0'), plantedExif(orientation)])),
    jpegSegment(0xe1, concat([bytesOf('http://ns.adobe.com/xap/1.0/\0'), plantedXmp()])),
    piece(2, profile.subarray(200)),
    piece(1, profile.subarray(0, 200)),
    jpegSegment(0xe2, bytesOf('MPF\0MM\0*canary')),
    jpegSegment(0xeb, plantedJumbf()),
    jpegSegment(0xed, concat([bytesOf('Photoshop 3.0\0'), plantedPhotoshop()])),
    jpegSegment(0xe5, bytesOf('RMETA canary')),
    jpegSegment(0xfe, bytesOf('canary comment')),
  ]
}

/** One PNG chunk. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const content = concat([bytesOf(type), data])
  return concat([Uint8Array.from(u32Bytes(data.length)), content, Uint8Array.from(u32Bytes(crc32(content)))])
}

/** A PNG with `chunks` after its header and `trailer` after its end. */
export const pngWith = (png: Uint8Array, chunks: readonly Uint8Array[], trailer = ''): Uint8Array =>
  concat([png.subarray(0, 33), ...chunks, png.subarray(33), bytesOf(trailer)])

/** Chunks with one of everything; `pack` makes a zlib stream. */
export function plantedChunks(orientation: number, pack: (bytes: Uint8Array) => Uint8Array): readonly Uint8Array[] {
  const text = (keyword: string, value: string): Uint8Array => pngChunk('tEXt', bytesOf(`${keyword}\0${value}`))
  const exif = concat([bytesOf('Exif\0\0'), plantedExif(1)])
  const digits = [...exif].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const raw = bytesOf(`\nexif\n     ${exif.length}\n${digits}\n`)
  return [
    pngChunk('iCCP', concat([bytesOf('canary\0\0'), pack(plantedProfile())])),
    pngChunk('eXIf', plantedExif(orientation)),
    pngChunk('iTXt', concat([bytesOf('XML:com.adobe.xmp\0\0\0\0\0'), plantedXmp()])),
    pngChunk('zTXt', concat([bytesOf('Raw profile type exif\0\0'), pack(raw)])),
    pngChunk('iTXt', concat([bytesOf('Description\0\x01\0en\0\0'), pack(bytesOf('canary description'))])),
    text('Author', 'canary author'),
    text('Comment', 'canary note'),
    text('canary keyword', 'x'),
    pngChunk('tIME', Uint8Array.of(7, 232, 3, 2, 14, 5, 0)),
    pngChunk('caBX', plantedJumbf()),
    pngChunk('caNy', bytesOf('canary')),
  ]
}

/** An extended WebP made of a simple or extended one: everything planted, flags set, and bytes after its end. */
export function webpWith(webp: Uint8Array, exif: Uint8Array, trailer = ''): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array =>
    concat([bytesOf(type), Uint8Array.from(u32Bytes(data.length, true)), data, new Uint8Array(data.length % 2)])
  const extended = String.fromCharCode(...webp.subarray(12, 16)) === 'VP8X'
  const flags = (extended ? webp[20] ?? 0 : 0) | 0x2c
  const head = chunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 47, 0, 0, 31, 0, 0))
  const content = concat([
    bytesOf('WEBP'), head, chunk('ICCP', plantedProfile()), webp.subarray(extended ? 30 : 12),
    chunk('EXIF', exif), chunk('XMP ', plantedXmp()), chunk('CNRY', bytesOf('canary odd')),
  ])
  return concat([bytesOf('RIFF'), Uint8Array.from(u32Bytes(content.length, true)), content, bytesOf(trailer)])
}
