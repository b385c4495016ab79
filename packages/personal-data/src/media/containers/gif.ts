import { err, ok } from '@small-places/kernel'
import { concat, latin1, startsWith, u8, utf8 } from '../bytes.ts'
import type { FileParts } from '../container.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { neutralProfile } from '../icc.ts'
import { noteTrailer } from '../picture.ts'
import { examiner } from './examiner.ts'
import { dropXmp } from './xmp-packet.ts'

// GIF89a specification, appendix A.
const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const PLAIN_TEXT = 0x01
const GRAPHIC_CONTROL = 0xf9
const COMMENT = 0xfe
const APPLICATION = 0xff
const LOOPS = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/
const PROFILE = 'ICCRGBG1012'

/** A palette follows where the highest bit of `flags` is set; its length in bytes. */
const paletteLength = (flags: number): number => flags & 0x80 ? 3 << (flags & 7) + 1 : 0

/** Where the list of sub-blocks that begins at `at` ends, after its empty last block; nothing where the file ends. */
function subBlocksEnd(bytes: Uint8Array, at: number): number | undefined {
  let next = at
  while (next < bytes.length) {
    const length = u8(bytes, next)
    next += length + 1
    if (length === 0) return next
  }
  return undefined
}

/** The content of sub-blocks, joined. */
function joined(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = from; at < end; at += u8(bytes, at) + 1) parts.push(bytes.subarray(at + 1, at + 1 + u8(bytes, at)))
  return concat(parts)
}

function subBlocks(content: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = 0; at < content.length; at += 255) {
    const block = content.subarray(at, at + 255)
    parts.push(Uint8Array.of(block.length), block)
  }
  return concat([...parts, Uint8Array.of(0)])
}

/**
 * Takes a GIF apart. Palettes, frames, their timing and the loop are kept byte for byte; comments and everything that
 * applications add go.
 */
function examineGif(bytes: Uint8Array, facts: FactList, found: FindingList): FileParts {
  let at = 13 + paletteLength(u8(bytes, 10))
  if (at > bytes.length) return err('truncated')
  const parts: Uint8Array[] = [bytes.subarray(0, at)]
  let images = 0
  for (;;) {
    const introducer = u8(bytes, at)
    if (at >= bytes.length) return err('truncated')
    if (introducer === TRAILER) {
      noteTrailer(bytes.subarray(at + 1), found)
      return images ? ok([...parts, Uint8Array.of(TRAILER)]) : err('malformed')
    }
    if (introducer === IMAGE) {
      const end = subBlocksEnd(bytes, at + 11 + paletteLength(u8(bytes, at + 9)))
      if (end === undefined) return err('truncated')
      images++
      parts.push(bytes.subarray(at, end))
      at = end
    } else if (introducer === EXTENSION) {
      const end = subBlocksEnd(bytes, at + 2)
      if (end === undefined) return err('truncated')
      // No browser draws text of this kind, so nobody can say how the picture should look.
      if (bytes[at + 1] === PLAIN_TEXT) return err('unsupported')
      const kept = keptExtension(bytes.subarray(at, end), facts, found)
      if (!kept) return err('malformed')
      parts.push(kept)
      at = end
    } else return err('malformed')
  }
}

const nothing = new Uint8Array()

/** What of an extension block is needed for drawing; nothing at all where that part is broken. */
function keptExtension(block: Uint8Array, facts: FactList, found: FindingList): Uint8Array | undefined {
  const label = u8(block, 1)
  if (label === GRAPHIC_CONTROL) return block.length === 8 && u8(block, 2) === 4 ? block : undefined
  if (label === COMMENT) {
    facts.text('texts', utf8(latin1(joined(block, 2, block.length).subarray(0, 1024))))
    return nothing
  }
  const name = latin1(block.subarray(3, 3 + u8(block, 2)))
  const dataStart = 3 + u8(block, 2)
  if (label !== APPLICATION) found.note('other-metadata')
  else if (LOOPS.test(name)) {
    // The first sub-block says how often; others, which tell the size of a buffer, are obeyed by nobody.
    const isLoop = u8(block, dataStart) === 3 && u8(block, dataStart + 1) === 1
    return isLoop ? concat([block.subarray(0, dataStart + 4), Uint8Array.of(0)]) : nothing
  } else if (name === PROFILE) {
    const profile = neutralProfile(joined(block, dataStart, block.length), found)
    return profile && concat([block.subarray(0, dataStart), subBlocks(profile)])
  } else if (name === 'XMP DataXMP') {
    // The packet stands in the file as it is, and a ramp of 258 bytes leads readers of sub-blocks to its end.
    dropXmp(block.subarray(dataStart), facts, found)
  } else found.note('other-metadata', name)
  return nothing
}

const isGif = (bytes: Uint8Array): boolean => startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')

/** GIF (GIF89a), still or moving. */
export const gif = examiner('gif', isGif, examineGif)
