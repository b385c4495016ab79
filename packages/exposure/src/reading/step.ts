import type { Result } from '@small-places/kernel'
import type { Gap, Source, WikiId } from '../activity.ts'
import type { OwnedName } from '../owner.ts'
import type { ApiAnswer } from './api-answer.ts'
import type { ReadingLimits, ReadingState } from './reading-state.ts'

/** The kinds of request, in the order in which they are usually made. */
export const STEP_NAMES = [
  'site', 'account', 'contributions', 'user-pages', 'page-versions', 'uploads', 'file-versions', 'log', 'former-names',
  'rename-log', 'filter-log', 'page-places', 'page-items', 'neighbourhood', 'differences', 'texts', 'company',
] as const

/** One of {@link STEP_NAMES}. */
export type StepName = typeof STEP_NAMES[number]

/** One request to make: a kind of request, what it is about, and where it goes on. Plain data. */
export interface Job {
  readonly step: StepName
  readonly about: Readonly<Record<string, string>>
  readonly from: Readonly<Record<string, string>>
}

/** What a step may look at while it takes an answer. */
export interface StepContext {
  readonly owner: OwnedName
  readonly wikiId: WikiId
  readonly state: ReadingState
  readonly limits: ReadingLimits
  /** `own`: the person’s signed-in session answers; `anonymous`: nobody is signed in (`origin=*`). */
  readonly session: 'own' | 'anonymous'
  /** Numbers of other accounts and on how many pages each was met. Kept in memory for this run only. */
  readonly met: Map<number, number>
}

/** What follows from an answer. */
export interface StepOutcome {
  /** Requests that became possible. */
  readonly jobs: readonly Job[]
  /** Whether the rest of the same list is wanted, if there is one. */
  readonly more: boolean
}

/** One kind of request: its parameters, and what its answer means. */
export interface Step {
  readonly name: StepName
  /** What is missing when it cannot be done. */
  readonly source: Source
  /** Parameters beside `format`, `formatversion` and `maxlag`. */
  readonly params: (about: Readonly<Record<string, string>>, owner: OwnedName) => Readonly<Record<string, string>>
  /** Takes an answer into the state. `isLast`: the wiki has no more of it. */
  readonly fold: (
    answer: ApiAnswer, context: StepContext, about: Readonly<Record<string, string>>, isLast: boolean
  ) => Result<StepOutcome, 'malformed'>
  /**
   * The same request in smaller portions, where an answer was too long for the wiki to send; none where it cannot be
   * made smaller. Without it, the wiki is only asked for the rest, if it offers one.
   */
  readonly smaller?: (about: Readonly<Record<string, string>>) => readonly Job[]
}

/** Notes that something could not be read, once. */
export function noteGap({ state, wikiId }: StepContext, source: Source, why: Gap['why']): void {
  const isNoted = state.gaps.some((gap) => gap.source === source && gap.why === why)
  if (!isNoted) state.gaps.push({ source, wiki: wikiId, why })
}

/** A new request. */
export const job = (step: StepName, about: Readonly<Record<string, string>> = {}): Job => ({ step, about, from: {} })

/** A request about a list of ids as two about half of it; none for a single one. */
export function halves(step: StepName, { ids = '' }: Readonly<Record<string, string>>): readonly Job[] {
  const all = ids.split('|')
  return all.length < 2 ? [] : jobsInBatches(step, all, Math.ceil(all.length / 2))
}

/** Servers refuse addresses of more than about 8,000 signs, and a title can be 765 of them. */
const LONGEST_LIST = 4000

/** Requests about lists of ids, at most so many at once, joined by `|` as the API wants them. */
export function jobsInBatches(step: StepName, ids: readonly (string | number)[], size: number): readonly Job[] {
  const batches: (string | number)[][] = []
  let length = 0
  for (const id of ids) {
    const own = encodeURIComponent(String(id).toWellFormed()).length + 3
    const last = batches.at(-1)
    if (last === undefined || last.length >= size || length + own > LONGEST_LIST) {
      batches.push([id])
      length = own
    } else {
      last.push(id)
      length += own
    }
  }
  return batches.map((batch) => job(step, { ids: batch.join('|') }))
}
