import type { Tags } from '../tags.ts'
import { inside, serial, tags } from '../tags.ts'

/** Motorola's notes. */
export const MOTOROLA: Tags = tags({ 0x5501: serial('camera') })

/** Sigma's notes. */
export const SIGMA: Tags = tags({ 0x02: serial('camera') })

const KODAK_INNER = tags({ 0xfa04: serial('camera'), 0xfa19: serial('camera') })

/** Kodak's notes, where they are a directory. */
export const KODAK_FIELDS: Tags = tags({
  0xfa04: serial('camera'), 0xfa19: serial('camera'), 0xfc00: inside(KODAK_INNER),
})
