import { startsWith, u32 } from '../bytes.ts'
import type { Directory, Field, Source } from './directory.ts'
import { directoryAt, looksLikeDirectory, sizeOfType } from './directory.ts'
import { APPLE } from './makers/apple.ts'
import { CANON } from './makers/canon.ts'
import { CASIO } from './makers/casio.ts'
import { FUJIFILM } from './makers/fujifilm.ts'
import { readBinaryNote } from './makers/binary-notes.ts'
import { KODAK_FIELDS, MOTOROLA, SIGMA } from './makers/few-fields.ts'
import { LEICA, PANASONIC } from './makers/panasonic.ts'
import { NIKON } from './makers/nikon.ts'
import { OLYMPUS } from './makers/olympus.ts'
import { PENTAX } from './makers/pentax.ts'
import { RICOH } from './makers/ricoh.ts'
import { SAMSUNG } from './makers/samsung.ts'
import { SONY, SONY_ERICSSON } from './makers/sony.ts'
import type { Reading, Tags } from './tags.ts'
import { readFields } from './tags.ts'

/** How the notes of one maker are laid out. */
interface Layout {
  /** How they may begin; without it they begin with a directory at once. */
  readonly begins?: readonly string[]
  /** Which maker the file must name. */
  readonly make?: RegExp
  /** Where the directory stands, counted from the beginning of the notes. */
  readonly directory: number | 'stated'
  /** Offsets count from this place in the notes; without it, from the TIFF header. */
  readonly base?: number
  readonly little?: boolean
  readonly tags: Tags
}

const LEICA_OWN = ['LEICA0', ...[1, 4, 5, 6, 7, 16, 26].map((kind) => `LEICA\0${String.fromCharCode(kind)}\0`)]
const SONY_OWN = ['SONY DSC', 'SONY CAM', 'SONY MOBILE', '\0\0SONY PIC\0', 'VHAB     \0']
const TIFF_HEADS = ['MM\0*', 'II*\0']

// Where makers begin and from where they count, as ExifTool's documentation has collected it. First match wins.
const LAYOUTS: readonly Layout[] = [
  { begins: ['Apple iOS\0'], directory: 14, base: 0, little: false, tags: APPLE },
  { begins: ['Nikon\0\x02'], directory: 18, base: 10, tags: NIKON },
  { begins: ['Nikon\0\x01'], directory: 8, tags: NIKON },
  { begins: ['OLYMPUS\0'], directory: 12, base: 0, tags: OLYMPUS },
  { begins: ['OM SYSTEM\0'], directory: 16, base: 0, tags: OLYMPUS },
  { begins: ['OLYMP\0', 'EPSON\0', 'MINOL\0', 'CAMER\0', 'PREMI\0'], directory: 8, tags: OLYMPUS },
  { begins: ['SONY PI\0'], directory: 12, tags: OLYMPUS },
  { begins: SONY_OWN, directory: 12, tags: SONY },
  { begins: ['SEMC MS\0'], directory: 20, base: 12, tags: SONY_ERICSSON },
  { begins: ['Panasonic'], directory: 12, tags: PANASONIC },
  { begins: ['LEICA CAMERA AG\0'], directory: 18, tags: PANASONIC },
  { begins: LEICA_OWN, directory: 8, base: 0, tags: LEICA },
  { begins: ['LEICA\0\0\0'], make: /^Leica Camera AG/, directory: 8, base: 8, tags: LEICA },
  { begins: ['LEICA\0\x02', 'LEICA\0\x08', 'LEICA\0\x09'], directory: 8, tags: LEICA },
  { begins: ['LEICA'], directory: 8, tags: PANASONIC },
  { begins: ['FUJIFILM', 'GENERALE'], directory: 'stated', base: 0, little: true, tags: FUJIFILM },
  { begins: ['PENTAX \0', 'SAMSUNG\0'], directory: 10, base: 0, tags: PENTAX },
  { begins: ['RICOH\0II', 'RICOH\0MM'], directory: 8, base: 0, tags: PENTAX },
  { begins: ['AOC\0'], directory: 6, tags: PENTAX },
  { begins: ['Ricoh', 'RICOH', '      '], directory: 8, tags: RICOH },
  { begins: TIFF_HEADS, make: /RICOH/, directory: 8, base: 0, tags: RICOH },
  { begins: ['QVC\0', 'DCI\0'], directory: 6, tags: CASIO },
  { begins: ['MOT\0'], directory: 8, base: 0, tags: MOTOROLA },
  { begins: ['SIGMA', 'FOVEON'], directory: 10, tags: SIGMA },
  { begins: TIFF_HEADS, make: /kodak/i, directory: 8, base: 0, tags: KODAK_FIELDS },
  { make: /^Canon/, directory: 0, tags: CANON },
  { make: /^NIKON/i, directory: 0, tags: NIKON },
  { make: /^SAMSUNG/i, directory: 0, base: 0, tags: SAMSUNG },
  { make: /^(SONY|HASSELBLAD)/i, directory: 0, tags: SONY },
  { make: /^CASIO/i, directory: 0, tags: CASIO },
  { make: /^Leica Camera AG/, directory: 0, tags: LEICA },
  { make: /kodak/i, directory: 0, tags: KODAK_FIELDS },
]

