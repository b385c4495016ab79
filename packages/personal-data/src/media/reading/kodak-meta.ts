import type { FactList } from '../facts.ts'
import { directoryAt, openBlock } from './directory.ts'
import { encodedText } from './gps.ts'
import type { Tags } from './tags.ts'
import { readFields, tags } from './tags.ts'

const META: Tags = tags({
  0xc353: (field, { facts }) => facts.owner('owner', encodedText(field)),
  0xc354: (field, { facts }) => facts.serial('camera', encodedText(field)),
  0xc36c: (field, { facts }) => facts.text('texts', encodedText(field)),
})

/** Reads the directory that Kodak's cameras put into an APP3 segment: owner, serial number, notes. */
export function readKodakMeta(payload: Uint8Array, facts: FactList): void {
  const block = openBlock(payload.subarray(6))
  if (!block) return
  const reading = { source: block, facts, camera: { make: 'Kodak', model: '' }, blocks: [] }
  readFields(directoryAt(block, block.first).fields, META, reading)
}
