import type { MediaFacts } from '@small-places/personal-data/media'
import type { Activity, FileVersion, LogEntry, Upload, WikiId } from './activity.ts'
import { withoutWords } from './hidden-words.ts'
import { renamedAccount } from './owner.ts'
import type { AssessOptions, Finding, Signal } from './signal.ts'
import { mainWiki } from './weight.ts'

/** A file by its wiki and title. */
export interface FileName {
  readonly wiki: WikiId
  readonly title: string
}

/** Something that the person could do, so that its effect can be seen before they do it. */
export type Change =
  /** These files get a cleaned version; old versions are hidden too, or stay. */
  | { readonly kind: 'photos-cleaned'; readonly files: readonly FileName[]; readonly oldVersionsHidden: boolean }
  /** The own user pages are emptied (history stays) or deleted and their text hidden. */
  | { readonly kind: 'user-pages-emptied' }
  | { readonly kind: 'user-pages-deleted' }
  /**
   * The words that these findings rest on are taken off the pages that show them, and every version that showed them,
   * summary or log entry is hidden.
   */
  | { readonly kind: 'words-hidden'; readonly findings: readonly Finding[] }
  /** Every account gets a name that says nothing; the rename log shows the former one. */
  | { readonly kind: 'renamed' }
  /** Every edit waits a random time of up to so many hours, more than none. */
  | { readonly kind: 'times-delayed'; readonly hours: number }
  /** Every edit waits a random time of up to a whole day, so that the hours come out even. */
  | { readonly kind: 'times-spread' }
  /** Edits are published once a day, at an hour that is the same for everybody. */
  | { readonly kind: 'times-batched' }

/**
 * The activity as if a change had been made. The signals tell which words of a page a finding is about.
 * @throws {RangeError} A delay of no time, or of none that can be waited.
 */
export function applied(
  activity: Activity, change: Change, signals: readonly Signal[], options: AssessOptions
): Activity {
  switch (change.kind) {
    case 'photos-cleaned': {
      const names = new Set(change.files.map(({ wiki, title }) => `${wiki} ${title}`))
      return {
        ...activity,
        uploads: activity.uploads.map((upload) =>
          names.has(`${upload.wiki} ${upload.title}`) ? cleaned(upload, change.oldVersionsHidden) : upload),
      }
    }
    case 'user-pages-emptied':
      return {
        ...activity,
        pages: activity.pages.map((page) => ({
          ...page, newestRevision: Number.MAX_SAFE_INTEGER,
          versions: [...page.versions, {
            revision: Number.MAX_SAFE_INTEGER, parent: page.newestRevision,
            at: (page.versions.at(-1)?.at ?? 0) + 1, text: '',
          }],
        })),
      }
    case 'user-pages-deleted': {
      const gone = new Set(activity.pages.map(({ wiki, pageId }) => `${wiki} ${pageId}`))
      const edits = activity.edits.filter(({ wiki, pageId }) => !gone.has(`${wiki} ${pageId}`))
      return { ...activity, pages: [], edits }
    }
    case 'words-hidden':
      return change.findings.reduce((now, finding) => withoutWords(now, finding, signals, options), activity)
    case 'renamed': {
      const [first, ...rest] = activity.accounts
      return {
        ...activity, accounts: [renamedAccount(first), ...rest.map(renamedAccount)],
        log: [...activity.log, ...renameEntries(activity)],
      }
    }
    case 'times-delayed':
      if (!(change.hours > 0 && Number.isFinite(change.hours))) throw new RangeError('a delay takes some hours')
      return activity
    case 'times-spread':
    case 'times-batched':
      return activity
  }
}

/** What the public log says after a rename. */
function renameEntries(activity: Activity): readonly LogEntry[] {
  const wiki = mainWiki(activity)
  const at = activity.edits.reduce((latest, edit) => Math.max(latest, edit.at), 0)
  return wiki === undefined ? [] : activity.accounts.map(({ name }, account) => ({
    wiki: wiki.id, account, id: Number.MAX_SAFE_INTEGER, at, kind: 'rename', title: `User:${name}`, comment: '',
    formerName: name, quotesText: false,
  }))
}

/** What a cleaned file says: it was read, and there is nothing. */
const NOTHING: MediaFacts = {
  gps: [], places: [], serials: [], owners: [], contacts: [], people: [], faces: 0, times: [], ids: [], previews: [],
  texts: [], devices: [], lenses: [], computers: [], software: [],
}

function cleaned(upload: Upload, oldVersionsHidden: boolean): Upload {
  const last = upload.versions.at(-1)
  if (last === undefined) return upload
  const clean: FileVersion = { ...last, at: last.at + 1, archiveName: null, facts: { from: 'file', media: NOTHING } }
  return { ...upload, versions: oldVersionsHidden ? [clean] : [...upload.versions, clean] }
}
