import { deflateSync, strToU8 } from 'fflate'
import { bytesOf, u32Bytes } from '../../bytes.ts'
import { crc32 } from '../../checksum.ts'
import type { ZipEntry } from './archive.ts'

/** A file to be stored, packed where that makes it smaller. */
export function packed(name: string, bytes: Uint8Array, method: ZipEntry['method'] = 'deflated'): ZipEntry {
  const small = method === 'deflated' ? deflateSync(bytes) : bytes
  const smaller = small.length < bytes.length
  return {
    name, method: smaller ? 'deflated' : 'stored', packed: smaller ? small : bytes, size: bytes.length,
    crc: crc32(bytes),
  }
}

const two = (value: number): readonly number[] => [value & 255, value >> 8 & 255]
const four = (value: number): readonly number[] => u32Bytes(value, true)

/** The first day that the format can say, for every entry. */
const TIME = [...two(0), ...two(1 << 5 | 1)]
const UTF8 = 0x0800

/** The parts of an archive of these entries: no times, no attributes of a file system, no comments. */
export function archiveParts(entries: readonly ZipEntry[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, method, packed: content, size, crc } of entries) {
    const rawName = strToU8(name)
    const shared = [
      ...two(20), ...two(rawName.length === name.length ? 0 : UTF8), ...two(method === 'stored' ? 0 : 8), ...TIME,
      ...four(crc), ...four(content.length), ...four(size), ...two(rawName.length), ...two(0),
    ]
    const place = [...Array.from({ length: 10 }, () => 0), ...four(at)]
    directory.push(Uint8Array.from([...bytesOf('PK\x01\x02'), ...two(20), ...shared, ...place]), rawName)
    parts.push(Uint8Array.from([...bytesOf('PK\x03\x04'), ...shared]), rawName, content)
    at += 30 + rawName.length + content.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const count = two(entries.length)
  const end = [...bytesOf('PK\x05\x06'), 0, 0, 0, 0, ...count, ...count, ...four(length), ...four(at), 0, 0]
  return [...parts, ...directory, Uint8Array.from(end)]
}
