import type { Tags } from '../tags.ts'
import { id, tags } from '../tags.ts'

/** Apple's notes name no device, but tie a picture to its film, its series and its request. */
export const APPLE: Tags = tags({ 0x0b: id('content'), 0x11: id('content'), 0x15: id('image'), 0x20: id('content'),
  0x2b: id('content') })
