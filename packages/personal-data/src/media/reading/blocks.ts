import type { FactList } from '../facts.ts'
import type { Block } from './block.ts'
import { readExifFacts } from './exif-block.ts'
import { readIptcFacts } from './iptc-block.ts'
import { readPhotoshopFacts } from './photoshop-block.ts'
import { readXmpFacts } from './xmp-packet.ts'

const READERS: Readonly<Record<Block['kind'], (bytes: Uint8Array, facts: FactList) => readonly Block[]>> = {
  exif: readExifFacts,
  iptc: (bytes, facts) => {
    readIptcFacts(bytes, facts)
    return []
  },
  photoshop: readPhotoshopFacts,
  xmp: (bytes, facts) => {
    readXmpFacts(bytes, facts)
    return []
  },
}

const MOST_BLOCKS = 32

/**
 * Reads a block of EXIF (from its byte order on), XMP, IPTC or Photoshop's resources, and the blocks inside it.
 * A hostile block could hold itself many times over, so no more than 32 are read, and of them no more bytes together
 * than twice those of the first.
 */
export function readBlock(kind: Block['kind'], bytes: Uint8Array, facts: FactList): void {
  const waiting: Block[] = [{ kind, bytes }]
  let allowance = bytes.length * 3
  for (let read = 0; read < MOST_BLOCKS; read++) {
    const block = waiting.shift()
    if (!block) return
    allowance -= block.bytes.length
    if (allowance < 0) return
    waiting.push(...READERS[block.kind](block.bytes, facts))
  }
}
