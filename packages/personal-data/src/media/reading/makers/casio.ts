import { u8 } from '../../bytes.ts'
import type { Tags } from '../tags.ts'
import { previewLength, previewValue, tags, text } from '../tags.ts'

/** Casio's notes: the home town is the owner's, chosen once when the camera is set up. */
export const CASIO: Tags = tags({
  0x03: previewLength('preview'), 0x2000: previewValue('preview'),
  0x2089: ({ value }, { facts }) => {
    // Of two forms, the second begins with its version.
    const at = u8(value, 0) === 2 && u8(value, 1) === 1 ? 2 : 0
    facts.faceCount(Math.min(u8(value, at), 10))
  },
  0x211c: ({ value }, { facts }) => facts.faceCount(Math.min(u8(value, 0), 10)),
  0x3006: text('places'),
})
