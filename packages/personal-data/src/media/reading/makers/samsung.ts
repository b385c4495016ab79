import { latin1, utf8 } from '../../bytes.ts'
import { textOf } from '../directory.ts'
import type { TagReader, Tags } from '../tags.ts'
import { inside, previewLength, serial, tags, text } from '../tags.ts'

/** Two names of places in the language of the country, each ended by NUL. */
const localPlace: TagReader = ({ value }, { facts }) => {
  for (const name of latin1(value.subarray(0, 400)).split('\0\0')[0]?.split('\0') ?? []) {
    facts.text('places', utf8(name))
  }
}

const camera: TagReader = (field, { facts }) => {
  const value = textOf(field)
  if (/^\w{5}/.test(value)) facts.serial('camera', value)
}

/** Samsung's notes. */
export const SAMSUNG: Tags = tags({
  0x30: localPlace, 0x31: text('places'), 0x35: inside(tags({ 0x0202: previewLength('preview') })),
  0x0123: text('people'), 0xa002: camera, 0xa005: serial('lens'),
})
