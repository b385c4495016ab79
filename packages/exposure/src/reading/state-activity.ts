import type { Activity, Gap, Source, WikiId } from '../activity.ts'
import type { OwnedAccount } from '../owner.ts'
import type { ReadingState } from './reading-state.ts'

/** What was read, as signals take it. `missing`: sources whose requests are not all answered. */
export function activityOf(account: OwnedAccount, state: ReadingState, missing: readonly Source[]): Activity {
  const wiki = state.wiki ?? { id: 'unknown' as WikiId, language: 'und', indexUrl: null, activeEditors: null }
  const withoutBytes = state.files.some(({ versions }) => versions.some(({ facts }) => facts?.from !== 'file'))
  const gaps: readonly Gap[] = [
    ...state.gaps,
    ...missing.map((source): Gap => ({ source, wiki: wiki.id, why: 'interrupted' })),
    ...(state.pageItems.length > 0 ? [{ source: 'item-places' as const, wiki: wiki.id, why: 'not-asked' as const }] : []),
    ...(withoutBytes ? [{ source: 'file-bytes' as const, wiki: wiki.id, why: 'not-asked' as const }] : []),
  ]
  return {
    accounts: [account],
    wikis: [wiki],
    edits: state.edits.toSorted((a, b) => a.at - b.at || a.revision - b.revision),
    pages: state.pages.map(({ pageId, title, versions, newestRevision }) => ({
      wiki: wiki.id, account: 0, pageId, title, newestRevision, versions: versions.toSorted((a, b) => a.at - b.at),
    })),
    uploads: state.files.filter(({ versions }) => versions.length > 0).map(({ title, versions }) =>
      ({ wiki: wiki.id, account: 0, title, versions })),
    pagePlaces: state.pagePlaces,
    pageItems: state.pageItems,
    log: state.log.toSorted((a, b) => a.at - b.at),
    company: state.company ? [state.company] : [],
    gaps: [...new Map(gaps.map((gap) => [`${gap.source} ${gap.wiki} ${gap.why}`, gap])).values()],
  }
}
