import { err, ok } from '@small-places/kernel'
import { bytesOf, concat, latin1, startsWith, u32, u32Bytes, u8 } from './bytes.ts'
import { orientationExif, readExif } from './exif.ts'
import type { FindingList } from './finding.ts'
import { neutralProfile } from './icc.ts'
import type { PictureParts } from './picture.ts'
import { noteJumbf, noteTrailer } from './picture.ts'
import { readXmp } from './xmp.ts'

// RFC 9649, section 2.7.1: the flags of VP8X.
const HAS_PROFILE = 0x20
const HAS_ALPHA = 0x10
const HAS_EXIF = 0x08
const HAS_ANIMATION = 0x02

const FRAME_HEADER = 16
const IMAGE_CHUNKS = new Set(['VP8 ', 'VP8L'])

/** One chunk: its four letters and its content without padding. */
interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Takes a WebP apart (RFC 9649) and notes what identifies. Image, alpha and frame data are kept byte for byte. */
export function takeWebpApart(bytes: Uint8Array, found: FindingList): PictureParts {
  const end = 8 + u32(bytes, 4, true)
  if (end > bytes.length) return err('truncated')
  const chunks = chunksOf(bytes.subarray(12, end))
  const first = chunks?.[0]
  if (!chunks || !first) return err('malformed')
  noteTrailer(bytes.subarray(end), found)
  return first.type === 'VP8X' ? takeExtendedApart(first.data, chunks.slice(1), found) : takeSimpleApart(chunks, found)
}

/** A file without the extended header: the first image is all that decoders draw. */
function takeSimpleApart(chunks: readonly Chunk[], found: FindingList): PictureParts {
  const image = chunks.findIndex(({ type }) => IMAGE_CHUNKS.has(type))
  chunks.forEach((chunk, i) => {
    if (i !== image) noteDropped(chunk, found)
  })
  // An alpha plane needs the extended header, and so does everything else that could come first.
  return image === 0 ? ok(fileParts(chunks.slice(0, 1))) : err('malformed')
}

function takeExtendedApart(header: Uint8Array, chunks: readonly Chunk[], found: FindingList): PictureParts {
  if (header.length !== 10) return err('malformed')
  const animated = (u8(header, 0) & HAS_ANIMATION) !== 0
  const seen = new Set<string>()
  const kept: Chunk[] = []
  let flags = u8(header, 0) & (HAS_ALPHA | HAS_ANIMATION)

  for (const chunk of chunks) {
    const { type, data } = chunk
    const role = IMAGE_CHUNKS.has(type) ? 'image' : type
    const isFirst = !seen.has(role)
    seen.add(role)
    if (type === 'ICCP' && isFirst) {
      if (!(u8(header, 0) & HAS_PROFILE)) continue
      const profile = neutralProfile(data, found)
      if (!profile) return err('malformed')
      kept.push({ type, data: profile })
      flags |= HAS_PROFILE
    } else if (type === 'EXIF' && isFirst) {
      const prefix = startsWith(data, 'Exif\0\0') ? 6 : 0
      const orientation = readExif(data.subarray(prefix), found)
      if (orientation === 1 || !(u8(header, 0) & HAS_EXIF)) continue
      // Readers differ on the prefix of JPEG, so it stays as the file had it.
      kept.push({ type, data: concat([data.subarray(0, prefix), orientationExif(orientation)]) })
      flags |= HAS_EXIF
    } else if (animated && type === 'ANIM' && isFirst) {
      if (data.length !== 6) return err('malformed')
      kept.push(chunk)
    } else if (animated && type === 'ANMF') {
      const frame = cleanFrame(data, found)
      if (!frame) return err('malformed')
      kept.push(frame)
    } else if (!animated && isFirst && (role === 'image' || type === 'ALPH' && !seen.has('image'))) kept.push(chunk)
    else noteDropped(chunk, found)
  }
  if (animated ? !seen.has('ANIM') || !seen.has('ANMF') : !seen.has('image')) return err('malformed')
  const newHeader = concat([Uint8Array.of(flags, 0, 0, 0), header.subarray(4)])
  return ok(fileParts([{ type: 'VP8X', data: newHeader }, ...kept]))
}

/** A frame with its own alpha and image chunk only; nothing where it has no image. */
function cleanFrame(data: Uint8Array, found: FindingList): Chunk | undefined {
  const chunks = data.length < FRAME_HEADER ? undefined : chunksOf(data.subarray(FRAME_HEADER))
  const image = chunks?.find(({ type }) => IMAGE_CHUNKS.has(type))
  if (!chunks || !image) return undefined
  const before = chunks.slice(0, chunks.indexOf(image))
  const alpha = before.find(({ type }) => type === 'ALPH')
  for (const chunk of chunks) {
    if (chunk !== image && chunk !== alpha) noteDropped(chunk, found)
  }
  const parts = [data.subarray(0, FRAME_HEADER), ...(alpha ? chunkParts(alpha) : []), ...chunkParts(image)]
  return { type: 'ANMF', data: concat(parts) }
}

function noteDropped({ type, data }: Chunk, found: FindingList): void {
  if (type === 'EXIF') readExif(startsWith(data, 'Exif\0\0') ? data.subarray(6) : data, found)
  else if (type === 'XMP ') readXmp(data, found)
  else if (type === 'C2PA' || type === 'JUMB') noteJumbf(data, found)
  else if (type === 'ANMF' || type === 'ALPH' || IMAGE_CHUNKS.has(type)) found.note('extra-images')
  else found.note('other-metadata', type)
}

/** Cuts a chunk list apart; nothing where a chunk is longer than what is left. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = 0; at < bytes.length;) {
    const end = at + 8 + u32(bytes, at + 4, true)
    if (end > bytes.length) return undefined
    chunks.push({ type: latin1(bytes.subarray(at, at + 4)), data: bytes.subarray(at + 8, end) })
    at = end + (end - at) % 2
  }
  return chunks
}

const chunkParts = ({ type, data }: Chunk): readonly Uint8Array[] =>
  [bytesOf(type), Uint8Array.from(u32Bytes(data.length, true)), data, new Uint8Array(data.length % 2)]

function fileParts(chunks: readonly Chunk[]): readonly Uint8Array[] {
  const content = chunks.flatMap(chunkParts)
  const size = content.reduce((sum, part) => sum + part.length, 4)
  return [bytesOf('RIFF'), Uint8Array.from(u32Bytes(size, true)), bytesOf('WEBP'), ...content]
}
