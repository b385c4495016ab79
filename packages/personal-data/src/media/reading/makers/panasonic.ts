import { u16 } from '../../bytes.ts'
import { textOf } from '../directory.ts'
import type { TagReader, Tags } from '../tags.ts'
import { faceCount, inside, previewValue, serial, tags, text } from '../tags.ts'

/** Faces that the camera knows because its owner named them: name, place in the picture and age of up to three. */
const knownFaces: TagReader = (field, { source, facts }) => {
  const count = Math.min(u16(field.value, 0, source.little), 3)
  for (let i = 0; i < count; i++) {
    const at = 4 + i * 48
    facts.face(textOf({ ...field, value: field.value.subarray(at, at + 20) }))
  }
}

/** A name or age that the camera writes beside a pet or child; without one it writes dashes and nines. */
const child: TagReader = (field, { facts }) => facts.text('people', textOf(field))

const age: TagReader = (field, { facts }) => {
  const born = textOf(field)
  if (born && !born.startsWith('9999')) facts.text('texts', born)
}

/** Panasonic's notes, which many Leica cameras share. */
export const PANASONIC: Tags = tags({
  0x25: serial('body'), 0x33: age, 0x3f: faceCount(0), 0x4e: faceCount(0), 0x51: text('lenses'), 0x52: serial('lens'),
  0x54: serial('other'), 0x61: knownFaces, 0x65: text('texts'), 0x66: child, 0x67: text('places'),
  0x69: text('places'), 0x6b: text('places'), 0x6d: text('places'), 0x6f: text('places'), 0x8010: age,
})

const LEICA_PLACE = tags({ 0x3103: serial('camera'), 0x3109: text('computers') })

/** The notes of Leica's own cameras. */
export const LEICA: Tags = tags({
  0x0b: (field, { facts }) => facts.serial('camera', textOf({ ...field, value: field.value.subarray(4, 12) })),
  0x0300: previewValue('preview'), 0x0303: serial('camera'), 0x0305: serial('camera'), 0x0407: text('computers'),
  0x0500: serial('body'), 0x3000: inside(LEICA_PLACE), 0x3100: inside(LEICA_PLACE), 0x3400: inside(LEICA_PLACE),
  0x3900: inside(LEICA_PLACE),
})
