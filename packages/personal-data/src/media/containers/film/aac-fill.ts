import { latin1, u8 } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'
import type { Patch } from './messages.ts'
import type { Span } from './span.ts'

const DATA_ELEMENT = 4
const FILL_ELEMENT = 6
const MOST_ELEMENTS = 8
const FILLING = 0xa5

/** Reads bits one after the other, the highest of a byte first. */
class Bits {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  read(count: number): number {
    let value = 0
    for (let i = 0; i < count; i++, this.at++) {
      value = value << 1 | u8(this.#bytes, this.at >> 3) >> (7 - this.at % 8) & 1
    }
    return value
  }
}

/**
 * Finds what an encoder of AAC signs with: elements that fill, or hold data of any kind, before the sound of a frame
 * (ISO/IEC 14496-3, sections 4.4.2.1 and 4.5.2.9). Their content is made what the standard says that fillers hold.
 */
export function fillPatches(bytes: Uint8Array, start: number, end: number, facts: FactList): readonly Patch[] {
  const bits = new Bits(bytes, start * 8)
  const ends = Math.min(end, bytes.length) * 8
  const copy = bytes.slice(start, end)
  let isChanged = false
  const refill = (from: number, to: number): void => {
    const filling = (bit: number): number => FILLING >> (7 - (bit - from) % 8) & 1
    for (let bit = from; bit < to; bit++) {
      const [at, shift] = [(bit >> 3) - start, 7 - bit % 8]
      const value = u8(copy, at) & ~(1 << shift) | filling(bit) << shift
      isChanged ||= value !== copy[at]
      copy[at] = value
    }
  }
  for (let left = MOST_ELEMENTS; left > 0; left--) {
    const id = bits.read(3)
    if (id !== FILL_ELEMENT && id !== DATA_ELEMENT) break
    const before = isChanged
    const content = id === FILL_ELEMENT ? fillContent(bits) : dataContent(bits)
    if (content.end > ends) break
    refill(content.from, content.end)
    if (isChanged && !before) noteSignature(bytes, content, facts)
    bits.at = content.end
  }
  return isChanged ? [{ start, bytes: copy }] : []
}

interface BitSpan {
  readonly from: number
  readonly end: number
}

/** What of a filling element may be anything; nothing of one that extends the sound. */
function fillContent(bits: Bits): BitSpan {
  let count = bits.read(4)
  if (count === 15) count += bits.read(8) - 1
  const end = bits.at + count * 8
  const kind = count ? bits.read(4) : 0
  return kind <= 1 && count ? { from: bits.at, end } : { from: end, end }
}

function dataContent(bits: Bits): BitSpan {
  bits.read(4)
  const isAligned = bits.read(1) === 1
  let count = bits.read(8)
  if (count === 255) count += bits.read(8)
  if (isAligned) bits.at += -bits.at & 7
  return { from: bits.at, end: bits.at + count * 8 }
}

function noteSignature(bytes: Uint8Array, { from, end }: BitSpan, facts: FactList): void {
  const text = latin1(bytes.subarray(from + 7 >> 3, Math.min(end >> 3, (from >> 3) + 200))).replace(/[^ -~][^]*$/, '')
  facts.text('software', text.length > 3 ? text : 'AAC')
}

const OBJECT_TYPES = new Set([1, 2, 3, 4, 5, 29])

/** Whether a decoder is told (`AudioSpecificConfig`) that the frames of its AAC consist of elements. */
export const isElementaryAac = (bytes: Uint8Array, info: Span | undefined): boolean =>
  info !== undefined && OBJECT_TYPES.has(u8(bytes, info.start) >> 3)
