import { hexOf, textOf } from '../directory.ts'
import type { TagReader, Tags } from '../tags.ts'
import { previewValue, tags } from '../tags.ts'

/** Sony's substitution: each byte below 249 is stored as its cube modulo 249. */
const PLAIN = new Uint8Array(256).map((_, byte) => byte)
for (let byte = 0; byte < 249; byte++) PLAIN[byte * byte * byte % 249] = byte

// Where a body keeps its number in the scrambled block: the layouts of older and newer models overlap.
const BODY_NUMBERS: readonly (readonly [model: RegExp, at: number, length: number])[] = [
  [/^ILCE-1\b/, 0x8a, 6],
  [/^(ILCE-(7M3|7RM3A?|7RM4A?|9|9M2|6100|6400|6600|7C|7M4|7RM5|7SM3)|ILME-FX3|ZV-E10|ILCA-99M2)\b/, 0x88, 6],
  [/^(SLT-|HV|ILCA-)/, 0xf0, 5],
  [/^(ILCE-|NEX-(?!5N|7|VG20E))/, 0x7c, 4],
]

const bodyNumber: TagReader = ({ value }, { facts, camera }) => {
  const rule = BODY_NUMBERS.find(([model]) => model.test(camera.model))
  if (!rule) return
  const [, at, length] = rule
  const bytes = value.subarray(at, at + length).map((byte) => PLAIN[byte] ?? byte)
  if (bytes.length === length && bytes.some((byte) => byte !== 0 && byte !== 255)) {
    facts.serial('body', hexOf(bytes))
  }
}

/** Written as pairs of digits, the last pair first. */
const serialDigits: TagReader = (field, { facts }) =>
  facts.serial('camera', textOf(field).replace(/^(\d\d)(\d\d)(\d\d)(\d\d)$/, '$4$3$2$1').replace(/^0/, ''))

/** Sony's notes: serial numbers in clear and scrambled, previews. */
export const SONY: Tags = tags({
  0x2001: previewValue('preview'), 0x2031: serialDigits, 0x9050: bodyNumber,
})

/** Phones of Sony Ericsson. */
export const SONY_ERICSSON: Tags = tags({ 0x0202: previewValue('preview') })
