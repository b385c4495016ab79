import type { Activity, Gap, Source, WikiId } from '../activity.ts'
import { weakerProof, type OwnedAccount } from '../owner.ts'
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

/**
 * Several activities as one: the same person's wikis, or their accounts, each of which was shown to be theirs. Accounts of
 * the same name and central id are one, as well proven as the weaker of both.
 */
export function mergeActivities(first: Activity, ...rest: readonly Activity[]): Activity {
  return rest.reduce((whole, part): Activity => {
    const accounts = [...whole.accounts]
    const places = part.accounts.map((account) => {
      const known = accounts.findIndex(({ name, centralId }) => name === account.name && centralId === account.centralId)
      const before = accounts[known]
      if (before === undefined) return accounts.push(account) - 1
      accounts[known] = { ...before, proof: weakerProof(before.proof, account.proof) }
      return known
    })
    const moved = <T extends { readonly account: number }>(one: T): T => ({ ...one, account: places[one.account] ?? 0 })
    const [head, ...others] = accounts
    return {
      accounts: [head ?? whole.accounts[0], ...others],
      wikis: [...whole.wikis, ...part.wikis.filter(({ id }) => !whole.wikis.some((wiki) => wiki.id === id))],
      edits: [...whole.edits, ...part.edits.map(moved)].toSorted((a, b) => a.at - b.at),
      pages: [...whole.pages, ...part.pages.map(moved)],
      uploads: [...whole.uploads, ...part.uploads.map(moved)],
      pagePlaces: [...whole.pagePlaces, ...part.pagePlaces],
      pageItems: [...whole.pageItems, ...part.pageItems],
      log: [...whole.log, ...part.log.map(moved)],
      company: [...whole.company, ...part.company],
      gaps: [...whole.gaps, ...part.gaps],
    }
  }, first)
}
