import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { latin1, startsWith, u16, u32, utf8 } from '../../bytes.ts'
import { crc32 } from '../../checksum.ts'
import type { Refusal } from '../../container.ts'
import { inflateWithin } from '../inflate.ts'

/** One file of an archive as it is stored. */
export interface ZipEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly packed: Uint8Array
  /** Bytes once unpacked, as the directory says. */
  readonly size: number
  readonly crc: number
}

// APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = 'PK\x03\x04'
const CENTRAL = 'PK\x01\x02'
const END = 'PK\x05\x06'
const ENCRYPTED = 0x2041
const MOST_ENTRIES = 20_000
const LONGEST_COMMENT = 0xffff

/**
 * Reads the directory of a ZIP archive. Refused are archives of more than 4 GB or 65,535 entries (`unsupported`),
 * encrypted ones, and those whose directory and files do not agree or whose files overlap (`malformed`).
 */
export function readArchive(bytes: Uint8Array): Result<readonly ZipEntry[], Refusal> {
  const end = endRecord(bytes)
  if (end < 0) return err('truncated')
  const total = u16(bytes, end + 10, true)
  const start = u32(bytes, end + 16, true)
  if (total === 0xffff || start === 0xffffffff) return err('unsupported')
  if (total > MOST_ENTRIES) return err('too-complex')
  if (u16(bytes, end + 8, true) !== total) return err('unsupported')
  const entries: ZipEntry[] = []
  const spans: (readonly [number, number])[] = []
  const names = new Set<string>()
  let at = start
  for (let i = 0; i < total; i++) {
    if (!startsWith(bytes, CENTRAL, at) || at + 46 > end) return err('malformed')
    if (u16(bytes, at + 8, true) & ENCRYPTED) return err('encrypted')
    const method = u16(bytes, at + 10, true)
    if (method !== 0 && method !== 8) return err('unsupported')
    const [packedSize, size] = [u32(bytes, at + 20, true), u32(bytes, at + 24, true)]
    const nameLength = u16(bytes, at + 28, true)
    const rawName = latin1(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = u32(bytes, at + 42, true)
    const dataStart = local + 30 + u16(bytes, local + 26, true) + u16(bytes, local + 28, true)
    const packed = bytes.subarray(dataStart, dataStart + packedSize)
    const localName = latin1(bytes.subarray(local + 30, local + 30 + nameLength))
    const agrees = startsWith(bytes, LOCAL, local) && localName === rawName
    if (!agrees || packed.length < packedSize || method === 0 && size !== packedSize) return err('malformed')
    const name = utf8(rawName)
    if (names.has(name) || nameLength > 400 || /^\/|\\|(^|\/)\.\.(\/|$)/.test(name)) return err('malformed')
    names.add(name)
    spans.push([local, dataStart + packedSize])
    if (!name.endsWith('/')) {
      entries.push({ name, method: method === 0 ? 'stored' : 'deflated', packed, size, crc: u32(bytes, at + 16, true) })
    }
    at += 46 + nameLength + u16(bytes, at + 30, true) + u16(bytes, at + 32, true)
  }
  // Files that share their bytes let a small archive unpack to a very large one.
  spans.sort(([a], [b]) => a - b)
  const overlaps = spans.some(([from], i) => i > 0 && from < (spans[i - 1]?.[1] ?? 0))
  return overlaps ? err('malformed') : ok(entries)
}

function endRecord(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - LONGEST_COMMENT; at--) {
    const isEnd = bytes[at] === 0x50 && startsWith(bytes, END, at)
    if (isEnd && at + 22 + u16(bytes, at + 20, true) === bytes.length) return at
  }
  return -1
}

/** The content of an entry; nothing where it is broken or longer than `limit`. */
export function unpacked(entry: ZipEntry, limit: number): Uint8Array | undefined {
  if (entry.size > limit) return undefined
  const bytes = entry.method === 'stored' || entry.size === 0 && entry.packed.length <= 2
    ? entry.packed.subarray(0, entry.size) : inflateWithin(entry.packed, entry.size, false)
  return bytes?.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined
}
