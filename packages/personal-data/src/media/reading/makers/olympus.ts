import { u32 } from '../../bytes.ts'
import type { Tags } from '../tags.ts'
import { inside, previewLength, previewValue, serial, tags, text } from '../tags.ts'

const EQUIPMENT = tags({
  0x101: serial('camera'), 0x102: serial('body'), 0x202: serial('lens'), 0x203: text('lenses'),
  0x302: serial('other'), 0x1003: serial('flash'),
})
const CAMERA_SETTINGS = tags({ 0x102: previewLength('preview') })
const IMAGE_PROCESSING = tags({
  0x1200: ({ value }, { source, facts }) => facts.faceCount(Math.min(u32(value, 0, source.little), 64)),
})

/** The notes of Olympus and OM System, which Epson, Minolta and others used too. */
export const OLYMPUS: Tags = tags({
  0x0089: previewLength('preview'), 0x0100: previewValue('thumbnail'), 0x0280: previewValue('preview'),
  0x0404: serial('camera'), 0x101a: serial('camera'), 0x1037: previewLength('preview'),
  0x2010: inside(EQUIPMENT), 0x2020: inside(CAMERA_SETTINGS), 0x2040: inside(IMAGE_PROCESSING),
})
