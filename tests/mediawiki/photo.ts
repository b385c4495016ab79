/** EXIF, as a big-endian TIFF of one directory that leads to the directory of the place (EXIF 2.3, 4.6.3 and 4.6.6). */
function placeExif(): Buffer {
  const [gpsAt, ratiosAt] = [8 + 2 + 12 * 2 + 4, 8 + 2 + 12 * 2 + 4 + 2 + 12 * 4 + 4]
  const entry = (tag: number, type: number, count: number, value: Buffer | number): Buffer => {
    const field = Buffer.alloc(12)
    field.writeUInt16BE(tag, 0)
    field.writeUInt16BE(type, 2)
    field.writeUInt32BE(count, 4)
    if (typeof value === 'number') field.writeUInt32BE(value, 8)
    else value.copy(field, 8)
    return field
  }
  const directory = (...entries: readonly Buffer[]): Buffer => {
    const count = Buffer.alloc(2)
    count.writeUInt16BE(entries.length)
    return Buffer.concat([count, ...entries, Buffer.alloc(4)])
  }
  const ratios = (degrees: number, minutes: number, hundredths: number): Buffer => {
    const written = Buffer.alloc(24)
    const numbers = [degrees, 1, minutes, 1, hundredths, 100]
    for (const [index, number] of numbers.entries()) written.writeUInt32BE(number, index * 4)
    return written
  }
  const [text, short, long, ratio] = [2, 3, 4, 5]
  return Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory(entry(0x0112, short, 1, 1 << 16), entry(0x8825, long, 1, gpsAt)),
    directory(
      entry(1, text, 2, Buffer.from('N\0')), entry(2, ratio, 3, ratiosAt),
      entry(3, text, 2, Buffer.from('E\0')), entry(4, ratio, 3, ratiosAt + 24)),
    ratios(53, 54, 1500), ratios(27, 33, 3600),
  ])
}

/** A JPEG as a phone writes it that adds where it was: 53.9042 N, 27.5600 E. */
export function withPlace(jpeg: Uint8Array): Uint8Array {
  const payload = Buffer.concat([Buffer.from('Exif\0\0'), placeExif()])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)])
}
