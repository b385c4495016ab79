import { latin1, u16, u32, u8, utf16, utf8 } from '../bytes.ts'

/** Bytes with a byte order, in which offsets count from the first byte. */
export interface Source {
  readonly bytes: Uint8Array
  readonly little: boolean
}

/** One field of an image file directory. `value` is cut to what is there, and empty where it points outside. */
export interface Field {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly value: Uint8Array
  /** Where the value stands in the source. */
  readonly start: number
}

/** The fields of a directory in their order, and where the next directory stands (0 for none). */
export interface Directory {
  readonly fields: readonly Field[]
  readonly next: number
}

/** The size of each TIFF type in bytes (TIFF 6.0, section 2; BigTIFF; EXIF 3.0). */
export const TYPE_SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]
const UTF8_TYPE = 129
const MOST_FIELDS = 2000

/** The size of one element of that type, 0 where no such type exists. */
export const sizeOfType = (type: number): number => type === UTF8_TYPE ? 1 : TYPE_SIZES[type] ?? 0

/**
 * Reads the directory at `offset`; empty where none can be there. Fields of unknown types, and of tags that were there
 * before, are left out.
 * @param shift Added to every offset of a value: makers' notes that were moved keep their old offsets.
 */
export function directoryAt({ bytes, little }: Source, offset: number, shift = 0): Directory {
  const count = u16(bytes, offset, little)
  const end = offset + 2 + count * 12
  const fields: Field[] = []
  const seen = new Set<number>()
  if (offset < 0 || offset + 2 > bytes.length || count > MOST_FIELDS) return { fields, next: 0 }
  for (let at = offset + 2; at < end && at + 12 <= bytes.length; at += 12) {
    const type = u16(bytes, at + 2, little)
    const elements = u32(bytes, at + 4, little)
    const length = elements * sizeOfType(type)
    const tag = u16(bytes, at, little)
    if (!length || seen.has(tag)) continue
    seen.add(tag)
    const start = length > 4 ? u32(bytes, at + 8, little) + shift : at + 8
    const value = start < 0 ? bytes.subarray(0, 0) : bytes.subarray(start, start + length)
    fields.push({ tag, type, count: elements, value, start })
  }
  return { fields, next: end + 4 <= bytes.length ? u32(bytes, end, little) : 0 }
}

/** Whether a directory seems to stand at `offset`: a sensible number of fields, of which the first has a known type. */
export function looksLikeDirectory({ bytes, little }: Source, offset: number): boolean {
  const count = u16(bytes, offset, little)
  return count > 0 && count < 256 && offset + 14 <= bytes.length && sizeOfType(u16(bytes, offset + 4, little)) > 0
}

/** A TIFF header (`II*` or `MM*`, whatever its number) as a source, and where its first directory stands. */
export function openBlock(bytes: Uint8Array): (Source & { readonly first: number }) | undefined {
  const mark = u16(bytes, 0)
  if (mark !== 0x4949 && mark !== 0x4d4d || bytes.length < 14) return undefined
  const little = mark === 0x4949
  return { bytes, little, first: u32(bytes, 4, little) }
}

const MOST_NUMBERS = 256

/** The numbers of a field of any numeric type; fractions as quotients, NaN where the denominator is 0. */
export function numbersOf({ little }: Source, { type, value }: Field): readonly number[] {
  const size = sizeOfType(type)
  const numbers: number[] = []
  const signed = (number: number, bits: number): number => number >= 2 ** (bits - 1) ? number - 2 ** bits : number
  for (let at = 0; at + size <= value.length && numbers.length < MOST_NUMBERS; at += size) {
    const whole = size === 1 ? u8(value, at) : size === 2 ? u16(value, at, little) : u32(value, at, little)
    if (type === 5 || type === 10) {
      const [over, under] = type === 5
        ? [whole, u32(value, at + 4, little)] : [signed(whole, 32), signed(u32(value, at + 4, little), 32)]
      numbers.push(under ? over / under : NaN)
    } else if (type === 11 || type === 12) numbers.push(floatAt(value, at, size, little))
    else numbers.push(type === 6 || type === 8 || type === 9 ? signed(whole, size * 8) : whole)
  }
  return numbers
}

function floatAt(value: Uint8Array, at: number, size: number, little: boolean): number {
  const view = new DataView(value.buffer, value.byteOffset + at, size)
  return size === 4 ? view.getFloat32(0, little) : view.getFloat64(0, little)
}

/** The first number of a field; 0 where there is none. */
export const numberOf = (source: Source, field: Field | undefined): number =>
  field ? numbersOf(source, field)[0] ?? 0 : 0

/** The text of a field up to its first NUL; parts of a copyright that NUL divides are joined. */
export function textOf(field: Field | undefined): string {
  const value = field?.value.subarray(0, 1024) ?? new Uint8Array()
  const parts = latin1(value).split('\0').filter((part) => part.trim())
  return utf8((field?.tag === 0x8298 ? parts.slice(0, 2).join('; ') : parts[0] ?? '').trim())
}

/** The text of a field that Windows wrote, in UTF-16 with the lower byte first. */
export const windowsText = (field: Field): string => utf16(field.value.subarray(0, 1024)).split('\0')[0] ?? ''

/** Two hexadecimal digits for each byte. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 64), (byte) => byte.toString(16).padStart(2, '0')).join('')
