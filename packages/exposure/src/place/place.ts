import type { Source } from '../activity.ts'
import { findingId } from '../finding-id.ts'
import { writtenPlace } from '../geography.ts'
import { assessmentOf, MOST_EVIDENCE, unreadBy, type Finding, type Signal } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'
import { clustersOf } from './cluster.ts'
import { editedPlaces } from './edited-place.ts'

const reads: readonly Source[] = ['edits', 'page-places', 'item-places', 'uploads', 'file-bytes']

const FEWEST_PLACES = 5

/** Regions that many of the edited pages and photos are about. */
export const place: Signal = {
  id: 'place',
  harm: 4,
  family: 'whereabouts',
  reads,
  assess(activity) {
    const unread = unreadBy(reads, activity)
    const places = editedPlaces(activity)
    const isUnread = unread.some(({ source, why }) => source === 'page-places' && why !== 'too-much')
    if (places.length < FEWEST_PLACES) {
      return isUnread
        ? { state: 'could-not-check', why: say('exposure-place-not-read'), unread }
        : { state: 'not-found-by-these-rules', looked: say('exposure-place-few', places.length), unread }
    }
    const findings = clustersOf(places).map(({ middle, title, places: near, share }, index): Finding => ({
      id: findingId('place', writtenPlace(middle, 1)), signal: 'place', harm: index === 0 ? 4 : 3,
      claim: say('exposure-place-cluster', near.length, places.length, title, writtenPlace(middle, 1),
        Math.round(share * 100)),
      evidence: near.slice(0, MOST_EVIDENCE).map(({ evidence }) => evidence),
      evidenceCount: near.length,
      sureness: { kind: 'not-measured', why: say('exposure-unmeasured-places') },
      ...weightUnknown(),
      measuredOn: say('exposure-measured-on-nothing'),
      notes: [],
      mitigations: ['mix-topics', 'upload-late', 'reach-people'],
    }))
    return assessmentOf(findings, say('exposure-place-looked', places.length), unread)
  },
}
