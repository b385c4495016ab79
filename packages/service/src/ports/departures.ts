import type { CaseId, Handle } from '@small-places/kernel'
import type { Day } from './time.ts'

/** Somebody's case that is no longer theirs, or no longer there. */
export interface DepartureRow {
  readonly handle: Handle
  readonly case: CaseId
  readonly revision: number
  /** The last day on which devices are told; null in rows of an earlier version, which end at once. */
  readonly until: Day | null
}

/** Cases that left people's lists, so that their devices forget them. Unique: (handle, case). */
export interface Departures {
  /** Adds the row or replaces the one of the same key. */
  put(row: DepartureRow): Promise<void>
  /** Takes the row back when the person is in the case again. */
  remove(handle: Handle, id: CaseId): Promise<void>
  /** Departures with `revision` > after, by revision. */
  since(handle: Handle, after: number): Promise<readonly DepartureRow[]>
  /** Removes those whose last day is over. */
  removeEnded(today: Day): Promise<void>
}
