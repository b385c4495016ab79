import type { Box } from '../../bmff.ts'
import { boxesIn } from '../../bmff.ts'
import type { FactList } from '../../facts.ts'
import { readBlock } from '../../reading/blocks.ts'
import { directoryAt, openBlock, textOf } from '../../reading/directory.ts'
import { readGps } from '../../reading/gps.ts'
import { CANON } from '../../reading/makers/canon.ts'
import { readFields } from '../../reading/tags.ts'

/** The type of the box in which Canon's raw pictures keep what they say. */
export const CANON_NOTES = '\x85\xc0\xb6\x87\x82\x0f\x11\xe0\x81\x11\xf4\xce\x46\x2b\x6a\x48'
/** That of the box that holds a picture for the screen of the camera. */
export const CANON_PREVIEW = '\xea\xf4\x2b\x5e\x1c\x98\x4b\x88\xb9\xfb\xb7\xdc\x40\x6e\x4d\x16'

/** Reads Canon's notes: the directories of EXIF, each as a block of its own (`CMT1` to `CMT4`), and a thumbnail. */
export function readCanonNotes(bytes: Uint8Array, { content, end }: Box, facts: FactList): void {
  let camera = { make: 'Canon', model: '' }
  for (const { type, content: from, end: to } of boxesIn(bytes, content + CANON_NOTES.length, end) ?? []) {
    const block = bytes.subarray(from, to)
    const source = openBlock(block)
    if (type === 'THMB') facts.preview('thumbnail', block.length)
    if (!/^CMT[1-4]$/.test(type) || !source) continue
    const { fields } = directoryAt(source, source.first)
    const reading = { source, facts, camera, blocks: [] }
    if (type === 'CMT1') camera = { ...camera, model: textOf(fields.find(({ tag }) => tag === 0x0110)) }
    if (type === 'CMT3') readFields(fields, CANON, reading)
    else if (type === 'CMT4') readGps(fields, reading)
    else readBlock('exif', block, facts)
  }
}
