import { deflateSync } from 'fflate'
import { bytesOf, concat, latin1, startsWith, u16, u32, u32Bytes, u8, utf8 } from '../../bytes.ts'
import { crc32 } from '../../checksum.ts'
import { inflateWithin } from '../inflate.ts'

const MARK = '\x1f\x8b\x08'
const HAS_CHECKSUM = 2
const HAS_EXTRA = 4
const HAS_NAME = 8
const HAS_COMMENT = 16
const TAIL = 8

/** A packed file (RFC 1952), and the name that it had on somebody's disk. */
export interface Gzipped {
  readonly content: Uint8Array
  readonly name: string
}

/** Unpacks a file of one member; nothing where it is none, broken, or holds more than `limit` bytes. */
export function gunzipped(bytes: Uint8Array, limit: number): Gzipped | undefined {
  if (!startsWith(bytes, MARK)) return undefined
  const flags = u8(bytes, 3)
  let at = 10 + (flags & HAS_EXTRA ? 2 + u16(bytes, 10, true) : 0)
  const nameStart = at
  const pastText = (): number => Math.max(0, bytes.indexOf(0, at)) + 1
  if (flags & HAS_NAME) at = pastText()
  const name = flags & HAS_NAME ? utf8(latin1(bytes.subarray(nameStart, Math.min(at - 1, nameStart + 400)))) : ''
  if (flags & HAS_COMMENT) at = pastText()
  if (flags & HAS_CHECKSUM) at += 2
  const content = inflateWithin(bytes.subarray(at, -TAIL), limit, false)
  return content && u32(bytes, bytes.length - TAIL, true) === crc32(content) ? { content, name } : undefined
}

/** Packs a file without a name or time. */
export function gzipped(content: Uint8Array): Uint8Array {
  const tail = [...u32Bytes(crc32(content), true), ...u32Bytes(content.length, true)]
  return concat([bytesOf(`${MARK}\0\0\0\0\0\0\xff`), deflateSync(content), Uint8Array.from(tail)])
}
