import { err, ok } from '@small-places/kernel'
import { bytesOf, latin1, startsWith, u16, u8 } from '../bytes.ts'
import type { FileParts } from '../container.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { examiner } from './examiner.ts'
import { id3Length, readId3 } from './id3.ts'
import { endBeforeTags } from './tail-tags.ts'
import { readVorbisComments } from './vorbis-comment.ts'

// RFC 9639, section 8.
const STREAM_INFO = 0
const PADDING = 1
const SEEK_TABLE = 3
const COMMENTS = 4
const PICTURE = 6
const LAST = 0x80

// 65,535 samples of eight channels with 32 bits, and what a frame adds.
const LONGEST_FRAME = 1 << 22
const GENERATOR = 0x18005

/** Twice a remainder of the checksum's polynomial. */
const doubled = (remainder: number): number => remainder & 0x8000 ? remainder << 1 ^ GENERATOR : remainder << 1

/**
 * Whether the last frame ends where the sound ends: its bytes with their CRC-16 (RFC 9639, section 9.3) are a multiple
 * of the polynomial. What stands behind it is then none of the tags that are known, and nobody could say where to cut.
 * Goes backwards and keeps the remainder of all bytes so far, so that trying every beginning is linear.
 */
function endsWithFrame(sound: Uint8Array): boolean {
  let remainder = 0
  let power = 1
  for (let at = sound.length - 1; at >= 0 && at >= sound.length - LONGEST_FRAME; at--) {
    for (let bit = 1; bit < 256; bit <<= 1) {
      if (u8(sound, at) & bit) remainder ^= power
      power = doubled(power)
    }
    if (remainder === 0 && u8(sound, at) === 0xff && (u8(sound, at + 1) & 0xfe) === 0xf8) return true
  }
  return false
}

/** Takes a FLAC apart: its sound stays byte for byte, and of its metadata what decoders and seeking need. */
function examineFlac(bytes: Uint8Array, facts: FactList, found: FindingList): FileParts {
  const start = id3Length(bytes)
  if (start) readId3(bytes.subarray(0, start), facts, found)
  const kept: Uint8Array[] = []
  let at = start + 4
  for (let last = false; !last;) {
    const type = u8(bytes, at) & 0x7f
    last = (u8(bytes, at) & LAST) !== 0
    const end = at + 4 + (u8(bytes, at + 1) << 16 | u16(bytes, at + 2))
    if (end > bytes.length) return err('truncated')
    const content = bytes.subarray(at + 4, end)
    if (kept.length === 0 && (type !== STREAM_INFO || content.length !== 34)) return err('malformed')
    if (type === STREAM_INFO || type === SEEK_TABLE && content.length % 18 === 0) kept.push(bytes.slice(at, end))
    else noteBlock(type, content, facts, found)
    at = end
  }
  const sound = bytes.subarray(at, endBeforeTags(bytes, at, facts, found))
  if (!endsWithFrame(sound)) return err('malformed')
  kept.forEach((block, i) => {
    block[0] = u8(block, 0) & 0x7f | (i === kept.length - 1 ? LAST : 0)
  })
  return ok([bytesOf('fLaC'), ...kept, sound])
}

function noteBlock(type: number, content: Uint8Array, facts: FactList, found: FindingList): void {
  if (type === COMMENTS) readVorbisComments(content, facts)
  else if (type === PICTURE) facts.preview('other-picture', content.length)
  else if (type !== PADDING || content.some((byte) => byte !== 0)) {
    found.note('other-metadata', latin1(content.subarray(0, 4)))
  }
}

/** FLAC (RFC 9639). */
export const flac = examiner('flac', (bytes) => startsWith(bytes, 'fLaC', id3Length(bytes)), examineFlac)
