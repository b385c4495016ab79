import type { Activity } from './activity.ts'
import { applied, type Change } from './change.ts'
import { reportOn, type Report } from './report.ts'
import type { AssessOptions, Evidence, Finding, Signal } from './signal.ts'
import { heldBack } from './time-zone/held-back.ts'
import type { ReleaseId } from './time-zone/release.ts'
import { say, type Wording } from './wording.ts'

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

/**
 * Recomputes the signals as if these changes had been made. Nothing is sent and nothing is changed.
 * @throws {RangeError} A delay of no time, or of none that can be waited.
 */
export function compareAfter(
  activity: Activity, changes: readonly Change[], signals: readonly Signal[], options: AssessOptions
): Comparison {
  const before = reportOn(activity, signals, options)
  const changed = changes.reduce((now, change) => applied(now, change, signals, options), activity)
  const after = reportOn(changed, signals, options)
  const later = partners(before.findings, after.findings)
  const kept = new Set(later.values())
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
    added: after.findings.filter((finding) => !kept.has(finding)),
    notes: [...new Map([...changes.flatMap(notesOf), ...waits.flatMap(({ notes }) => notes)]
      .map((note) => [JSON.stringify(note), note])).values()],
  }
}

/** Claims about a place: its middle, and with it the id, moves when some of what lies there goes. */
const ABOUT_PLACES = new Set(['exposure-place-cluster', 'exposure-photo-cell'])

/**
 * For the id of each finding, what it is afterwards: the finding of the same id, or a place that rests on some of the
 * same pages and files. What is gone has no entry.
 */
function partners(before: readonly Finding[], after: readonly Finding[]): ReadonlyMap<string, Finding> {
  const ids = new Set(before.map(({ id }) => id))
  const same = new Map(after.filter(({ id }) => ids.has(id)).map((finding) => [finding.id, finding]))
  const moved = after.filter(({ id, claim }) => !ids.has(id) && ABOUT_PLACES.has(claim.key))
  for (const { id, claim, evidence } of before) {
    if (same.has(id)) continue
    const named = new Set(evidence.map(shownOn))
    const found = moved.findIndex((one) => one.claim.key === claim.key && one.evidence.some((at) => named.has(shownOn(at))))
    const [partner] = found < 0 ? [] : moved.splice(found, 1)
    if (partner) same.set(id, partner)
  }
  return same
}

const shownOn = ({ kind, wiki, title, id }: Evidence): string => `${kind} ${wiki} ${title} ${id}`

/** How edits would be published, of the ways whose effect was measured: a wait between two counts as the shorter one. */
function releaseOf(change: Change): ReleaseId | null {
  if (change.kind === 'times-spread') return 'spread-over-day'
  if (change.kind === 'times-batched') return 'once-a-day'
  if (change.kind !== 'times-delayed') return null
  return change.hours < 6 ? 'delay-3-hours' : change.hours < 12 ? 'delay-6-hours' : 'delay-12-hours'
}

function notesOf(change: Change): readonly Wording[] {
  switch (change.kind) {
    case 'photos-cleaned':
      return [say(change.oldVersionsHidden ? 'exposure-change-copies-remain' : 'exposure-change-old-versions-remain')]
    case 'user-pages-emptied':
      return [say('exposure-change-history-remains')]
    case 'user-pages-deleted':
    case 'words-hidden':
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
