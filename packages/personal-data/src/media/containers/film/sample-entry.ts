import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { boxesIn, makeBox } from '../../bmff.ts'
import { latin1, u16, u32, u32Bytes, u8 } from '../../bytes.ts'
import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { isElementaryAac } from './aac-fill.ts'
import { decoderInfo } from './decoder-info.ts'
import { isDrawnByName, userDataPatches } from './user-data-codes.ts'

/** What decoders need to know of one kind of sample. */
export interface SampleEntry {
  readonly format: string
  /** How many bytes the length of a unit takes, for codecs that cut samples into units (H.264, H.265); else 0. */
  readonly unitLength: number
  /** Whether its samples are frames of AAC that consist of elements. */
  readonly isAac: boolean
  readonly bytes: Uint8Array
}

// Boxes that say how to decode and how to show: registered at mp4ra.org and in Apple's QuickTime File Format.
const NEEDED = new Set(('avcC av1C vpcC apvC avcE hvcE mvcC svcC dvcC dvvC dvwC dac3 ' +
  'dec3 dac4 dmlp ddts dOps dfLa alac pcmC SmDm CoLL mdcv clli cclv amve colr pasp clap fiel gama btrt chan chnl ' +
  'srat wave sv3d st3d SA3D vexu hfov auxi ccst dtsx mhaC jp2h ihdr ARES APRG ACLR').split(' '))
const NOT_NEEDED =
  new Set(['uuid', 'udta', 'meta', 'free', 'skip', 'wide', 'JUNK', 'CNDB', 'CDI1', 'CMP1', 'CNTH', '\0\0\0\0'])
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
    if (!entry.ok) return entry
    if (/^(enc[vats]|drm[si])$/.test(box.type)) return err('encrypted')
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
  const kept = keptChildren(bytes, children, facts, found)
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
    const kept = keptChildren(bytes, children, facts, found)
    // QuickTime puts the descriptions into a box of their own.
    const descriptions = [...children, ...children.flatMap(({ type, content, end }) =>
      type === 'wave' ? boxesIn(bytes, content, end) ?? [] : [])]
    const isAac = box.type === 'mp4a' && descriptions.some((one) =>
      one.type === 'esds' && isElementaryAac(bytes, decoderInfo(bytes, one)))
    return kept.ok ? ok({ format: box.type, unitLength: 0, isAac, bytes: makeBox(box.type, head, ...kept.value) }) : kept
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

function keptChildren(
  bytes: Uint8Array, children: readonly Box[], facts: FactList, found: FindingList,
): Result<readonly Uint8Array[], Refusal> {
  const kept: Uint8Array[] = []
  for (const box of children) {
    const whole = bytes.subarray(box.start, box.end)
    if (box.type === 'sinf') return err('encrypted')
    if (box.type === 'hvcC') kept.push(withoutMessages(bytes, box, 22))
    else if (box.type === 'lhvC') kept.push(withoutMessages(bytes, box, 5))
    else if (box.type === 'esds' || box.type === 'glbl') {
      const clean = withoutUserData(bytes, box, facts, found)
      if (!clean) return err('unsupported')
      kept.push(clean)
    }
    else if (box.type === 'd263' || box.type === 'damr') kept.push(withoutVendor(bytes, box))
    else if (box.type === 'sv3d') kept.push(withoutSource(bytes, box))
    else if (NEEDED.has(box.type)) kept.push(whole)
    else if (NOT_NEEDED.has(box.type)) {
      if (whole.subarray(8).some((byte) => byte !== 0)) found.note('other-metadata', box.type)
    } else return err('unsupported')
  }
  return ok(kept)
}

/** The head of a stream by start codes, without what its encoder wrote there; nothing where it is drawn by that. */
function withoutUserData(
  bytes: Uint8Array, box: Box, facts: FactList, found: FindingList,
): Uint8Array | undefined {
  const copy = bytes.slice(box.start, box.end)
  const head = box.type === 'esds' ? decoderInfo(bytes, box) : { start: box.content, end: box.end }
  if (!head) return copy
  for (const { start, bytes: blanks } of userDataPatches(bytes, head.start, head.end, facts, found)) {
    if (isDrawnByName(bytes.subarray(start, start + blanks.length))) return undefined
    copy.set(blanks, start - box.start)
  }
  return copy
}

/**
 * The configuration of H.265 (ISO/IEC 14496-15, sections 8.3.2 and 9.5.3) without messages, in which encoders sign.
 * @param head How many bytes stand before the number of its lists.
 */
function withoutMessages(bytes: Uint8Array, box: Box, head: number): Uint8Array {
  const parts: Uint8Array[] = []
  let at = box.content + head + 1
  let count = 0
  for (let left = u8(bytes, box.content + head); left > 0 && at < box.end; left--) {
    const start = at
    let units = u16(bytes, at + 1)
    at += 3
    for (; units > 0 && at < box.end; units--) at += 2 + u16(bytes, at)
    const type = u8(bytes, start) & 63
    if (type === 39 || type === 40) continue
    parts.push(bytes.subarray(start, Math.min(at, box.end)))
    count++
  }
  return makeBox(box.type, bytes.subarray(box.content, box.content + head), Uint8Array.of(count), ...parts)
}

/** The configuration of 3GPP's codecs (TS 26.244, sections 6.6 and 6.8) without who made the encoder. */
function withoutVendor(bytes: Uint8Array, box: Box): Uint8Array {
  const copy = bytes.slice(box.start, box.end)
  copy.fill(0, 8, 13)
  return copy
}

/** A description of a spherical film (Google's Spherical Video V2) without the name of the program that made it. */
function withoutSource(bytes: Uint8Array, box: Box): Uint8Array {
  const children = boxesIn(bytes, box.content, box.end) ?? []
  return makeBox('sv3d', ...children.map((child) => child.type === 'svhd'
    ? makeBox('svhd', new Uint8Array(5)) : bytes.subarray(child.start, child.end)))
}

/** The box `stsd` of these entries. */
export const entriesBox = (entries: readonly SampleEntry[]): Uint8Array =>
  makeBox('stsd', new Uint8Array(4), Uint8Array.from(u32Bytes(entries.length)), ...entries.map((entry) => entry.bytes))
