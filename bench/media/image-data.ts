import { createHash } from 'node:crypto'

/**
 * A hash of the bytes that a decoder draws from, cut out by the format's rules and not with the code that is measured:
 * tables and scans of a JPEG, image chunks of PNG and WebP, strips and tiles of a TIFF's first page. Nothing for other
 * kinds, and where a broken file points outside of itself.
 */
export function imageDataOf(bytes: Uint8Array): string | undefined {
  try {
    return hashOf(bytes)
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function hashOf(bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const pieces = data.readUInt16BE(0) === 0xffd8 ? jpegPieces(data)
    : data.toString('latin1', 1, 4) === 'PNG' ? chunkPieces(data, 8, true)
      : data.toString('latin1', 8, 12) === 'WEBP' ? chunkPieces(data, 12, false)
        : /^(II\*\0|MM\0\*)$/.test(data.toString('latin1', 0, 4)) ? stripPieces(data) : undefined
  if (!pieces) return undefined
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

function jpegPieces(data: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = []
  let at = 2
  while (at + 4 <= data.length) {
    while (data[at + 1] === 0xff) at++
    const marker = data[at + 1] ?? 0
    if (marker === 0xd9) break
    let end = at + 2 + data.readUInt16BE(at + 2)
    if (marker === 0xda) {
      end = data.indexOf(0xff, end)
      while (end >= 0 && /^(00|d[0-7])$/.test((data[end + 1] ?? 0).toString(16).padStart(2, '0'))) {
        end = data.indexOf(0xff, end + 2)
      }
      if (end < 0) end = data.length
    }
    if (marker < 0xe0 || marker > 0xef && marker !== 0xfe) pieces.push(data.subarray(at, end))
    at = end
  }
  return pieces
}

function chunkPieces(data: Buffer, from: number, png: boolean): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (let at = from; at + 8 <= data.length;) {
    const length = png ? data.readUInt32BE(at) : data.readUInt32LE(at + 4)
    const type = data.toString('latin1', png ? at + 4 : at, png ? at + 8 : at + 4)
    const content = data.subarray(at + 8, at + 8 + length)
    if (/^(PLTE|IDAT|tRNS|fdAT|fcTL|VP8 |VP8L|ALPH|ANMF)$/.test(type)) pieces.push(content)
    if (type === 'IEND') break
    at += png ? length + 12 : 8 + length + length % 2
  }
  return pieces
}

function stripPieces(data: Buffer): readonly Buffer[] {
  const little = data[0] === 0x49
  const number = (at: number, size: number): number => little ? data.readUIntLE(at, size) : data.readUIntBE(at, size)
  const directory = number(4, 4)
  const lists = new Map<number, readonly number[]>()
  for (let at = directory + 2; at < directory + 2 + number(directory, 2) * 12; at += 12) {
    const size = number(at + 2, 2) === 3 ? 2 : 4
    const count = number(at + 4, 4)
    const start = size * count > 4 ? number(at + 8, 4) : at + 8
    if ([273, 279, 324, 325].includes(number(at, 2))) {
      lists.set(number(at, 2), Array.from({ length: count }, (_, i) => number(start + i * size, size)))
    }
  }
  const sizes = lists.get(325) ?? lists.get(279) ?? []
  return (lists.get(324) ?? lists.get(273) ?? []).map((at, i) => data.subarray(at, at + (sizes[i] ?? 0)))
}
