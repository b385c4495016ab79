import type { EventContent, ReporterState } from './event.ts'
import type { Attachment, Lane, Report, ReporterContent } from './report.ts'

/** One verified entry of a case, in the order in which the server holds them. */
export type CaseEntry =
  | {
    readonly from: 'staff'; readonly item: string; readonly author: string; readonly seq: number
    readonly epoch: number; readonly compartment: string
    /** ISO 8601 in UTC, to the minute: the author's claim. */
    readonly at: string
    readonly content: EventContent
  }
  | {
    readonly from: 'reporter'; readonly item: string; readonly seq: number; readonly epoch: number
    /** `YYYY-MM-DD`: the day on which the server received it. */
    readonly day: string
    readonly content: ReporterContent
  }

/** A case as its members see it: a fold over its entries, never stored as such. */
export interface CaseView {
  readonly lane: Lane | null
  readonly title: string
  readonly report: Report | null
  readonly thread: readonly CaseEntry[]
  readonly internal: readonly CaseEntry[]
  readonly attachments: readonly Attachment[]
  /** What the reporter was last told. */
  readonly told: ReporterState | null
  readonly open: boolean
  /** True and false as the reporter said; null while they have said neither. */
  readonly wordsConfirmed: boolean | null
  readonly repliesStopped: boolean
  /** The reporter themself asked to close and has not taken it back; a closing without it is only the server's claim. */
  readonly closeAsked: boolean
  /** The reporter wrote after the last letter. */
  readonly waitsForTeam: boolean
  readonly linked: readonly { readonly mailbox: string; readonly case: string }[]
  /** The number that the next letter gets. */
  readonly nextLetter: number
  /** The newest day or minute at which anything was added, as claimed. */
  readonly lastChange: string | null
}

const empty: CaseView = {
  lane: null, title: '', report: null, thread: [], internal: [], attachments: [], told: null, open: true,
  wordsConfirmed: null, repliesStopped: false, closeAsked: false, waitsForTeam: false, linked: [], nextLetter: 1,
  lastChange: null,
}

const withReporter = (view: CaseView, content: ReporterContent): Partial<CaseView> => {
  switch (content.kind) {
    case 'report':
      return view.report === null ? { report: content, lane: content.lane, waitsForTeam: true } : {}
    case 'attachment':
      return { attachments: [...view.attachments, content], waitsForTeam: true }
    case 'words-confirmed':
      return { wordsConfirmed: content.confirmed }
    case 'close':
      return { closeAsked: true }
    case 'keep':
      return { closeAsked: false }
    case 'message':
    case 'newer':
      return { waitsForTeam: true }
  }
}

const withEvent = (view: CaseView, content: EventContent): Partial<CaseView> => {
  switch (content.type) {
    case 'letter-sent': {
      const { letter } = content.data
      return {
        told: letter.state ?? view.told,
        nextLetter: Math.max(view.nextLetter, letter.n + 1),
        waitsForTeam: letter.text === null ? view.waitsForTeam : false,
      }
    }
    case 'title': return { title: content.data.text }
    case 'closed': return { open: false }
    case 'reopened': return { open: true }
    case 'linked': return { linked: [...view.linked, content.data] }
    case 'replies-stopped': return { repliesStopped: true }
    case 'replies-resumed': return { repliesStopped: false }
    case 'taken-up':
    case 'checking-key':
    case 'note':
    case 'hand-over':
    case 'newer':
      return {}
  }
}

const step = (view: CaseView, entry: CaseEntry): CaseView => {
  const inThread = entry.from === 'reporter' || entry.compartment === 'thread'
  const at = entry.from === 'reporter' ? entry.day : entry.at
  return {
    ...view,
    ...(entry.from === 'reporter' ? withReporter(view, entry.content) : withEvent(view, entry.content)),
    thread: inThread ? [...view.thread, entry] : view.thread,
    internal: inThread ? view.internal : [...view.internal, entry],
    lastChange: view.lastChange === null || at > view.lastChange ? at : view.lastChange,
  }
}

/**
 * Folds verified entries into what a member sees. An item that comes twice counts once. Entries that failed a check
 * never get here; the desk shows them apart (docs/formats.md section 6.3).
 */
export const foldCase = (entries: readonly CaseEntry[]): CaseView => {
  const seen = new Set<string>()
  return entries.reduce((view, entry) => {
    if (seen.has(entry.item)) return view
    seen.add(entry.item)
    return step(view, entry)
  }, empty)
}
