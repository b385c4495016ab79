import { bytesOf, concat, startsWith, u32, u32Bytes, u8 } from '../../bytes.ts'

/** A page of Ogg (RFC 3533, section 6). */
export interface OggPage {
  readonly flags: number
  /** Eight bytes of the codec's own count of time. */
  readonly position: Uint8Array
  readonly serial: number
  readonly sequence: number
  /** The lengths of the segments; one below 255 ends a packet. */
  readonly lacing: Uint8Array
  readonly body: Uint8Array
}

/** The page goes on with the packet of the page before. */
export const CONTINUED = 1
/** The page is the first of its stream. */
export const FIRST = 2
/** The page is the last of its stream. */
export const LAST = 4

const HEADER = 27

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte << 24
  for (let bit = 0; bit < 8; bit++) remainder = remainder < 0 ? remainder << 1 ^ 0x04c11db7 : remainder << 1
  return remainder
})

/** Ogg's own CRC-32: not reflected, from 0. */
function checksum(parts: readonly Uint8Array[]): number {
  let crc = 0
  for (const part of parts) {
    for (const byte of part) crc = crc << 8 ^ (TABLE[crc >>> 24 ^ byte] ?? 0)
  }
  return crc >>> 0
}

/** Reads the page at `at`, or says why there is none. */
export function readPage(bytes: Uint8Array, at: number): OggPage | 'truncated' | 'malformed' {
  if (!startsWith(bytes, 'OggS\0', at)) return at + 5 > bytes.length ? 'truncated' : 'malformed'
  const bodyStart = at + HEADER + u8(bytes, at + 26)
  const lacing = bytes.subarray(at + HEADER, bodyStart)
  const bodyEnd = bodyStart + lacing.reduce((sum, length) => sum + length, 0)
  if (bodyStart > bytes.length || bodyEnd > bytes.length) return 'truncated'
  const body = bytes.subarray(bodyStart, bodyEnd)
  const header = bytes.slice(at, at + HEADER)
  header.fill(0, 22, 26)
  // Players leave out a page whose checksum is wrong, so it must not become right now.
  if (checksum([header, lacing, body]) !== u32(bytes, at + 22, true)) return 'malformed'
  return {
    flags: u8(bytes, at + 5), position: bytes.subarray(at + 6, at + 14), serial: u32(bytes, at + 14, true),
    sequence: u32(bytes, at + 18, true), lacing, body,
  }
}

/** How many bytes a page takes. */
export const pageLength = ({ lacing, body }: OggPage): number => HEADER + lacing.length + body.length

/** The parts of a page, with its checksum. */
export function pageParts(page: OggPage): readonly Uint8Array[] {
  const header = concat([
    bytesOf('OggS\0'), Uint8Array.of(page.flags & 7), page.position, Uint8Array.from(u32Bytes(page.serial, true)),
    Uint8Array.from(u32Bytes(page.sequence, true)), new Uint8Array(4), Uint8Array.of(page.lacing.length),
  ])
  header.set(u32Bytes(checksum([header, page.lacing, page.body]), true), 22)
  return [header, page.lacing, page.body]
}
