import { u32, u8 } from '../../bytes.ts'
import { hexOf, numberOf, numbersOf, textOf } from '../directory.ts'
import type { TagReader, Tags } from '../tags.ts'
import { faceCount, owner, tags, text } from '../tags.ts'

/** Numbers that Canon prints with leading zeros; the first models split theirs into a letter part and a count. */
const bodySerial: TagReader = (field, { source, facts, camera }) => {
  const value = numberOf(source, field)
  if (!value) return
  facts.serial('camera', /EOS D30\b/.test(camera.model)
    ? (value >>> 16).toString(16).padStart(4, '0') + String(value & 0xffff).padStart(5, '0') : String(value))
}

/** Five bytes that the lens tells the body; not the number that is printed on it, but as unique. */
const lensSerial = (at: number): TagReader => ({ value }, { facts }) => {
  if (value.length >= at + 5 && u32(value, at)) facts.serial('lens', hexOf(value.subarray(at, at + 5)))
}

const cameraInfo: TagReader = (field, reading) => {
  const { model } = reading.camera
  if (model.endsWith('EOS 5D Mark III')) lensSerial(0x164)(field, reading)
  else if (model.startsWith('Canon EOS 5DS')) lensSerial(0x16b)(field, reading)
}

const bodyNumber: TagReader = (field, { facts, camera }) => {
  const value = /EOS 5D/.test(camera.model) ? field.value.subarray(9) : field.value
  facts.serial('body', textOf({ ...field, value }).replace(/\xff+$/, ''))
}

const timeZone: TagReader = (field, { source, facts }) => {
  const [, minutes, city] = numbersOf(source, field)
  // Without a city the clock was never set to a zone, and 0 means nothing.
  if (minutes !== undefined && city !== undefined && city !== 0 && city < 0x7ffe) facts.offset(minutes)
}

const imageId: TagReader = ({ value }, { facts }) => facts.id('image', hexOf(value))

/** Canon's notes: owner, serial numbers of body and lens, zone, faces. */
export const CANON: Tags = tags({
  0x09: owner('owner'),
  0x0c: bodySerial,
  0x0d: cameraInfo,
  0x24: faceCount(4),
  0x25: ({ value }, { facts }) => facts.faceCount(Math.min(u8(value, 2), 35)),
  0x28: imageId,
  0x2f: faceCount(6),
  0x35: timeZone,
  0x95: text('lenses'),
  0x96: bodyNumber,
  0xb6: ({ value }, { source, facts }) => {
    const length = u32(value, 8, source.little)
    if (length > 64) facts.preview('preview', length)
  },
  0x4019: lensSerial(0),
})
