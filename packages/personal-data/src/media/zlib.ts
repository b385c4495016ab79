import { concat, u16, u32Bytes, u8 } from './bytes.ts'
import { adler32 } from './checksum.ts'

/** Canonical Huffman codes of RFC 1951: how many codes there are of each length, and the symbols in code order. */
interface Codes {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

function codesOf(lengths: ArrayLike<number>): Codes {
  const counts = new Uint16Array(16)
  const symbols = new Uint16Array(lengths.length)
  for (let i = 0; i < lengths.length; i++) counts[lengths[i] ?? 0] = (counts[lengths[i] ?? 0] ?? 0) + 1
  counts[0] = 0
  let next = 0
  for (let length = 1; length < 16; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) symbols[next++] = symbol
    }
  }
  return { counts, symbols }
}

const range = (start: number, extraBits: (i: number) => number, count: number): readonly (readonly number[])[] => {
  let base = start
  return Array.from({ length: count }, (_, i) => {
    const extra = extraBits(i)
    const entry = [base, extra]
    base += 1 << extra
    return entry
  })
}
const LENGTHS = range(3, (i) => i < 8 ? 0 : (i >> 2) - 1, 28).concat([[258, 0]])
const DISTANCES = range(1, (i) => i < 4 ? 0 : (i >> 1) - 1, 30)
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const FIXED_LITERALS = codesOf(Array.from({ length: 288 }, (_, i) => i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))
const FIXED_DISTANCES = codesOf(Array.from({ length: 30 }, () => 5))

/**
 * Unpacks a zlib stream (RFC 1950 and 1951), for the compressed colour profiles and texts of PNG.
 * Stops without an error after `limit` bytes; returns nothing where the stream is broken. Checksums are not compared.
 */
export function inflate(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  // Positions are counted in bits, in 32 of them.
  if (bytes.length > 1 << 27) return undefined
  if ((u8(bytes, 0) & 15) !== 8 || u16(bytes, 0) % 31 || u8(bytes, 1) & 32) return undefined
  let output = new Uint8Array(Math.min(limit, 4096))
  let size = 0
  let at = 16

  const bit = (): number => u8(bytes, at >> 3) >> (at++ & 7) & 1
  const bits = (count: number): number => {
    let value = 0
    for (let i = 0; i < count; i++) value |= bit() << i
    return value
  }
  const write = (byte: number): void => {
    if (size === output.length) {
      const larger = new Uint8Array(Math.min(limit, size * 2))
      larger.set(output)
      output = larger
    }
    output[size++] = byte
  }
  const symbol = ({ counts, symbols }: Codes): number => {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length < 16; length++) {
      code |= bit()
      const count = counts[length] ?? 0
      if (code - first < count) return symbols[index + code - first] ?? -1
      index += count
      first = first + count << 1
      code <<= 1
    }
    return -1
  }
  const dynamicCodes = (): readonly [Codes, Codes] | undefined => {
    const literals = bits(5) + 257
    const distances = bits(5) + 1
    const count = bits(4) + 4
    const codeLengths = new Uint8Array(19)
    for (const place of CODE_ORDER.slice(0, count)) codeLengths[place] = bits(3)
    const codes = codesOf(codeLengths)
    const lengths: number[] = []
    while (lengths.length < literals + distances) {
      const next = symbol(codes)
      if (next < 0 || next === 16 && !lengths.length) return undefined
      const repeat = next < 16 ? 1 : next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7)
      const length = next < 16 ? next : next === 16 ? lengths.at(-1) ?? 0 : 0
      for (let i = 0; i < repeat; i++) lengths.push(length)
    }
    return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals, literals + distances))]
  }
  const compressedBlock = (literals: Codes, distances: Codes): boolean => {
    while (size < limit && at >> 3 < bytes.length) {
      const next = symbol(literals)
      if (next === 256) return true
      if (next >= 0 && next < 256) {
        write(next)
        continue
      }
      const [length = 0, lengthBits = 0] = LENGTHS[next - 257] ?? []
      const end = Math.min(limit, size + length + bits(lengthBits))
      const [base = 0, distanceBits = 0] = length ? DISTANCES[symbol(distances)] ?? [] : []
      const distance = base + bits(distanceBits)
      if (!base || distance > size) return false
      while (size < end) write(u8(output, size - distance))
    }
    return size >= limit
  }
  const storedBlock = (): boolean => {
    const start = (at + 7 >> 3) + 4
    const end = start + u16(bytes, start - 4, true)
    if (end > bytes.length || (u16(bytes, start - 4, true) ^ u16(bytes, start - 2, true)) !== 0xffff) return false
    for (const byte of bytes.subarray(start, start + Math.min(end - start, limit - size))) write(byte)
    at = end * 8
    return true
  }

  for (let last = 0; !last && size < limit; ) {
    if (at >> 3 >= bytes.length) return undefined
    last = bit()
    const kind = bits(2)
    const codes = kind === 2 ? dynamicCodes() : [FIXED_LITERALS, FIXED_DISTANCES] as const
    if (kind === 3 || !codes || !(kind ? compressedBlock(...codes) : storedBlock())) return undefined
  }
  return output.subarray(0, size)
}

/** Packs bytes into a zlib stream of stored blocks: nothing is compressed, but every decoder reads it. */
export function deflateStored(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)]
  for (let at = 0; at === 0 || at < bytes.length; at += 65535) {
    const block = bytes.subarray(at, at + 65535)
    const length = block.length
    const isLast = Number(at + 65535 >= bytes.length)
    parts.push(Uint8Array.of(isLast, length & 255, length >> 8, ~length & 255, ~length >> 8), block)
  }
  return concat([...parts, Uint8Array.from(u32Bytes(adler32(bytes)))])
}
