import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { boxesIn, makeBox } from '../../bmff.ts'
import { latin1, u16, u32, u32Bytes, u8 } from '../../bytes.ts'
import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { isElementaryAac } from './aac-fill.ts'
import { isKnownPicture, isKnownSound } from './codecs.ts'
import { decoderInfo } from './decoder-info.ts'
import { keptBoxes } from './entry-boxes.ts'

/** What decoders need to know of one kind of sample. */
export interface SampleEntry {
  readonly format: string
  /** How many bytes the length of a unit takes, for codecs that cut samples into units (H.264, H.265); else 0. */
  readonly unitLength: number
  /** Whether its samples are frames of AAC that consist of elements. */
  readonly isAac: boolean
  readonly bytes: Uint8Array
}

// Where the data lies: the copy has one source, itself.
const FIRST_SOURCE = [0, 1]
const VISUAL = 78
const SOUND = 28

/** Rewrites the descriptions of samples (`stsd`) without the names of encoders and makers. */
export function cleanEntries(
  bytes: Uint8Array, stsd: Box, handler: string, facts: FactList, found: FindingList,
): Result<readonly SampleEntry[], Refusal> {
  const boxes = boxesIn(bytes, stsd.content + 8, stsd.end)
  if (!boxes) return err('malformed')
  const entries: SampleEntry[] = []
  for (const box of boxes) {
    const isPicture = handler === 'vide' || handler === 'auxv' || handler === 'pict'
    const entry = isPicture ? visualEntry(bytes, box, facts, found) : handler === 'soun'
      ? soundEntry(bytes, box, facts, found) : textEntry(bytes, box)
    if (/^(enc[vats]|drm[si])$/.test(box.type)) return err('encrypted')
    if (!entry.ok) return entry
    const isKnown = isPicture ? isKnownPicture(box.type) : handler !== 'soun' || isKnownSound(box.type)
    if (!isKnown) return err('unsupported')
    entries.push(entry.value)
  }
  return ok(entries)
}

function visualEntry(bytes: Uint8Array, box: Box, facts: FactList, found: FindingList): Result<SampleEntry, Refusal> {
  const head = bytes.slice(box.content, box.content + VISUAL)
  const children = childrenOf(bytes, box.content + VISUAL, box.end)
  if (head.length < VISUAL || !children) return err('malformed')
  const length = Math.min(u8(head, 42), 31)
  const name = latin1(head.subarray(43, 43 + length))
  facts.text('software', name)
  // Version, revision and vendor of QuickTime, and the name of the encoder.
  head.fill(0, 8, 16)
  head.fill(0, 42, 74)
  head.set(FIRST_SOURCE, 6)
  const kept = keptBoxes(bytes, children, facts, found)
  const config = children.find(({ type }) => type === 'avcC' || type === 'hvcC')
  const lengthAt = config?.type === 'avcC' ? 4 : 21
  return kept.ok ? ok({
    format: box.type, isAac: false, bytes: makeBox(box.type, head, ...kept.value),
    unitLength: config ? (u8(bytes, config.content + lengthAt) & 3) + 1 : 0,
  }) : kept
}

function soundEntry(bytes: Uint8Array, box: Box, facts: FactList, found: FindingList): Result<SampleEntry, Refusal> {
  // QuickTime's versions 1 and 2 have a longer head; ISO's version 1 has not.
  const version = u16(bytes, box.content + 8)
  const lengths = version === 1 ? [SOUND + 16, SOUND] : [version === 2 ? SOUND + 36 : SOUND]
  for (const length of lengths) {
    const children = childrenOf(bytes, box.content + length, box.end)
    if (!children || box.content + length > box.end) continue
    const head = bytes.slice(box.content, box.content + length)
    head.fill(0, 10, 16)
    head.set(FIRST_SOURCE, 6)
    const kept = keptBoxes(bytes, children, facts, found)
    // QuickTime puts the descriptions into a box of their own.
    const descriptions = [...children, ...children.flatMap(({ type, content, end }) =>
      type === 'wave' ? boxesIn(bytes, content, end) ?? [] : [])]
    const isAac = box.type === 'mp4a' && descriptions.some((one) =>
      one.type === 'esds' && isElementaryAac(bytes, decoderInfo(bytes, one)))
    if (!kept.ok) return kept
    return ok({ format: box.type, unitLength: 0, isAac, bytes: makeBox(box.type, head, ...kept.value) })
  }
  return err('malformed')
}

function textEntry(bytes: Uint8Array, box: Box): Result<SampleEntry, Refusal> {
  const entry = bytes.slice(box.start, box.end)
  if (entry.length < 16) return err('malformed')
  entry.set(FIRST_SOURCE, 14)
  return ok({ format: box.type, unitLength: 0, isAac: false, bytes: entry })
}

/** The boxes of an entry; QuickTime may end them with four zero bytes. */
function childrenOf(bytes: Uint8Array, from: number, to: number): readonly Box[] | undefined {
  const rest = to - from
  if (rest >= 4 && rest < 8 && u32(bytes, from) === 0) return []
  const hasEnd = rest >= 4 && u32(bytes, to - 4) === 0
  return boxesIn(bytes, from, to) ?? (hasEnd ? boxesIn(bytes, from, to - 4) : undefined)
}

/** The box `stsd` of these entries. */
export const entriesBox = (entries: readonly SampleEntry[]): Uint8Array =>
  makeBox('stsd', new Uint8Array(4), Uint8Array.from(u32Bytes(entries.length)), ...entries.map((entry) => entry.bytes))
