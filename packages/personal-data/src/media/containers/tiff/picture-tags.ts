import type { Field, Source } from '../../reading/directory.ts'
import { numberOf } from '../../reading/directory.ts'

/** What the count of a field may be, seen the bits of a sample and the number of samples of a pixel. */
type Most = (bits: number, samples: number) => number

const exactly = (most: number): Most => () => most
const perSample: Most = (_, samples) => samples

const NUMBERS = [1, 3, 4]
const ANY_NUMBERS = [1, 3, 4, 5, 6, 8, 9, 10, 11, 12]

// TIFF 6.0 and its supplements: the fields that decide how a picture is drawn, their types and their greatest counts,
// so that none can hold more than it needs.
const PICTURE_TAGS: ReadonlyMap<number, readonly [types: readonly number[], most: Most]> = new Map([
  [254, [NUMBERS, exactly(1)]], [255, [NUMBERS, exactly(1)]], [256, [NUMBERS, exactly(1)]],
  [257, [NUMBERS, exactly(1)]], [258, [NUMBERS, perSample]], [259, [NUMBERS, exactly(1)]],
  [262, [NUMBERS, exactly(1)]], [263, [NUMBERS, exactly(1)]], [264, [NUMBERS, exactly(1)]],
  [265, [NUMBERS, exactly(1)]], [266, [NUMBERS, exactly(1)]], [274, [NUMBERS, exactly(1)]],
  [277, [NUMBERS, exactly(1)]], [278, [NUMBERS, exactly(1)]], [280, [NUMBERS, perSample]],
  [281, [NUMBERS, perSample]], [282, [[5], exactly(1)]], [283, [[5], exactly(1)]], [284, [NUMBERS, exactly(1)]],
  [290, [NUMBERS, exactly(1)]], [291, [NUMBERS, (bits) => 2 ** bits]], [292, [NUMBERS, exactly(1)]],
  [293, [NUMBERS, exactly(1)]], [296, [NUMBERS, exactly(1)]], [297, [NUMBERS, exactly(2)]],
  [301, [[3], (bits) => 3 * 2 ** bits]], [317, [NUMBERS, exactly(1)]], [318, [[5], exactly(2)]],
  [319, [[5], exactly(6)]], [320, [[3], (bits) => 3 * 2 ** bits]], [321, [NUMBERS, exactly(2)]],
  [322, [NUMBERS, exactly(1)]], [323, [NUMBERS, exactly(1)]], [332, [NUMBERS, exactly(1)]],
  [334, [NUMBERS, exactly(1)]], [336, [NUMBERS, (_, samples) => 2 * samples]], [338, [NUMBERS, perSample]],
  [339, [NUMBERS, perSample]], [340, [ANY_NUMBERS, perSample]], [341, [ANY_NUMBERS, perSample]],
  [347, [[7], exactly(65_536)]], [529, [[5], exactly(3)]], [530, [NUMBERS, exactly(2)]], [531, [NUMBERS, exactly(1)]],
  [532, [[4, 5], (_, samples) => 2 * samples]],
])

const BITS = 258
const SAMPLES = 277

/** Whether a field decides how the picture is drawn, in the form that the format gives it. */
export function isPictureField(source: Source, field: Field, fields: readonly Field[]): boolean {
  const rule = PICTURE_TAGS.get(field.tag)
  if (!rule) return false
  const find = (tag: number): Field | undefined => fields.find((one) => one.tag === tag)
  const bits = Math.min(numberOf(source, find(BITS)) || 1, 16)
  const samples = numberOf(source, find(SAMPLES)) || 1
  const [types, most] = rule
  return types.includes(field.type) && field.count <= most(bits, samples)
}

/** Whether a field takes part in drawing under any form; one in a form of its own makes the file odd. */
export const namesPicture = (tag: number): boolean => PICTURE_TAGS.has(tag)
