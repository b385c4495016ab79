import { err, ok } from '@small-places/kernel'
import { bytesOf, concat, latin1, startsWith, u16, u8, utf8 } from './bytes.ts'
import { orientationExif, readExif } from './exif.ts'
import type { Orientation } from './exif.ts'
import type { FindingList, MediaError } from './finding.ts'
import { joinPieces, neutralProfile, profilePieces } from './icc.ts'
import { readPhotoshop } from './iptc.ts'
import type { PictureParts } from './picture.ts'
import { noteJumbf, noteTrailer } from './picture.ts'
import { readXmp } from './xmp.ts'

// ITU-T T.81, table B.1.
const SOF0 = 0xc0
const DHT = 0xc4
const DAC = 0xcc
const SOF15 = 0xcf
const EOI = 0xd9
const SOS = 0xda
const DQT = 0xdb
const DNL = 0xdc
const DRI = 0xdd
const DHP = 0xde
const EXP = 0xdf
const APP0 = 0xe0
const APP15 = 0xef
const LSE = 0xf8
const COM = 0xfe

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const isFrame = (marker: number): boolean =>
  marker >= SOF0 && marker <= SOF15 && marker !== DHT && marker !== DAC && marker !== 0xc8

/** What the header segments say that decides how the picture looks. */
interface Head {
  jfif?: Uint8Array
  adobe?: Uint8Array
  orientation?: Orientation
  readonly profile: Uint8Array[]
}

/**
 * Takes a JPEG apart (ITU-T T.81; JFIF; CIPA DC-008) and notes what identifies. Kept are tables, frames and scans byte
 * for byte, and of the application segments only what decides on colour, shape and direction, rewritten.
 */
export function takeJpegApart(bytes: Uint8Array, found: FindingList): PictureParts {
  const head: Head = { profile: [] }
  const body: Uint8Array[] = []
  let frames = 0
  let scans = 0

  for (let at = 2; ;) {
    if (at >= bytes.length) return err('truncated')
    if (bytes[at] !== 0xff) return err('malformed')
    while (bytes[at + 1] === 0xff) at++
    const marker = u8(bytes, at + 1)
    if (marker === EOI) {
      if (!scans) return err('malformed')
      noteTrailer(bytes.subarray(at + 2), found)
      const front = headParts(head, found)
      return front ? ok([Uint8Array.of(0xff, 0xd8), ...front, ...body, Uint8Array.of(0xff, EOI)]) : err('malformed')
    }
    const end = at + 2 + u16(bytes, at + 2)
    if (at + 4 > bytes.length || end > bytes.length) return err('truncated')
    const payload = bytes.subarray(at + 4, end)
    const refused = problem(marker, payload, end - at)
    if (refused) return err(refused)

    if (marker >= APP0 && marker <= APP15 || marker === COM) {
      noteSegment(marker, payload, found, scans ? undefined : head)
    } else {
      body.push(bytes.subarray(at, end))
    }
    at = end
    // A second frame is drawn by nobody, so it could only hide something.
    if (isFrame(marker) && ++frames > 1) return err('malformed')
    if (marker === SOS) {
      if (!frames) return err('malformed')
      scans++
      at = scanEnd(bytes, end)
      body.push(bytes.subarray(end, at))
    }
  }
}

/** Where the coded data of a scan ends: at the next marker that is neither a restart nor a stuffed byte. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && (bytes[at + 1] === 0 || isRestart(u8(bytes, at + 1)))) at = bytes.indexOf(0xff, at + 2)
  return at < 0 ? bytes.length : at
}

/** Whether a segment breaks the format. Tables must fill their segment, so that nothing hides behind them. */
function problem(marker: number, payload: Uint8Array, size: number): MediaError | undefined {
  const n = payload.length
  if (marker >= 0xf0 && marker <= LSE || marker === DHP || marker === EXP) return 'unsupported'
  if (size < 4) return 'malformed'
  if (marker >= APP0 && marker <= APP15 || marker === COM) return undefined
  const wellFormed =
    isFrame(marker) ? n >= 9 && n === 6 + 3 * u8(payload, 5)
      : marker === SOS ? n >= 6 && n === 4 + 2 * u8(payload, 0)
        : marker === DHT ? fills(payload, (at) => 17 + payload.subarray(at + 1, at + 17).reduce((a, b) => a + b, 0))
          : marker === DQT ? fills(payload, (at) => u8(payload, at) < 16 ? 65 : 129)
            : marker === DAC ? n % 2 === 0
              : (marker === DRI || marker === DNL) && n === 2
  return wellFormed ? undefined : 'malformed'
}

function fills(payload: Uint8Array, sizeAt: (at: number) => number): boolean {
  let at = 0
  while (at < payload.length) at += sizeAt(at)
  return at === payload.length
}

/** Reads one application or comment segment; `head` is absent after the first scan, where decoders no longer look. */
function noteSegment(marker: number, payload: Uint8Array, found: FindingList, head: Head | undefined): void {
  const is = (type: number, name: string): boolean => marker === APP0 + type && startsWith(payload, name)
  if (marker === COM) found.noteText('comment', utf8(latin1(payload.subarray(0, 1024))))
  else if (head && is(0, 'JFIF\0') && payload.length >= 14) {
    head.jfif ??= payload
    if (payload[12] && payload[13]) found.note('thumbnail')
  } else if (is(0, 'JFXX\0')) found.note('thumbnail')
  else if (is(1, 'Exif\0')) {
    const orientation = readExif(payload.subarray(6), found)
    if (head) head.orientation ??= orientation
  } else if (is(1, 'http://ns.adobe.com/x')) readXmp(payload, found)
  else if (head && is(2, 'ICC_PROFILE\0')) head.profile.push(payload)
  else if (is(2, 'MPF\0')) found.note('extra-images')
  else if (is(11, 'JP')) noteJumbf(payload, found)
  else if (is(13, 'Photoshop 3.0\0')) readPhotoshop(payload.subarray(14), found)
  else if (is(14, 'Adobe') && payload.length >= 12) {
    if (head) head.adobe ??= payload
    if (!head || payload.length > 12) found.note('other-metadata', 'Adobe')
  } else found.note('other-metadata', nameOf(marker, payload))
}

function nameOf(marker: number, payload: Uint8Array): string {
  const name = /^[\w .-]{2,20}/.exec(latin1(payload.subarray(0, 20)))?.[0] ?? ''
  return `APP${marker - APP0} ${name}`
}

/** The rewritten header segments, or nothing where the colour profile cannot be read. */
function headParts({ jfif, adobe, orientation = 1, profile }: Head, found: FindingList): Uint8Array[] | undefined {
  const parts: Uint8Array[] = []
  // Version and pixel shape stay, the thumbnail goes.
  if (jfif) parts.push(segment(APP0, concat([jfif.subarray(0, 12), new Uint8Array(2)])))
  if (orientation !== 1) parts.push(segment(APP0 + 1, concat([bytesOf('Exif\0\0'), orientationExif(orientation)])))
  if (profile.length) {
    const whole = joinPieces(profile)
    const neutral = whole && neutralProfile(whole, found)
    if (!neutral) return undefined
    for (const piece of profilePieces(neutral)) parts.push(segment(APP0 + 2, piece))
  }
  if (adobe) parts.push(segment(APP0 + 14, adobe.subarray(0, 12)))
  return parts
}

const segment = (marker: number, payload: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(0xff, marker, payload.length + 2 >> 8, payload.length + 2 & 255), payload])
