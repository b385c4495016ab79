/**
 * For tests: EXIF blocks with makers' notes, written from the makers' layouts and not with the code that is tested.
 */
import { bytesOf, concat, indexOfText, u32Bytes } from '../bytes.ts'

/** One field to write. */
export type NoteField =
  | { readonly tag: number, readonly text: string }
  | { readonly tag: number, readonly longs: readonly number[] }
  | { readonly tag: number, readonly raw: Uint8Array }
  | { readonly tag: number, readonly inside: readonly NoteField[] }

const short = (value: number, little: boolean): readonly number[] =>
  little ? [value & 255, value >> 8] : [value >> 8, value & 255]

/** The bytes of a directory at `at`, with its values behind it; offsets count from where `at` counts. */
export function directoryBytes(fields: readonly NoteField[], at: number, little = false): Uint8Array {
  const values: number[] = []
  const valuesAt = at + 2 + fields.length * 12 + 4
  const entries = fields.flatMap((field) => {
    const entry = (type: number, count: number, value: readonly number[]): readonly number[] => {
      const place = u32Bytes(valuesAt + values.length, little)
      if (value.length > 4) values.push(...value, ...value.length % 2 ? [0] : [])
      return [...short(field.tag, little), ...short(type, little), ...u32Bytes(count, little),
        ...value.length > 4 ? place : [...value, 0, 0, 0, 0].slice(0, 4)]
    }
    if ('text' in field) return entry(2, field.text.length + 1, [...bytesOf(field.text + '\0')])
    if ('longs' in field) return entry(4, field.longs.length, field.longs.flatMap((n) => u32Bytes(n, little)))
    if ('raw' in field) return entry(7, field.raw.length, [...field.raw])
    const start = valuesAt + values.length
    values.push(...directoryBytes(field.inside, start, little))
    return entry(4, 1, u32Bytes(start, little))
  })
  return Uint8Array.from([...short(fields.length, little), ...entries, 0, 0, 0, 0, ...values])
}

/**
 * A big-endian EXIF block of that camera.
 * @param note The maker's note, for the place at which it will stand in the block.
 */
export function exifWithNote(make: string, model: string, note: (at: number) => Uint8Array): Uint8Array {
  const filler = new Uint8Array(note(0).length).fill(0x5a)
  const block = concat([bytesOf('MM\0*\0\0\0\x08'), directoryBytes([
    { tag: 0x010f, text: make }, { tag: 0x0110, text: model }, { tag: 0x8769, inside: [{ tag: 0x927c, raw: filler }] },
  ], 8)])
  const at = indexOfText(block, 'Z'.repeat(8))
  block.set(note(at), at)
  return block
}
