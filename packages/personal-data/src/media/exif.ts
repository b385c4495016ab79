import { bytesOf, latin1, utf16, utf8 } from './bytes.ts'
import type { FindingKind, FindingList } from './finding.ts'
import { notePlace } from './place.ts'
import type { Tiff, TiffDirectory, TiffField } from './tiff.ts'
import { firstNumber, openTiff, rationals, readDirectory } from './tiff.ts'

/** How a picture is turned for showing: EXIF's 1–8, where 1 is as stored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const ORIENTATION = 0x0112
const EXIF_DIRECTORY = 0x8769
const GPS_DIRECTORY = 0x8825
const MAKER_NOTE = 0x927c

// Names of CIPA DC-008 (EXIF 3.0), of DNG and of Windows; tags of the first and the Exif directory do not collide.
const TEXT_TAGS = new Map<number, FindingKind>([
  [0x013b, 'owner'], [0x8298, 'owner'], [0xa430, 'owner'], [0xa437, 'owner'], [0xa438, 'owner'], [0x9c9d, 'owner'],
  [0xa431, 'camera-serial'], [0xc62f, 'camera-serial'], [0xa435, 'lens-serial'], [0x013c, 'computer-name'],
  [0x9003, 'capture-time'], [0x9004, 'capture-time'], [0x0132, 'capture-time'],
  [0x010e, 'description'], [0x010d, 'description'], [0xa436, 'description'], [0x9c9b, 'description'],
  [0x9c9e, 'description'], [0x9c9f, 'description'], [0x9286, 'comment'], [0x9c9c, 'comment'],
  [0xa434, 'lens'], [0xa420, 'image-id'], [0x0131, 'software'], [0xa439, 'software'],
  [0xa43a, 'software'], [0xa43b, 'software'], [0xa43c, 'software'],
])
const TIME_ZONES = new Map([[0x9003, 0x9011], [0x9004, 0x9012], [0x0132, 0x9010]])
const USER_COMMENT = 0x9286
const isWindowsText = (tag: number): boolean => tag >> 8 === 0x9c

/** Notes what identifies in an EXIF block (a TIFF structure), and returns the orientation it asks for. */
export function readExif(bytes: Uint8Array, found: FindingList): Orientation {
  const tiff = openTiff(bytes)
  if (!tiff) {
    found.note('other-metadata', 'EXIF')
    return 1
  }
  const notesBefore = found.notes
  const main = readDirectory(tiff, tiff.first)
  const detail = readDirectory(tiff, firstNumber(tiff, main.fields.get(EXIF_DIRECTORY)))
  const gps = readDirectory(tiff, firstNumber(tiff, main.fields.get(GPS_DIRECTORY)))
  noteTexts(new Map([...main.fields, ...detail.fields]), found)
  noteGps(tiff, gps, found)
  if (detail.fields.has(MAKER_NOTE)) found.note('maker-notes')
  if (readDirectory(tiff, main.next).fields.size) found.note('thumbnail')
  const onlyOrientation = main.fields.size === 1 && main.fields.has(ORIENTATION)
  if (found.notes === notesBefore && !onlyOrientation) found.note('other-metadata', 'EXIF')
  return orientationOf(tiff, main)
}

/** The smallest EXIF block that still turns the picture: one directory with one field. */
export const orientationExif = (orientation: Orientation): Uint8Array =>
  bytesOf('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0' + String.fromCharCode(orientation) + '\0\0\0\0\0\0')

function orientationOf(tiff: Tiff, { fields }: TiffDirectory): Orientation {
  const field = fields.get(ORIENTATION)
  // Browsers obey only a single SHORT, so any other form must not start turning the picture now.
  const turn = field?.type === 3 && field.count === 1 ? firstNumber(tiff, field) : 1
  return turn >= 1 && turn <= 8 ? turn as Orientation : 1
}

function noteTexts(fields: ReadonlyMap<number, TiffField>, found: FindingList): void {
  for (const [tag, kind] of TEXT_TAGS) {
    const field = fields.get(tag)
    if (!field) continue
    if (kind === 'capture-time') {
      const time = textOf(tag, field)
      // A camera whose clock was never set writes zeros.
      if (/[1-9]/.test(time)) found.note(kind, `${time} ${textOf(0, fields.get(TIME_ZONES.get(tag) ?? 0))}`)
    } else found.noteText(kind, textOf(tag, field))
  }
  const make = textOf(0, fields.get(0x010f)).trim()
  const model = textOf(0, fields.get(0x0110)).trim()
  found.noteText('device', model.startsWith(make) ? model : `${make} ${model}`)
}

function textOf(tag: number, field: TiffField | undefined): string {
  const value = field?.value.subarray(0, 1024) ?? new Uint8Array()
  if (isWindowsText(tag)) return utf16(value).split('\0')[0] ?? ''
  const binary = latin1(tag === USER_COMMENT ? value.subarray(8) : value)
  if (tag === USER_COMMENT && value[0] === 0x55) return utf8(binary.replaceAll('\0', ''))
  // The first part that says something: a copyright may be a blank photographer, NUL, and the editor.
  return utf8(binary.split('\0').find((part) => part.trim()) ?? '')
}

function noteGps(tiff: Tiff, { fields }: TiffDirectory, found: FindingList): void {
  const angle = (tag: number, negative: string): number => {
    const [degrees = NaN, minutes = 0, seconds = 0] = rationals(tiff, fields.get(tag + 1))
    const size = degrees + (minutes || 0) / 60 + (seconds || 0) / 3600
    return textOf(0, fields.get(tag)).toUpperCase().startsWith(negative) ? -size : size
  }
  notePlace(angle(1, 'S'), angle(3, 'W'), found)
  notePlace(angle(0x13, 'S'), angle(0x15, 'W'), found)
  // Height, direction, name of the area, way of positioning: they narrow the place down even without coordinates.
  if ([0x06, 0x11, 0x1b, 0x1c].some((tag) => fields.has(tag))) found.note('location')
  found.noteText('capture-time', textOf(0, fields.get(0x1d)))
}
