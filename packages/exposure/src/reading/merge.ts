import type { Activity, Edit, FileVersion, OwnPage, Upload, Wiki } from '../activity.ts'
import { weakerProof, type OwnedAccount } from '../owner.ts'

/**
 * Several activities as one: the same person's wikis, or their accounts, each of which was shown to be theirs. Accounts of
 * the same name and central id are one, as well proven as the weaker of both. What two of them hold, such as an export
 * that was made twice or reaches into another, is there once, with what either knows of it.
 */
export function mergeActivities(first: Activity, ...rest: readonly Activity[]): Activity {
  return rest.reduce((whole, part): Activity => {
    const accounts = [...whole.accounts]
    const places = part.accounts.map((account) => {
      const known = accounts.findIndex((other) => isSame(other, account))
      const before = accounts[known]
      if (before === undefined) return accounts.push(account) - 1
      accounts[known] = {
        ...before, centralId: before.centralId ?? account.centralId, proof: weakerProof(before.proof, account.proof),
      }
      return known
    })
    const moved = <T extends { readonly account: number }>(one: T): T => ({ ...one, account: places[one.account] ?? 0 })
    const [head, ...others] = accounts
    return {
      accounts: [head ?? whole.accounts[0], ...others],
      wikis: once([...whole.wikis, ...part.wikis], ({ id }) => id, fullerWiki),
      edits: once([...whole.edits, ...part.edits.map(moved)],
        // A dump need not name its wiki; two of such have the same numbers at other times.
        ({ wiki, revision, at }) => `${wiki} ${revision} ${at}`, fullerEdit).toSorted((a, b) => a.at - b.at),
      pages: once([...whole.pages, ...part.pages.map(moved)],
        ({ wiki, pageId, title }) => `${wiki} ${pageId} ${title}`, wholePage),
      uploads: once([...whole.uploads, ...part.uploads.map(moved)], ({ wiki, title }) => `${wiki} ${title}`, wholeUpload),
      pagePlaces: once([...whole.pagePlaces, ...part.pagePlaces],
        ({ wiki, pageId, place }) => `${wiki} ${pageId} ${place.latitude} ${place.longitude}`,
        (one, other) => one.pagesNearby === null ? other : one),
      pageItems: once([...whole.pageItems, ...part.pageItems],
        ({ wiki, pageId, item }) => `${wiki} ${pageId} ${item}`, kept),
      log: once([...whole.log, ...part.log.map(moved)],
        // Filters count their hits on their own.
        ({ wiki, id, at, kind }) => `${wiki} ${kind === 'filter-hit'} ${id} ${at}`, kept),
      company: once([...whole.company, ...part.company], ({ wiki }) => wiki,
        (one, other) => other.pagesRead > one.pagesRead ? other : one),
      gaps: once([...whole.gaps, ...part.gaps], ({ source, wiki, why }) => `${source} ${wiki} ${why}`, kept),
    }
  }, first)
}

const isSame = (one: OwnedAccount, other: OwnedAccount): boolean => one.name === other.name &&
  (one.centralId === other.centralId || one.centralId === null || other.centralId === null)

/** Things that are the same by their key are one, joined in the order in which they come. */
function once<T>(all: readonly T[], keyOf: (one: T) => string, join: (one: T, other: T) => T): T[] {
  const found = new Map<string, T>()
  for (const one of all) {
    const key = keyOf(one)
    const known = found.get(key)
    found.set(key, known === undefined ? one : join(known, one))
  }
  return [...found.values()]
}

const kept = <T>(one: T): T => one

const fullerWiki = (one: Wiki, other: Wiki): Wiki => ({
  id: one.id, language: one.language === 'und' ? other.language : one.language,
  indexUrl: one.indexUrl ?? other.indexUrl, activeEditors: one.activeEditors ?? other.activeEditors,
})

const fullerEdit = (one: Edit, other: Edit): Edit => ({
  ...one, comment: one.comment || other.comment, tags: one.tags.length > 0 ? one.tags : other.tags,
  sizeDiff: one.sizeDiff ?? other.sizeDiff, addedText: one.addedText ?? other.addedText,
})

function wholePage(one: OwnPage, other: OwnPage): OwnPage {
  const versions = once([...one.versions, ...other.versions], ({ revision }) => String(revision),
    (first, second) => ({ ...first, parent: first.parent ?? second.parent })).toSorted((a, b) => a.at - b.at)
  const isLater = (other.versions.at(-1)?.at ?? 0) > (one.versions.at(-1)?.at ?? 0)
  const [later, earlier] = isLater ? [other, one] : [one, other]
  return { ...one, versions, newestRevision: later.newestRevision ?? earlier.newestRevision }
}

const wholeUpload = (one: Upload, other: Upload): Upload => ({
  ...one,
  versions: once([...one.versions, ...other.versions], ({ at }) => String(at), fullerFile).toSorted((a, b) => a.at - b.at),
})

/** What was the version of today when it was read may have become an old one since. */
const fullerFile = (one: FileVersion, other: FileVersion): FileVersion => ({
  at: one.at, archiveName: one.archiveName ?? other.archiveName, url: one.url ?? other.url,
  facts: other.facts?.from === 'file' || one.facts === null ? other.facts : one.facts,
})
