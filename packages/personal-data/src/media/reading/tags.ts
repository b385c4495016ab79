import type { FactList, IdFact, OwnerFact, PreviewFact, SerialOf } from '../facts.ts'
import { u16 } from '../bytes.ts'
import type { Block } from './block.ts'
import type { Field, Source } from './directory.ts'
import { directoryAt, looksLikeDirectory, numberOf, textOf } from './directory.ts'

/** What is known of the camera when its notes are read. */
export interface Camera {
  readonly make: string
  readonly model: string
}

/** What a field is read with. */
export interface Reading {
  readonly source: Source
  readonly facts: FactList
  readonly camera: Camera
  /** Blocks of other formats that were found, to be read afterwards. */
  readonly blocks: Block[]
}

/** Takes from a field what it tells. */
export type TagReader = (field: Field, reading: Reading) => void

/** What each tag of a directory tells; tags that are not named tell nothing about a person. */
export type Tags = ReadonlyMap<number, TagReader>

/** A table of tags. */
export const tags = (readers: Readonly<Record<number, TagReader>>): Tags =>
  new Map(Object.entries(readers).map(([tag, reader]) => [Number(tag), reader]))

/** A serial number, as text or as a number. */
export const serial = (what: SerialOf): TagReader => (field, { source, facts }) =>
  facts.serial(what, field.type === 2 || field.type === 7 || field.type === 1 && field.count > 4
    ? textOf(field) : String(numberOf(source, field)))

/** The name of somebody. */
export const owner = (what: OwnerFact['field']): TagReader => (field, { facts }) => facts.owner(what, textOf(field))

/** A text for one of the lists of plain texts. */
export const text = (list: Parameters<FactList['text']>[0]): TagReader => (field, { facts }) =>
  facts.text(list, textOf(field))

/** An id of the picture. */
export const id = (what: IdFact['what']): TagReader => (field, { facts }) => facts.id(what, textOf(field))

/** A smaller picture that is the field's value. */
export const previewValue = (what: PreviewFact['what']): TagReader => (field, { facts }) => {
  if (field.value.length > 4) facts.preview(what, field.value.length)
}

/** The length of a smaller picture that stands elsewhere. */
export const previewLength = (what: PreviewFact['what']): TagReader => (field, { source, facts }) => {
  const length = numberOf(source, field)
  if (length > 0) facts.preview(what, length)
}

/** How many faces the camera recognised, as the 16-bit number at that place of the field's bytes. */
export const faceCount = (at: number): TagReader => ({ value }, { source, facts }) => {
  const count = u16(value, at, source.little)
  // No camera marks more than a few dozen; other models use the field for something else.
  if (count > 0 && count <= 64) facts.faceCount(count)
}

/** A directory that the field holds or points to. */
export const inside = (table: Tags): TagReader => (field, reading) => {
  const { source } = reading
  const offset = field.type === 4 || field.type === 13 ? numberOf(source, field) : field.start
  if (looksLikeDirectory(source, offset)) readFields(directoryAt(source, offset).fields, table, reading)
}

/** Reads the fields of one directory with the table of its tags. */
export function readFields(fields: readonly Field[], table: Tags, reading: Reading): void {
  for (const field of fields) table.get(field.tag)?.(field, reading)
}