/** Reads the notes in which a camera's maker keeps its own numbers: serials, owners, recognised faces, zones. */
export function readMakerNote(field: Field, reading: Reading): void {
  const { value } = field
  if (readBinaryNote(value, reading)) return
  const layout = LAYOUTS.find(({ begins, make }) =>
    (!begins || begins.some((text) => startsWith(value, text))) && (!make || make.test(reading.camera.make)))
  if (!layout) return
  const offset = layout.directory === 'stated' ? u32(value, 8, true) : layout.directory
  const opened = open(field, reading.source, layout, offset)
  if (!opened) return
  readFields(opened.directory.fields, layout.tags, { ...reading, source: opened.source })
}

/** The directory of the notes and the bytes that its offsets count in. */
function open(field: Field, outer: Source, layout: Layout, offset: number): {
  readonly source: Source
  readonly directory: Directory
} | undefined {
  const base = layout.base === undefined ? 0 : field.start + layout.base
  const bytes = outer.bytes.subarray(base)
  const at = field.start + offset - base
  const order = layout.little === undefined ? byteOrder(bytes, at, outer.little) : layout.little
  if (order === undefined) return undefined
  const source = { bytes, little: order }
  const range = { from: field.start - base, to: field.start - base + field.value.length }
  const directory = directoryAt(source, at)
  const shift = shiftOf(source, directory, range, at + 2 + directory.fields.length * 12 + 4, field)
  return { source, directory: shift ? directoryAt(source, at, shift) : directory }
}

function byteOrder(bytes: Uint8Array, at: number, usual: boolean): boolean | undefined {
  if (looksLikeDirectory({ bytes, little: usual }, at)) return usual
  return looksLikeDirectory({ bytes, little: !usual }, at) ? !usual : undefined
}

/**
 * By how much the values of the notes stand off from where their offsets point: editors move notes without knowing
 * what they say. Canon writes the old place at the end; else most values lie behind the directory, inside the notes.
 */
function shiftOf(
  source: Source, { fields }: Directory, range: { readonly from: number, readonly to: number }, behind: number,
  note: Field
): number {
  const end = note.value.length - 8
  const isFooter = startsWith(note.value, source.little ? 'II*\0' : 'MM\0*', end)
  if (isFooter) return note.start - u32(note.value, end + 4, source.little)
  const far = fields.filter(({ start, value, count }) => value.length !== 0 ? start >= behind || start < range.from
    : count > 4)
  const outside = far.filter(({ start, value }) => start < range.from || start + value.length > range.to)
  const needed = far.reduce((sum, { count, type }) => sum + count * sizeOfType(type), 0)
  // Where there is no room for them in the notes, they were meant to stand elsewhere.
  if (outside.length * 2 <= far.length || behind + needed > range.to + 16) return 0
  return behind - Math.min(...far.map(({ start }) => start))
}
