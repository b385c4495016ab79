const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? remainder >>> 1 ^ 0xedb88320 : remainder >>> 1
  return remainder
})

/** The CRC-32 of PNG (ISO 3309, PNG third edition, annex D). */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ crc >>> 8
  return ~crc >>> 0
}

/** The Adler-32 of zlib (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return b * 65536 + a
}
