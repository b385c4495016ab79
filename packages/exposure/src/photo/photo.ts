import type { Source } from '../activity.ts'
import { assessmentOf, unreadBy, type Signal } from '../signal.ts'
import { say } from '../wording.ts'
import { fileCount, readVersions } from './file-version.ts'
import { deviceFindings, ownerFindings } from './maker.ts'
import { clockFindings, placeFindings, previewFindings } from './scene.ts'

const reads: readonly Source[] = ['uploads', 'file-versions', 'file-bytes']

/**
 * What uploaded photos say beside the picture: where they were taken and which places come back, which camera took
 * them, who owns it, which time its clock shows, and smaller pictures inside; in old versions of files too.
 */
export const photo: Signal = {
  id: 'photo',
  harm: 5,
  family: 'whereabouts',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    const isListed = !activity.gaps.some(({ source, wiki }) => source === 'uploads' && wiki === null)
    if (activity.uploads.length === 0) {
      return isListed
        ? { state: 'not-found-by-these-rules', looked: say('exposure-photo-no-uploads'), unread }
        : { state: 'could-not-check', why: say('exposure-photo-not-listed'), unread }
    }
    const versions = readVersions(activity)
    if (versions.length === 0) {
      return { state: 'could-not-check', why: say('exposure-photo-not-read', activity.uploads.length), unread }
    }
    const findings = [
      ...placeFindings(activity, versions), ...ownerFindings(activity, versions),
      ...deviceFindings(activity, versions), ...clockFindings(versions), ...previewFindings(versions),
    ]
    return assessmentOf(findings, say('exposure-photo-looked', fileCount(versions), versions.length), unread)
  },
}
