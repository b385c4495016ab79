import { crc32 } from 'node:zlib'

/** One file of an archive. */
export interface ZipFile {
  /** With `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The day as MS-DOS writes it; the time is noon, so that it tells nothing. */
const dosDate = (day: string): number => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | date
}
const NOON = 12 << 11

const UTF8_NAMES = 0x0800
const VERSION = 20

/** Both kinds of header share these fields (PKWARE APPNOTE 4.3.7 and 4.3.12). */
const commonFields = (view: DataView, at: number, { bytes }: ZipFile, name: Uint8Array, date: number): void => {
  const fields: readonly (readonly [number, number])[] = [
    [0, VERSION], [2, UTF8_NAMES], [4, 0], [6, NOON], [8, date],
  ]
  for (const [offset, value] of fields) view.setUint16(at + offset, value, true)
  view.setUint32(at + 10, crc32(bytes), true)
  view.setUint32(at + 14, bytes.length, true)
  view.setUint32(at + 18, bytes.length, true)
  view.setUint16(at + 22, name.length, true)
}

const localHeader = (file: ZipFile, name: Uint8Array, date: number): Uint8Array => {
  const header = new Uint8Array(30 + name.length)
  const view = new DataView(header.buffer)
  view.setUint32(0, 0x04034b50, true)
  commonFields(view, 4, file, name, date)
  header.set(name, 30)
  return header
}

const centralHeader = (file: ZipFile, name: Uint8Array, date: number, offset: number): Uint8Array => {
  const header = new Uint8Array(46 + name.length)
  const view = new DataView(header.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, VERSION, true)
  commonFields(view, 6, file, name, date)
  view.setUint32(42, offset, true)
  header.set(name, 46)
  return header
}

/**
 * A ZIP archive of files as they are: what is sealed as a whole needs no compression, and what people send is
 * compressed already. Throws where it would be larger than the 4 GiB that the plain format can hold.
 */
export const zip = (files: readonly ZipFile[], day: string): Uint8Array => {
  const date = dosDate(day)
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.path)
    const header = localHeader(file, name, date)
    central.push(centralHeader(file, name, date, offset))
    pieces.push(header, file.bytes)
    offset += header.length + file.bytes.length
  }
  const centralLength = central.reduce((sum, { length }) => sum + length, 0)
  if (offset + centralLength > 0xffff_ffff || files.length > 0xffff) throw new RangeError('too large for one archive')
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, files.length, true)
  view.setUint16(10, files.length, true)
  view.setUint32(12, centralLength, true)
  view.setUint32(16, offset, true)
  return Buffer.concat([...pieces, ...central, end])
}
