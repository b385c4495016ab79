import type { Activity, OwnPage } from './activity.ts'
import { mitigationsFor } from './mitigation/mitigation.ts'
import type { AssessOptions, Evidence, Finding, Signal } from './signal.ts'

/** Runs one signal again: tells what is left of a finding. */
interface Oracle {
  readonly signal: Signal
  readonly options: AssessOptions
}

/** No version has a higher number: one that is still to be written. */
const TO_COME = Number.MAX_SAFE_INTEGER

/** So many letters of a line are enough to see whether an excerpt holds it. */
const ENOUGH = 12

/** Whether a finding rests on words, and somebody can be asked to hide them. */
export const isOfWords = ({ mitigations, evidence }: Finding): boolean =>
  evidence.some(({ kind }) => kind !== 'file' && kind !== 'account') &&
  mitigationsFor(mitigations).some(({ request }) => request === 'suppression' || request === 'revision-deletion')

/**
 * The activity as if the words of a finding were gone: taken off the page where it shows them today, and hidden in every
 * version, summary and log entry that showed them. What else stood in a version that is hidden is gone with it, unless
 * the page still shows it.
 */
export function withoutWords(
  activity: Activity, finding: Finding, signals: readonly Signal[], options: AssessOptions
): Activity {
  const signal = signals.find(({ id }) => id === finding.signal)
  if (signal === undefined) return activity
  return finding.evidence.reduce((now, piece) => withoutPiece(now, piece, finding, { signal, options }), activity)
}

function withoutPiece(activity: Activity, piece: Evidence, finding: Finding, oracle: Oracle): Activity {
  const { kind, wiki, title, id, reach } = piece
  if (kind === 'edit') {
    // What reaches into later versions is text; a summary stands in its own entry alone.
    const hidden = reach === null ? { comment: '' } : { addedText: '' }
    return {
      ...activity,
      edits: activity.edits.map((edit) => edit.wiki === wiki && edit.revision === id ? { ...edit, ...hidden } : edit),
    }
  }
  if (kind === 'log') {
    return { ...activity, log: activity.log.filter((entry) => entry.wiki !== wiki || entry.id !== id) }
  }
  if (kind !== 'page' || id === null) return activity
  return {
    ...activity,
    pages: activity.pages.map((page) => page.wiki !== wiki || page.title !== title ? page
      : reach?.stillThere === false ? withoutVersions(page, id, reach.last?.id ?? id)
        : rewritten(page, id, linesOf(page, piece, finding, activity, oracle))),
  }
}

/** By their order in time: versions that were brought from another wiki have higher numbers and are older. */
function withoutVersions(page: OwnPage, first: number, last: number): OwnPage {
  const from = page.versions.findIndex(({ revision }) => revision === first)
  const own = page.versions.findIndex(({ revision }, at) => at >= from && revision === last)
  // The last may be another's: then it is the one before the next of the person's.
  const after = own >= 0 ? own + 1 : page.versions.findIndex(({ parent }, at) => at > from && parent === last)
  const to = after < 0 ? from + 1 : after
  return from < 0 ? page : { ...page, versions: page.versions.toSpliced(from, to - from) }
}

/** The page with a newest version that lacks these lines, and every version since `first` hidden. */
function rewritten(page: OwnPage, first: number, lines: ReadonlySet<string>): OwnPage {
  const newest = page.versions.at(-1)
  if (newest === undefined) return page
  const text = newest.text.split('\n').filter((line) => !lines.has(line)).join('\n')
  return {
    ...page, newestRevision: TO_COME,
    versions: [...page.versions.slice(0, Math.max(0, page.versions.findIndex(({ revision }) => revision === first))),
      { revision: TO_COME, parent: page.newestRevision, at: newest.at + 1, text }],
  }
}

/** The lines of the page of today which the finding rests on: those without which the signal finds less. */
function linesOf(
  page: OwnPage, { excerpt }: Evidence, { id }: Finding, activity: Activity, { signal, options }: Oracle
): ReadonlySet<string> {
  const newest = page.versions.at(-1)
  if (newest === undefined) return new Set()
  const lines = newest.text.split('\n')
  const pieces = (without: ReadonlySet<string>): number => {
    const text = lines.filter((line) => !without.has(line)).join('\n')
    const assessment = signal.assess({
      ...activity, pages: [{ ...page, versions: [{ ...newest, text }] }], uploads: [], log: [],
      edits: activity.edits.filter(({ wiki, pageId }) => wiki === page.wiki && pageId === page.pageId),
    }, options)
    const found = assessment.state === 'found' ? assessment.findings : []
    return found.find((one) => one.id === id)?.evidenceCount ?? 0
  }
  const written = [...new Set(lines)].filter((line) => line.trim() !== '')
  const near = written.filter((line) => excerpt !== null && isIn(excerpt, line))
  const likely = near.length > 0 ? near : written
  const now = pieces(new Set())
  const telling = tellingOf(likely, (some) => pieces(new Set(some)) < now)
  return new Set(telling.length > 0 ? telling : likely)
}

/** The lines that matter alone, found by halves: few of many do, and to try one costs as much as to try all. */
function tellingOf(lines: readonly string[], matter: (lines: readonly string[]) => boolean): readonly string[] {
  if (lines.length === 0 || !matter(lines)) return []
  if (lines.length === 1) return lines
  const middle = Math.ceil(lines.length / 2)
  return [...tellingOf(lines.slice(0, middle), matter), ...tellingOf(lines.slice(middle), matter)]
}

const folded = (text: string): string => text.replace(/[^\P{C}\u200c\u200d]+/gu, ' ').replace(/\s+/g, ' ').trim()

/** Whether an excerpt shows some of a line. */
function isIn(excerpt: string, line: string): boolean {
  const text = folded(line)
  return excerpt.includes(text.slice(0, ENOUGH)) || excerpt.includes(text.slice(-ENOUGH)) || text.includes(excerpt)
}
