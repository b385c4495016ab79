import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Box } from '../../bmff.ts'
import { makeBox } from '../../bmff.ts'
import { bytesOf, latin1, startsWith, u32 } from '../../bytes.ts'
import type { Refusal } from '../../container.ts'
import type { FindingKind, FindingList } from '../../finding.ts'
import { neutralProfile } from '../../icc.ts'
import { withoutMessages } from '../hevc-configuration.ts'

const LARGEST_CONFIGURATION = 4096

// What a decoder draws from, with the greatest length of the content (ISO/IEC 23008-12, section 6.5; AV1 in HEIF).
const DRAWN: ReadonlyMap<string, number> = new Map([
  ['hvcC', LARGEST_CONFIGURATION], ['av1C', LARGEST_CONFIGURATION], ['avcC', LARGEST_CONFIGURATION],
  ['ispe', 12], ['pixi', 32], ['pasp', 8], ['clap', 32], ['irot', 1], ['imir', 1], ['clli', 4],
  ['mdcv', 24], ['cclv', 40], ['amve', 8],
  ['a1op', 1], ['a1lx', 32], ['lsel', 2], ['rloc', 16],
])

const TELLING: ReadonlyMap<string, FindingKind> = new Map([
  ['udes', 'description'], ['altt', 'description'], ['crtt', 'capture-time'], ['mdft', 'capture-time'],
])

/** Auxiliary pictures that say where the first one is transparent. */
const ALPHA = new Set(['urn:mpeg:mpegB:cicp:systems:auxiliary:alpha', 'urn:mpeg:hevc:2015:auxid:1'])

const textUntilNul = (bytes: Uint8Array): string => latin1(bytes.subarray(0, 100)).split('\0')[0] ?? ''

/** Whether an `auxC` property says that its picture is a mask of transparency. */
export const isAlpha = (bytes: Uint8Array, { type, content, end }: Box): boolean =>
  type === 'auxC' && ALPHA.has(textUntilNul(bytes.subarray(content + 4, end)))

/**
 * The property as it goes into the clean copy: kept, rewritten, or nothing where it does not decide how the picture
 * looks. One that a reader must understand and that is not known here refuses the file.
 */
export function cleanProperty(
  bytes: Uint8Array, box: Box, essential: boolean, found: FindingList
): Result<Uint8Array | undefined, Refusal> {
  const { type, start, content, end } = box
  const data = bytes.subarray(content, end)
  if (type === 'hvcC' && data.length <= LARGEST_CONFIGURATION) return ok(withoutMessages(bytes, box, 22))
  const most = DRAWN.get(type)
  if (most !== undefined) return data.length <= most ? ok(bytes.subarray(start, end)) : err('malformed')
  if (type === 'colr') return cleanColour(data, bytes.subarray(start, end), found)
  if (isAlpha(bytes, box)) return ok(makeBox('auxC', new Uint8Array(4), bytesOf(textUntilNul(data.subarray(4)) + '\0')))
  if (essential) return err('unsupported')
  found.note(TELLING.get(type) ?? 'other-metadata', TELLING.has(type) ? '' : type)
  return ok(undefined)
}

/** Colours as numbers of a standard stay; a profile loses its names. */
function cleanColour(data: Uint8Array, box: Uint8Array, found: FindingList): Result<Uint8Array | undefined, Refusal> {
  if (startsWith(data, 'nclx')) return data.length === 11 ? ok(box) : err('malformed')
  if (!startsWith(data, 'prof') && !startsWith(data, 'rICC') || u32(data, 4) > data.length) return err('malformed')
  const profile = neutralProfile(data.subarray(4), found)
  return profile ? ok(makeBox('colr', data.subarray(0, 4), profile)) : err('malformed')
}
