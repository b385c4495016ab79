import { startsWith, u16, u32, u8 } from './bytes.ts'

/** One field of a directory. `value` is cut to what the file really holds, and is empty where it points outside. */
export interface TiffField {
  readonly type: number
  readonly count: number
  readonly value: Uint8Array
}

/** The fields of one image file directory by tag, and the offset of the next directory (0 for none). */
export interface TiffDirectory {
  readonly fields: ReadonlyMap<number, TiffField>
  readonly next: number
}

/** A TIFF structure, as EXIF uses it (TIFF 6.0, section 2; CIPA DC-008). */
export interface Tiff {
  readonly bytes: Uint8Array
  readonly little: boolean
  readonly first: number
}

const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

/** Opens the bytes as TIFF, or returns nothing where they are not. */
export function openTiff(bytes: Uint8Array): Tiff | undefined {
  const little = startsWith(bytes, 'II')
  if (!little && !startsWith(bytes, 'MM')) return undefined
  return { bytes, little, first: u32(bytes, 4, little) }
}

/** Reads the directory at `offset`; empty where there is none. Never follows a pointer, so it always ends. */
export function readDirectory({ bytes, little }: Tiff, offset: number): TiffDirectory {
  const fields = new Map<number, TiffField>()
  if (offset < 8 || offset + 2 > bytes.length) return { fields, next: 0 }
  const end = offset + 2 + u16(bytes, offset, little) * 12
  for (let at = offset + 2; at < end && at + 12 <= bytes.length; at += 12) {
    const tag = u16(bytes, at, little)
    const type = u16(bytes, at + 2, little)
    const count = u32(bytes, at + 4, little)
    const length = count * (TYPE_SIZES[type] ?? 1)
    const start = length > 4 ? u32(bytes, at + 8, little) : at + 8
    if (!fields.has(tag)) fields.set(tag, { type, count, value: bytes.subarray(start, start + length) })
  }
  return { fields, next: end + 4 <= bytes.length ? u32(bytes, end, little) : 0 }
}

/** The first number of a field of type BYTE, SHORT or LONG; 0 for any other. */
export function firstNumber({ little }: Tiff, field: TiffField | undefined): number {
  if (field?.type === 1) return u8(field.value, 0)
  if (field?.type === 3) return u16(field.value, 0, little)
  return field?.type === 4 || field?.type === 13 ? u32(field.value, 0, little) : 0
}

/** The quotients of a RATIONAL field; NaN for a zero denominator. At most four are read. */
export function rationals({ little }: Tiff, field: TiffField | undefined): readonly number[] {
  const quotients: number[] = []
  const value = field?.value ?? new Uint8Array()
  for (let at = 0; at + 8 <= value.length && at < 32; at += 8) {
    const denominator = u32(value, at + 4, little)
    quotients.push(denominator ? u32(value, at, little) / denominator : NaN)
  }
  return quotients
}
