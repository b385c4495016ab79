import { bytesOf, concat, startsWith, u16, u8 } from '../../bytes.ts'
import { EMPTY_COMMENTS } from '../vorbis-comment.ts'

/** How a codec begins its stream. */
export interface Codec {
  /** How many packets stand before the sound or picture, the first included; 0 where their own flags tell. */
  readonly headers: number
  /** Where the comments begin in the packet that holds them, always the second. */
  readonly commentsAt: number
  /** The second packet without comments. */
  readonly emptyComments: Uint8Array
  /** The first packet as it is kept. */
  readonly first: (packet: Uint8Array) => Uint8Array
}

const same = (packet: Uint8Array): Uint8Array => packet
const cut = (length: number) => (packet: Uint8Array): Uint8Array => packet.subarray(0, length)

const VORBIS: Codec = {
  headers: 3, commentsAt: 7, emptyComments: concat([bytesOf('\x03vorbis'), EMPTY_COMMENTS, Uint8Array.of(1)]),
  first: cut(30),
}
const THEORA: Codec = {
  headers: 3, commentsAt: 7, emptyComments: concat([bytesOf('\x81theora'), EMPTY_COMMENTS]), first: cut(42),
}
const OPUS: Codec = {
  headers: 2, commentsAt: 8, emptyComments: concat([bytesOf('OpusTags'), EMPTY_COMMENTS]),
  // RFC 7845, section 5.1: family 0 ends after 19 bytes, others add a table of channels.
  first: (packet) => packet.subarray(0, u8(packet, 18) === 0 ? 19 : 21 + u8(packet, 9)),
}
const SPEEX: Codec = { headers: 2, commentsAt: 0, emptyComments: EMPTY_COMMENTS, first: cut(80) }
const FLAC: Codec = {
  headers: 0, commentsAt: 4, emptyComments: concat([Uint8Array.of(0x84, 0, 0, EMPTY_COMMENTS.length), EMPTY_COMMENTS]),
  // RFC 9639, section 10.1: the count of further headers stands in the bytes 7 and 8.
  first: (packet) => concat([packet.subarray(0, 7), Uint8Array.of(0, 1), packet.subarray(9, 51)]),
}

/** What is not sound or picture and not needed for playing: an index and descriptions (Ogg Skeleton). */
export const SKELETON: Codec = { headers: 1, commentsAt: 0, emptyComments: EMPTY_COMMENTS, first: same }

/** The codec that a first packet names; nothing where it is none that is known. */
export function codecOf(packet: Uint8Array): Codec | undefined {
  if (startsWith(packet, '\x01vorbis') && packet.length >= 30) return VORBIS
  if (startsWith(packet, 'OpusHead') && packet.length >= 19) return OPUS
  if (startsWith(packet, '\x80theora') && packet.length >= 42) return THEORA
  if (startsWith(packet, 'Speex   ') && packet.length >= 80 && u16(packet, 68, true) === 0) return SPEEX
  if (startsWith(packet, '\x7fFLAC\x01') && packet.length >= 51 && u8(packet, 13) === 0) return FLAC
  return startsWith(packet, 'fishead\0') ? SKELETON : undefined
}
