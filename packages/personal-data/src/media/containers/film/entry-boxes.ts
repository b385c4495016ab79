import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { boxesIn, makeBox } from '../../bmff.ts'
import { startsWith, u16, u8 } from '../../bytes.ts'
import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { neutralProfile } from '../../icc.ts'
import { withoutMessages } from '../hevc-configuration.ts'
import { decoderInfo } from './decoder-info.ts'
import { isDrawnByName, userDataPatches } from './user-data-codes.ts'

// Boxes that say how to decode and how to show: registered at mp4ra.org and in Apple's QuickTime File Format.
const NEEDED = new Set(('avcC av1C vpcC apvC avcE hvcE mvcC svcC dvcC dvvC dvwC dac3 ' +
  'dec3 dac4 dmlp ddts dOps alac pcmC SmDm CoLL mdcv clli cclv amve pasp clap fiel gama btrt chan chnl ' +
  'srat wave st3d SA3D vexu hfov auxi ccst dtsx mhaC ARES APRG ACLR').split(' '))
const NOT_NEEDED =
  new Set(['uuid', 'udta', 'meta', 'free', 'skip', 'wide', 'JUNK', 'CNDB', 'CDI1', 'CMP1', 'CNTH', '\0\0\0\0'])
const STREAM_INFO = 34

/**
 * The boxes of an entry that decoders and players need, without names in them. A box that nobody knows refuses the
 * film.
 */
export function keptBoxes(
  bytes: Uint8Array, children: readonly Box[], facts: FactList, found: FindingList,
): Result<readonly Uint8Array[], Refusal> {
  const kept: Uint8Array[] = []
  for (const box of children) {
    const whole = bytes.subarray(box.start, box.end)
    if (box.type === 'sinf') return err('encrypted')
    const rewrite = REWRITTEN.get(box.type)
    if (rewrite) {
      const clean = rewrite(bytes, box, facts, found)
      if (!clean) return err('unsupported')
      kept.push(clean)
    } else if (NEEDED.has(box.type)) kept.push(whole)
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

/** Colours as numbers of a standard stay; a profile, of a screen or a camera, loses its names. */
function neutralColours(bytes: Uint8Array, box: Box, found: FindingList): Uint8Array | undefined {
  const data = bytes.subarray(box.content, box.end)
  if (startsWith(data, 'nclx') || startsWith(data, 'nclc')) return data.length <= 11 ? wholeBox(bytes, box) : undefined
  const isProfile = startsWith(data, 'prof') || startsWith(data, 'rICC')
  const profile = isProfile ? neutralProfile(data.subarray(4), found) : undefined
  return profile && makeBox('colr', data.subarray(0, 4), profile)
}

/** The head of FLAC (its mapping to ISO files, section 3.3.2) with the only block that decoders need, the first. */
function withoutTags(bytes: Uint8Array, box: Box): Uint8Array | undefined {
  const at = box.content + 4
  const isStreamInfo = (u8(bytes, at) & 127) === 0 && u8(bytes, at + 1) === 0 && u16(bytes, at + 2) === STREAM_INFO
  if (!isStreamInfo || at + 4 + STREAM_INFO > box.end) return undefined
  const kept = bytes.slice(box.content, at + 4 + STREAM_INFO)
  kept[4] = 0x80
  return makeBox('dfLa', kept)
}

const wholeBox = (bytes: Uint8Array, { start, end }: Box): Uint8Array => bytes.subarray(start, end)

type Rewrite = (bytes: Uint8Array, box: Box, facts: FactList, found: FindingList) => Uint8Array | undefined

const REWRITTEN: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ['hvcC', (bytes, box) => withoutMessages(bytes, box, 22)], ['lhvC', (bytes, box) => withoutMessages(bytes, box, 5)],
  ['esds', withoutUserData], ['glbl', withoutUserData], ['d263', withoutVendor], ['damr', withoutVendor],
  ['sv3d', withoutSource], ['colr', (bytes, box, _, found) => neutralColours(bytes, box, found)], ['dfLa', withoutTags],
])
