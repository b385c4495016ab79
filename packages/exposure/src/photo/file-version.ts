import type { MediaFacts } from '@small-places/personal-data/media'
import type { Activity, FileVersion, Upload } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import type { Evidence } from '../signal.ts'
import { say, type Wording } from '../wording.ts'

/** A version of an upload whose facts were read. */
export interface ReadVersion {
  readonly upload: Upload
  readonly version: FileVersion
  readonly media: MediaFacts
  /** Whether it is the version that the file page shows; older ones can be fetched all the same. */
  readonly isShown: boolean
  readonly evidence: (excerpt: string | null) => Evidence
}

/** Every version of every upload whose facts were read, oldest upload first. */
export function readVersions({ uploads, wikis }: Activity): readonly ReadVersion[] {
  const show = evidenceOn(wikis)
  return uploads.flatMap((upload) => upload.versions.flatMap((version, index): ReadVersion[] =>
    version.facts === null ? [] : [{
      upload, version, media: version.facts.media, isShown: index === upload.versions.length - 1,
      evidence: (excerpt) => show.file(upload, version, excerpt),
    }]))
}

/** How many files (not versions) these are. */
export const fileCount = (versions: readonly ReadVersion[]): number =>
  new Set(versions.map(({ upload }) => `${upload.wiki} ${upload.title}`)).size

/** Says so when only old versions tell it. */
export const versionNotes = (versions: readonly ReadVersion[]): readonly Wording[] =>
  versions.every(({ isShown }) => !isShown) ? [say('exposure-note-only-in-old-versions')] : []

/** The day on which a photo was taken by its own clock, or uploaded when it does not say: `2024-03-02`. */
export function dayOf({ media, version }: ReadVersion): string {
  const local = media.times.find(({ field }) => field === 'taken')?.local ?? media.gps.find(({ time }) => time)?.time
  const stated = /^\d{4}-\d\d-\d\d/.exec(local ?? '')?.[0]
  return stated ?? new Date(version.at * 1000).toISOString().slice(0, 10)
}
