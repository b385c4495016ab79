import { latin1, u16, u8, utf8 } from '../../bytes.ts'
import { directoryAt, numberOf, numbersOf } from '../directory.ts'
import type { TagReader, Tags } from '../tags.ts'
import { faceCount, serial, tags } from '../tags.ts'

const timeZone: TagReader = ({ value }, { source, facts }) => {
  const zone = u16(value, 0, source.little) << 16 >> 16
  const summer = u8(value, 2) === 1 ? 60 : 0
  if (value.length >= 4 && Math.abs(zone) <= 780) facts.offset(zone + summer)
}

/** Country and point of interest that cameras with satellites look up, in ASCII or UTF-16. */
const location: TagReader = ({ value }, { facts }) => {
  const name = value.subarray(9, 79)
  facts.text('places', latin1(value.subarray(5, 8)).split('\0')[0] ?? '')
  facts.text('places', utf8(latin1(name).replace(/\0(?!\0)/g, '').split('\0')[0] ?? ''))
}

const preview: TagReader = (field, { source, facts }) => {
  const { fields } = directoryAt(source, numberOf(source, field))
  const length = numberOf(source, fields.find(({ tag }) => tag === 0x0202))
  if (length > 64) facts.preview('preview', length)
}

const lensData: TagReader = (field, { source, facts }) => {
  const [shortest = 0, longest = 0] = numbersOf(source, field)
  if (shortest > 0) facts.text('lenses', shortest === longest ? `${shortest} mm` : `${shortest}-${longest} mm`)
}

/** Nikon's notes: both serial numbers, zone, faces, names of places. What Nikon scrambles is left alone. */
export const NIKON: Tags = tags({
  0x11: preview, 0x1d: serial('camera'), 0x21: faceCount(6), 0x24: timeZone, 0x39: location, 0x84: lensData,
  0xa0: serial('camera'),
})
