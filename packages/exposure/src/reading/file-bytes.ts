import type { MediaFacts } from '@small-places/personal-data/media'
import type { Activity, FileVersion, Upload } from '../activity.ts'

/** A version of a file whose bytes were not read. */
export interface UnreadFile {
  readonly upload: Upload
  readonly version: FileVersion
  readonly url: string
}

/** The files that say more when they are read whole, the newest first: makers hide serial numbers and previews in them. */
export const filesToRead = ({ uploads }: Activity): readonly UnreadFile[] =>
  uploads.flatMap((upload) => upload.versions.flatMap((version): UnreadFile[] =>
    version.url !== null && version.facts?.from !== 'file' ? [{ upload, version, url: version.url }] : []))
    .toSorted((a, b) => b.version.at - a.version.at)

/** The activity with what the bytes of a file said. When no file is left to read, it is no longer told as a gap. */
export function withFileFacts(activity: Activity, { upload, version }: UnreadFile, media: MediaFacts): Activity {
  const uploads = activity.uploads.map((one): Upload => one.wiki !== upload.wiki || one.title !== upload.title ? one : {
    ...one,
    versions: one.versions.map((old): FileVersion => old.at === version.at && old.archiveName === version.archiveName
      ? { ...old, facts: { from: 'file', media } } : old),
  })
  const read = { ...activity, uploads }
  const isAllRead = filesToRead(read).length === 0
  return isAllRead ? { ...read, gaps: read.gaps.filter(({ source, why }) => source !== 'file-bytes' || why !== 'not-asked') } : read
}
