import { bytesOf, startsWith } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { fillPatches } from './aac-fill.ts'
import type { Patch } from './messages.ts'
import { patchesOf, unitsOf } from './messages.ts'
import type { SampleEntry } from './sample-entry.ts'
import type { Run } from './samples.ts'
import { eachSample } from './samples.ts'
import type { Span } from './span.ts'
import type { Track } from './track.ts'
import { hasUserData, userDataPatches } from './user-data-codes.ts'

/** Finds what encoders and cameras write into the samples of one entry. */
type Search = (bytes: Uint8Array, sample: Span) => readonly Patch[]

const PRORES = /^ap(?:ch|cn|cs|co|4h|4x)$/
/** The name that Apple's own encoder writes. */
const APPLE = 'apl0'

/** A frame of ProRes names the maker of its encoder (SMPTE RDD 36, section 5.1.1), and decoders do not ask. */
const vendorPatches: Search = (bytes, { start }) =>
  startsWith(bytes, 'icpf', start + 4) && !startsWith(bytes, APPLE, start + 12)
    ? [{ start: start + 12, bytes: bytesOf(APPLE) }] : []

function searchFor(entry: SampleEntry, facts: FactList, found: FindingList): Search | undefined {
  const units = unitsOf(entry.format)
  if (units && entry.unitLength) {
    return (bytes, sample) => patchesOf(bytes, sample, entry.unitLength, units, facts, found)
  }
  if (hasUserData(entry.format)) return (bytes, { start, end }) => userDataPatches(bytes, start, end, facts, found)
  if (PRORES.test(entry.format)) return vendorPatches
  return entry.isAac ? (bytes, { start, end }) => fillPatches(bytes, start, end, facts) : undefined
}

/**
 * What stands in the copy instead of what encoders and cameras wrote into the samples of a track, each by the entry
 * that it is described by; nothing where a sample names an entry that is not there.
 */
export function patchesIn(
  bytes: Uint8Array, track: Track, runs: readonly Run[], facts: FactList, found: FindingList,
): readonly Patch[] | undefined {
  const searches = track.entries.map((entry) => searchFor(entry, facts, found))
  const patches: Patch[] = []
  for (const run of runs) {
    if (run.count && !track.entries[run.entry]) return undefined
    const search = searches[run.entry]
    if (!search) continue
    eachSample([run], (sample) => {
      patches.push(...search(bytes, sample))
      return sample.end <= bytes.length
    })
  }
  return patches
}
