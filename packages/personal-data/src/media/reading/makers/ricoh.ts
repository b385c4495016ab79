import { latin1, startsWith, u8 } from '../../bytes.ts'
import { directoryAt, hexOf, looksLikeDirectory, textOf } from '../directory.ts'
import type { TagReader, Tags } from '../tags.ts'
import { readFields, tags } from '../tags.ts'

/** Sixteen letters that end in the printed number, or sixteen bytes that are a number of their own. */
const body: TagReader = (field, { facts }) => {
  const value = field.value.subarray(0, 16)
  if (/^[-\w ]+$/.test(latin1(value))) facts.serial('camera', latin1(value))
  else facts.serial('body', hexOf(value))
}

/** Modules of the GXR, in which lens and body each bring their own number. */
const modules: TagReader = (field, { facts }) => {
  const part = (at: number): string =>
    textOf({ ...field, value: field.value.subarray(at, at + 16) }).replace(/^[SL]ID:/, '')
  facts.serial('camera', part(16))
  facts.serial('lens', part(48))
}

const INFO = tags({
  0x1a: ({ value }, { facts }) => facts.faceCount(Math.min(u8(value, 181), 32)),
  0x2c: modules,
})

const info: TagReader = (field, reading) => {
  const directory = field.start + 20
  const source = { bytes: reading.source.bytes, little: false }
  if (startsWith(field.value, '[Ricoh Camera Info]') && looksLikeDirectory(source, directory)) {
    readFields(directoryAt(source, directory).fields, INFO, { ...reading, source })
  }
}

/** Ricoh's notes. */
export const RICOH: Tags = tags({ 0x05: body, 0x2001: info })
