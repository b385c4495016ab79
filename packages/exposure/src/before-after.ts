import type { Activity, FileVersion, Upload, WikiId } from './activity.ts'
import { renamedAccount } from './owner.ts'
import { reportOn, type Report } from './report.ts'
import type { AssessOptions, Finding, Signal } from './signal.ts'
import { heldBack } from './time-zone/held-back.ts'
import type { ReleaseId } from './time-zone/release.ts'
import { say, type Wording } from './wording.ts'

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
  /** The text and summaries of these revisions are suppressed. */
  | { readonly kind: 'texts-suppressed'; readonly revisions: readonly number[] }
  | { readonly kind: 'renamed' }
  /** Every edit waits a random time of up to so many hours. */
  | { readonly kind: 'times-delayed'; readonly hours: number }
  /** Every edit waits a random time of up to a whole day, so that the hours come out even. */
  | { readonly kind: 'times-spread' }
  /** Edits are published once a day, at an hour that is the same for everybody. */
  | { readonly kind: 'times-batched' }

/**
 * What changes would change. Holding edits back is judged by what somebody who knows of it can still tell: to compute
 * the signals from the later times would flatter, for nobody who knows takes them as they are.
 */
export interface Comparison {
  readonly before: Report
  readonly after: Report
  /** Findings that would not be there any more. */
  readonly gone: readonly Finding[]
  /** Findings that would be weaker: less evidence or less harm. */
  readonly weaker: readonly Finding[]
  readonly same: readonly Finding[]
  /** Findings that the change itself brings. */
  readonly added: readonly Finding[]
  /** What the figures cannot show; always to be shown beside them. */
  readonly notes: readonly Wording[]
}

/** Up to this many hours, a delay was measured to leave somebody who knows of it about as well off as before. */
const SHORT_DELAY = 6

/** Recomputes the signals as if these changes had been made. Nothing is sent and nothing is changed. */
export function compareAfter(
  activity: Activity, changes: readonly Change[], signals: readonly Signal[], options: AssessOptions
): Comparison {
  const before = reportOn(activity, signals, options)
  const after = reportOn(changes.reduce(applied, activity), signals, options)
  const later = new Map(after.findings.map((finding) => [finding.id, finding]))
  const earlier = new Set(before.findings.map(({ id }) => id))
  const waits = changes.flatMap((change) => releaseOf(change) ?? [])
    .map((release) => heldBack(activity, release, options))
  const hoursHelp = waits.some(({ helps }) => helps)
  const isWeaker = (finding: Finding): boolean => {
    if (finding.signal === 'time-zone' && hoursHelp) return true
    const then = later.get(finding.id)
    return then !== undefined && (then.harm < finding.harm || then.evidenceCount < finding.evidenceCount)
  }
  return {
    before, after,
    gone: before.findings.filter(({ id }) => !later.has(id)),
    weaker: before.findings.filter(isWeaker),
    same: before.findings.filter((finding) => later.has(finding.id) && !isWeaker(finding)),
    added: after.findings.filter(({ id }) => !earlier.has(id)),
    notes: [...new Map([...changes.flatMap(notesOf), ...waits.flatMap(({ notes }) => notes)]
      .map((note) => [JSON.stringify(note), note])).values()],
  }
}

function applied(activity: Activity, change: Change): Activity {
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
            revision: Number.MAX_SAFE_INTEGER, parent: page.newestRevision, at: (page.versions.at(-1)?.at ?? 0) + 1, text: '',
          }],
        })),
      }
    case 'user-pages-deleted': {
      const gone = new Set(activity.pages.map(({ wiki, pageId }) => `${wiki} ${pageId}`))
      return { ...activity, pages: [], edits: activity.edits.filter(({ wiki, pageId }) => !gone.has(`${wiki} ${pageId}`)) }
    }
    case 'texts-suppressed': {
      const hidden = new Set(change.revisions)
      return {
        ...activity,
        edits: activity.edits.map((edit) => hidden.has(edit.revision) ? { ...edit, comment: '', addedText: '' } : edit),
        pages: activity.pages.map((page) =>
          ({ ...page, versions: page.versions.filter(({ revision }) => !hidden.has(revision)) })),
      }
    }
    case 'renamed': {
      const [first, ...rest] = activity.accounts
      return { ...activity, accounts: [renamedAccount(first), ...rest.map(renamedAccount)] }
    }
    case 'times-delayed':
    case 'times-spread':
    case 'times-batched':
      return activity
  }
}

/** How edits would be published, of the ways whose effect was measured: a wait between two counts as the shorter one. */
function releaseOf(change: Change): ReleaseId | null {
  if (change.kind === 'times-spread') return 'spread-over-day'
  if (change.kind === 'times-batched') return 'once-a-day'
  if (change.kind !== 'times-delayed') return null
  return change.hours < 6 ? 'delay-3-hours' : change.hours < 12 ? 'delay-6-hours' : 'delay-12-hours'
}

function cleaned(upload: Upload, oldVersionsHidden: boolean): Upload {
  const last = upload.versions.at(-1)
  if (last === undefined) return upload
  const clean: FileVersion = { ...last, at: last.at + 1, archiveName: null, facts: null }
  return { ...upload, versions: oldVersionsHidden ? [clean] : [...upload.versions, clean] }
}

function notesOf(change: Change): readonly Wording[] {
  switch (change.kind) {
    case 'photos-cleaned':
      return [say(change.oldVersionsHidden ? 'exposure-change-copies-remain' : 'exposure-change-old-versions-remain')]
    case 'user-pages-emptied':
      return [say('exposure-change-history-remains')]
    case 'user-pages-deleted':
    case 'texts-suppressed':
      return [say('exposure-change-copies-remain')]
    case 'renamed':
      return [say('exposure-change-old-name-remains')]
    case 'times-delayed':
      return [change.hours <= SHORT_DELAY
        ? say('exposure-change-short-delay', change.hours) : say('exposure-change-long-delay')]
    case 'times-spread':
      return [say('exposure-change-times-spread')]
    case 'times-batched':
      return [say('exposure-change-times-batched')]
  }
}
