import { concat, latin1, startsWith, u16, u32, u8 } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { Span } from './span.ts'

/** Bytes that take the place of others of the same length. */
export interface Patch {
  readonly start: number
  readonly bytes: Uint8Array
}

/** How a codec numbers its units: ITU-T H.264, table 7-1, and H.265, table 7-1. */
interface Units {
  /** Messages that tell the time of the clock, and nothing to a decoder. */
  readonly clocks: readonly number[]
  readonly typeOf: (first: number) => number
  readonly messages: readonly number[]
  readonly headLength: number
  /** The head of a unit that holds nothing. */
  readonly filler: readonly number[]
}
const H264: Units = { typeOf: (first) => first & 31, clocks: [], messages: [6], headLength: 1, filler: [12] }
const H265: Units = {
  typeOf: (first) => first >> 1 & 63, clocks: [136], messages: [39, 40], headLength: 2, filler: [38 << 1, 1],
}

/** The unit numbering of a kind of sample; nothing for codecs without messages of this form. */
export const unitsOf = (format: string): Units | undefined =>
  /^(avc[1-4]|dva[v1])$/.test(format) ? H264 : /^(hvc1|hev1|dvh[1e])$/.test(format) ? H265 : undefined

const REGISTERED = 4
const USER_DATA = 5
// Subtitles and the shape of the picture (ATSC A/53, DirecTV), light and dark (SMPTE ST 2094, Dolby, HDR Vivid); others
// registered a place in which anything may stand (ITU-T T.35).
const REGISTERED_CONTENT = ['\xb5\0\x31', '\xb5\0\x2f', '\xb5\0\x3a', '\xb5\0\x3b', '\xb5\0\x3c', '\x26\0\x04']
const RECORDING = '\x17\xee\x8c\x60\xf8\x4d\x11\xd9\x8c\xd6\x08\x00\x20\x0c\x9a\x66'

/**
 * Finds the messages of programs and cameras inside one sample (supplemental enhancement information, user data
 * without registration) and gives what stands in their place: the other messages, and filler to the same length.
 */
export function patchesOf(
  bytes: Uint8Array, sample: Span, unitLength: number, units: Units, facts: FactList, found: FindingList,
): readonly Patch[] {
  const patches: Patch[] = []
  for (let at = sample.start; at + unitLength < sample.end;) {
    const length = unitLength === 4 ? u32(bytes, at) : unitLength === 2 ? u16(bytes, at) : u8(bytes, at)
    const start = at + unitLength
    const end = start + length
    if (end > sample.end) break
    if (units.messages.includes(units.typeOf(u8(bytes, start)))) {
      const content = unescaped(bytes.subarray(start + units.headLength, end))
      const kept = keptMessages(content, units, facts, found)
      const head = bytes.subarray(start, start + units.headLength)
      if (kept) patches.push({ start: at, bytes: refilled(head, kept, end - at, unitLength, units) })
    }
    at = end
  }
  return patches
}

/** The messages that stay; nothing where all do. */
function keptMessages(
  content: Uint8Array, units: Units, facts: FactList, found: FindingList,
): readonly Uint8Array[] | undefined {
  const kept: Uint8Array[] = []
  let dropped = false
  // The last byte marks the end.
  for (let at = 0; at + 2 < content.length;) {
    const start = at
    let [type, size] = [0, 0]
    for (; u8(content, at) === 255; at++) type += 255
    type += u8(content, at++)
    for (; u8(content, at) === 255; at++) size += 255
    size += u8(content, at++)
    const data = content.subarray(at, at + size)
    at += size
    if (!isPrivate(type, data, units)) kept.push(content.subarray(start, at))
    // Once emptied, it is filler and no message, so this never tells of a clean copy.
    else {
      dropped = true
      const text = latin1(data.subarray(16, 216)).replace(/[^ -~][^]*$/, '')
      if (type !== USER_DATA) found.note(type === REGISTERED ? 'other-metadata' : 'capture-time')
      else if (startsWith(data, RECORDING)) found.note('maker-notes')
      else if (text.length > 8) facts.text('software', text)
      else found.note('other-metadata', 'SEI')
    }
  }
  return dropped ? kept : undefined
}

/** Whether a message is for somebody else than the decoder. What is too short for the id of user data is none. */
const isPrivate = (type: number, data: Uint8Array, { clocks }: Units): boolean =>
  type === USER_DATA ? data.length >= 16
    : type === REGISTERED ? !REGISTERED_CONTENT.some((mark) => startsWith(data, mark)) : clocks.includes(type)

/** A unit of the kept messages, and filler for what is left of the length. */
function refilled(
  head: Uint8Array, kept: readonly Uint8Array[], length: number, unitLength: number, units: Units,
): Uint8Array {
  const sizeOf = (size: number): Uint8Array =>
    Uint8Array.from({ length: unitLength }, (_, i) => size / 256 ** (unitLength - 1 - i) & 255)
  const content = kept.length ? escaped(concat([...kept, Uint8Array.of(0x80)])) : undefined
  const unit = content ? concat([sizeOf(head.length + content.length), head, content]) : new Uint8Array()
  const rest = length - unit.length - unitLength
  const filler = new Uint8Array(Math.max(0, rest)).fill(255)
  filler.set(units.filler)
  filler[filler.length - 1] = 0x80
  return concat([unit, sizeOf(filler.length), filler])
}

/** Without the bytes that keep three zeros from standing together (H.264, section 7.4.1). */
function unescaped(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, i) => !(byte === 3 && i >= 2 && bytes[i - 1] === 0 && bytes[i - 2] === 0))
}

function escaped(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let zeros = 0
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3)
      zeros = 0
    }
    out.push(byte)
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return Uint8Array.from(out)
}
