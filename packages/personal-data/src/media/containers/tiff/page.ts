import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { concat, u32Bytes } from '../../bytes.ts'
import type { Refusal } from '../../container.ts'
import type { FindingList } from '../../finding.ts'
import { neutralProfile } from '../../icc.ts'
import type { Field, Source } from '../../reading/directory.ts'
import { numberOf, numbersOf, sizeOfType } from '../../reading/directory.ts'
import { isPictureField, namesPicture } from './picture-tags.ts'
import { isBareJpeg } from './strip-jpeg.ts'

const COMPRESSION = 259
const STRIP_OFFSETS = 273
const STRIP_SIZES = 279
const TILE_OFFSETS = 324
const TILE_SIZES = 325
const JPEG_TABLES = 347
const PROFILE = 34_675
const LONG = 4

const JPEG = 7
// None, CCITT, LZW, Deflate, PackBits, LZMA, Zstandard: codings that hold samples and nothing beside them.
const CODINGS = new Set([1, 2, 3, 4, 5, JPEG, 8, 32_773, 32_946, 34_925, 50_000])

/** One page that is kept: its fields, and the coded samples that they point to. */
export interface Page {
  readonly fields: readonly PageField[]
  readonly samples: readonly Uint8Array[]
}

/** One field to write; that of the samples' places is filled in when they are known. */
interface PageField {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly value: Uint8Array | 'places'
}

/** Takes from a directory what its page is drawn from. */
export function pageOf(source: Source, fields: readonly Field[], found: FindingList): Result<Page, Refusal> {
  const find = (tag: number): Field | undefined => fields.find((field) => field.tag === tag)
  const coding = numberOf(source, find(COMPRESSION)) || 1
  if (!CODINGS.has(coding)) return err('unsupported')
  const tiled = find(TILE_OFFSETS) !== undefined
  const [places, sizes] = tiled ? [find(TILE_OFFSETS), find(TILE_SIZES)] : [find(STRIP_OFFSETS), find(STRIP_SIZES)]
  const samples = places && sizes && samplesAt(source, places, sizes)
  if (!samples) return err('malformed')
  const tables = find(JPEG_TABLES)
  const jpegs = coding === JPEG ? [...samples, ...tables ? [tables.value] : []] : []
  if (!jpegs.every(isBareJpeg) || coding !== JPEG && tables) return err('too-complex')
  const kept: PageField[] = []
  for (const field of fields) {
    if (kept.some(({ tag }) => tag === field.tag)) continue
    if (field === places) kept.push({ tag: field.tag, type: LONG, count: samples.length, value: 'places' })
    else if (field === sizes) kept.push(sizesField(source, field.tag, samples))
    else if (field.tag === PROFILE) {
      const profile = neutralProfile(field.value, found)
      if (!profile) return err('malformed')
      kept.push({ tag: PROFILE, type: 7, count: profile.length, value: profile })
    } else if (isPictureField(source, field, fields)) kept.push(field)
    else if (namesPicture(field.tag)) return err('malformed')
  }
  return kept.every(({ value, count, type }) => value === 'places' || value.length === count * sizeOfType(type))
    ? ok({ fields: kept.sort((one, other) => one.tag - other.tag), samples }) : err('truncated')
}

const MOST_PIECES = 1 << 20

/** The strips or tiles of a page; nothing where one lies outside or they do not match. */
function samplesAt(source: Source, places: Field, sizes: Field): readonly Uint8Array[] | undefined {
  const [offsets, lengths] = [places, sizes].map((field) => allNumbers(source, field))
  if (!offsets || !lengths || offsets.length !== lengths.length || !offsets.length) return undefined
  const pieces = offsets.map((offset, i) => source.bytes.subarray(offset, offset + (lengths[i] ?? 0)))
  const whole = pieces.every(({ length }, i) => length === lengths[i] && length > 0)
  // Pieces that lie over each other would let a small file ask for a large one.
  const total = pieces.reduce((sum, { length }) => sum + length, 0)
  return whole && total <= source.bytes.length ? pieces : undefined
}

function allNumbers(source: Source, field: Field): readonly number[] | undefined {
  const size = sizeOfType(field.type)
  if (![3, 4].includes(field.type) || field.count > MOST_PIECES || field.value.length !== field.count * size) {
    return undefined
  }
  const numbers: number[] = []
  for (let at = 0; at < field.value.length; at += 512) {
    numbers.push(...numbersOf(source, { ...field, value: field.value.subarray(at, at + 512) }))
  }
  return numbers
}

const words = (numbers: readonly number[], little: boolean): Uint8Array =>
  Uint8Array.from(numbers.flatMap((number) => u32Bytes(number, little)))

const sizesField = ({ little }: Source, tag: number, samples: readonly Uint8Array[]): PageField =>
  ({ tag, type: LONG, count: samples.length, value: words(samples.map(({ length }) => length), little) })

/** The bytes of a page that begins at `at`: directory, values, samples. `isLast` says that no page follows. */
export function pageBytes({ fields, samples }: Page, at: number, little: boolean, isLast: boolean): Uint8Array {
  const lengthOf = ({ value, count }: PageField): number => value === 'places' ? count * 4 : value.length
  const directoryEnd = at + 2 + fields.length * 12 + 4
  const valuesLength = fields.reduce((sum, field) => sum + (lengthOf(field) > 4 ? even(lengthOf(field)) : 0), 0)
  const places: number[] = []
  let end = directoryEnd + valuesLength
  for (const { length } of samples) {
    places.push(end)
    end += even(length)
  }
  const short = (number: number): readonly number[] => [...u32Bytes(number, little)].slice(...little ? [0, 2] : [2, 4])
  const directory: number[] = [...short(fields.length)]
  const values: Uint8Array[] = []
  let valueAt = directoryEnd
  for (const field of fields) {
    const value = field.value === 'places' ? words(places, little) : field.value
    directory.push(...short(field.tag), ...short(field.type), ...u32Bytes(field.count, little))
    if (value.length > 4) {
      directory.push(...u32Bytes(valueAt, little))
      valueAt += even(value.length)
      values.push(value, new Uint8Array(value.length % 2))
    } else directory.push(...value, ...[0, 0, 0, 0].slice(value.length))
  }
  directory.push(...u32Bytes(isLast ? 0 : end, little))
  const pixels = samples.flatMap((piece) => [piece, new Uint8Array(piece.length % 2)])
  return concat([Uint8Array.from(directory), ...values, ...pixels])
}

const even = (length: number): number => length + length % 2
