import { err, ok } from '@small-places/kernel'
import { concat, startsWith, u8 } from '../../bytes.ts'
import type { FileParts } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList, MediaError } from '../../finding.ts'
import { noteTrailer } from '../../picture.ts'
import { examiner } from '../examiner.ts'
import { readVorbisComments } from '../vorbis-comment.ts'
import { SKELETON, codecOf } from './headers.ts'
import type { Codec } from './headers.ts'
import type { OggPage } from './page.ts'
import { CONTINUED, FIRST, LAST, pageLength, pageParts, readPage } from './page.ts'

/** One logical stream as it is written: with a number of its own and pages counted anew. */
interface Stream {
  readonly codec: Codec
  readonly serial: number
  /** Pieces of the header packet that is being read. */
  readonly pieces: Uint8Array[]
  /** Header packets after the first; empty again once they are written. */
  packets: Uint8Array[]
  inHeaders: boolean
  /** What is added to the sequence number of a page. */
  shift: number
}

/**
 * Takes an Ogg apart. Sound and picture stay packet by packet; comments and the name of the encoder go, and streams
 * get numbers by their order, since encoders draw theirs from the clock.
 */
function examineOgg(bytes: Uint8Array, facts: FactList, found: FindingList): FileParts {
  const streams = new Map<number, Stream>()
  const parts: Uint8Array[] = []
  let count = 0
  let at = 0
  for (; at < bytes.length;) {
    const page = readPage(bytes, at)
    if (typeof page === 'string') {
      if (!startsWith(bytes, 'OggS', at) && count && [...streams.values()].every(({ inHeaders }) => !inHeaders)) break
      return err(page)
    }
    at += pageLength(page)
    if (page.flags & FIRST) {
      const codec = isWholePacket(page) ? codecOf(page.body) : undefined
      if (!codec) return err('unsupported')
      if (streams.get(page.serial)?.inHeaders) return err('malformed')
      const isPlayed = codec !== SKELETON
      if (isPlayed) count++
      else found.note('other-metadata', 'Skeleton')
      const stream = { codec, serial: count, pieces: [], packets: [], inHeaders: isPlayed, shift: 0 }
      streams.set(page.serial, stream)
      if (isPlayed) parts.push(...pageParts(onePage(stream, FIRST | page.flags & LAST, 0, [codec.first(page.body)])))
    } else {
      const stream = streams.get(page.serial)
      if (!stream) return err('malformed')
      const kept = keptPages(page, stream, facts)
      if (typeof kept === 'string') return err(kept)
      for (const one of kept) parts.push(...pageParts(one))
    }
  }
  noteTrailer(bytes.subarray(at), found)
  if ([...streams.values()].some(({ inHeaders }) => inHeaders)) return err('truncated')
  return count ? ok(parts) : err('malformed')
}

const isWholePacket = ({ flags, lacing }: OggPage): boolean =>
  !(flags & CONTINUED) && lacing.findIndex((length) => length < 255) === lacing.length - 1

/** The pages that stand in the place of one that is not the first. */
function keptPages(page: OggPage, stream: Stream, facts: FactList): readonly OggPage[] | MediaError {
  if (stream.codec === SKELETON) return []
  if (!stream.inHeaders) {
    return [{ ...page, serial: stream.serial, sequence: page.sequence + stream.shift >>> 0 }]
  }
  let at = 0
  let open = false
  for (const length of page.lacing) {
    if (!stream.inHeaders) return 'malformed'
    stream.pieces.push(page.body.subarray(at, at + length))
    at += length
    open = length === 255
    if (open) continue
    stream.packets.push(concat(stream.pieces))
    stream.pieces.length = 0
    stream.inHeaders = !isLastHeader(stream)
  }
  if (stream.inHeaders) return []
  const [comments = new Uint8Array(), ...others] = stream.packets
  readVorbisComments(comments.subarray(stream.codec.commentsAt), facts)
  stream.packets = []
  const pages = headerPages(stream, [stream.codec.emptyComments, ...(stream.codec.headers ? others : [])])
  stream.shift = pages.length - page.sequence
  if (page.flags & LAST) pages.push(onePage(stream, LAST, pages.length + 1, []))
  return pages
}

function isLastHeader({ codec, packets }: Stream): boolean {
  // FLAC marks its last block of metadata.
  if (codec.headers) return packets.length === codec.headers - 1
  return (u8(packets.at(-1) ?? new Uint8Array(), 0) & 0x80) !== 0
}

const lacingOf = (packet: Uint8Array): readonly number[] =>
  [...Array.from({ length: Math.floor(packet.length / 255) }, () => 255), packet.length % 255]

function onePage(stream: Stream, flags: number, sequence: number, packets: readonly Uint8Array[]): OggPage {
  return {
    flags, position: new Uint8Array(8), serial: stream.serial, sequence,
    lacing: Uint8Array.from(packets.flatMap(lacingOf)), body: concat(packets),
  }
}

/** Lays the packets of a header into pages, the second of the stream first. */
function headerPages(stream: Stream, packets: readonly Uint8Array[]): OggPage[] {
  const lacing = packets.flatMap(lacingOf)
  const body = concat(packets)
  const pages: OggPage[] = []
  let at = 0
  for (let from = 0; from < lacing.length; from += 255) {
    const own = Uint8Array.from(lacing.slice(from, from + 255))
    const end = at + own.reduce((sum, length) => sum + length, 0)
    // RFC 3533: a page on which no packet ends has the position -1.
    const position = new Uint8Array(8).fill(own.every((length) => length === 255) ? 255 : 0)
    pages.push({
      flags: lacing[from - 1] === 255 ? CONTINUED : 0, position, serial: stream.serial, sequence: pages.length + 1,
      lacing: own, body: body.subarray(at, end),
    })
    at = end
  }
  return pages
}

/** Ogg with Vorbis, Opus, Theora, Speex or FLAC. */
export const ogg = examiner('ogg', (bytes) => startsWith(bytes, 'OggS\0'), examineOgg)
