import { u32, u8 } from '../../bytes.ts'
import type { Tags } from '../tags.ts'
import { owner, previewLength, serial, tags } from '../tags.ts'

/** The notes of Pentax, and of Ricoh since both are one. */
export const PENTAX: Tags = tags({
  0x03: previewLength('preview'),
  0x60: ({ value }, { facts }) => facts.faceCount(Math.min(u8(value, 0), 32)),
  0x0215: ({ value }, { source, facts }) => {
    // The fifth word is the body's own number, which a repair changes.
    if (value.length >= 20) facts.serial('body', String(u32(value, 16, source.little)))
  },
  0x0229: serial('camera'), 0x022e: owner('artist'), 0x022f: owner('copyright'),
})
