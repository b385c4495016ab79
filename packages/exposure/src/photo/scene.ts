import type { Activity } from '../activity.ts'
import { findingId } from '../finding-id.ts'
import { writtenPlace } from '../geography.ts'
import type { MitigationId } from '../mitigation/mitigation-id.ts'
import type { Finding } from '../signal.ts'
import { weightOfOnlyOne, weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'
import { fileCount, versionNotes, type ReadVersion } from './file-version.ts'
import { homeCells } from './home-cell.ts'

/** What can be done about a photo, in order. */
export const PHOTO_MITIGATIONS: readonly MitigationId[] =
  ['clean-new-version', 'ask-hide-old-version', 'remove-location-template', 'ask-courtesy-deletion', 'upload-late']

/** What every finding about a group of file versions has in common. */
export const shownIn = (versions: readonly ReadVersion[], excerpt: (version: ReadVersion) => string | null) => ({
  signal: 'photo' as const,
  evidence: versions.map((version) => version.evidence(excerpt(version))),
  evidenceCount: versions.length,
  sureness: { kind: 'exact' as const },
  measuredOn: say('exposure-measured-on-nothing'),
  notes: versionNotes(versions),
  mitigations: PHOTO_MITIGATIONS,
})

const placeShown = ({ media: { gps: [place] } }: ReadVersion): string | null => place ? writtenPlace(place, 4) : null

/** Places that photos state, and those that come back on several days. */
export function placeFindings(activity: Activity, versions: readonly ReadVersion[]): readonly Finding[] {
  const placed = versions.filter(({ media }) => media.gps.length > 0)
  if (placed.length === 0) return []
  const cells = homeCells(placed).map(({ middle, photos, days }): Finding => ({
    ...shownIn(photos, placeShown),
    id: findingId('photo', `cell ${writtenPlace(middle, 2)}`), harm: 5,
    claim: say('exposure-photo-cell', fileCount(photos), days, writtenPlace(middle, 2)),
    ...weightOfOnlyOne(activity),
  }))
  return [...cells, {
    ...shownIn(placed, placeShown),
    id: 'photo/places', harm: 4,
    claim: say('exposure-photo-places', fileCount(placed)),
    ...weightUnknown(),
  }]
}

/** An offset from UTC as people write it: `+03:30`. */
export function writtenOffset(minutes: number): string {
  const size = Math.abs(Math.round(minutes))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Time zones that cameras' clocks give away: stated, or by the difference to the time of the satellites. */
export function clockFindings(versions: readonly ReadVersion[]): readonly Finding[] {
  const byOffset = Map.groupBy(
    versions.filter(({ media }) => media.utcOffset !== undefined), ({ media }) => media.utcOffset?.minutes ?? 0)
  return [...byOffset].map(([minutes, found]): Finding => ({
    ...shownIn(found, ({ media }) => media.times[0]?.local ?? null),
    id: `photo/clock-${minutes}`, harm: 3,
    claim: say('exposure-photo-clock', writtenOffset(minutes), fileCount(found)),
    ...weightUnknown(),
  }))
}

/** Smaller or earlier pictures inside files. */
export function previewFindings(versions: readonly ReadVersion[]): readonly Finding[] {
  const found = versions.filter(({ media }) => media.previews.some(({ what }) => what !== 'sound'))
  if (found.length === 0) return []
  return [{
    ...shownIn(found, () => null),
    id: 'photo/previews', harm: 3,
    claim: say('exposure-photo-previews', fileCount(found)),
    ...weightUnknown(),
  }]
}
