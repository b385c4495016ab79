import type { CaseId, Handle } from '@small-places/kernel'

/** Somebody's case that is no longer theirs, or no longer there. */
export interface DepartureRow {
  readonly handle: Handle
  readonly case: CaseId
  readonly revision: number
}

/** Cases that left people's lists, so that their devices forget them. Unique: (handle, case). */
export interface Departures {
  /** Adds the row or replaces the one of the same key. */
  put(row: DepartureRow): Promise<void>
  /** Takes the row back when the person is in the case again. */
  remove(handle: Handle, id: CaseId): Promise<void>
  /** Departures with `revision` > after, by revision. */
  since(handle: Handle, after: number): Promise<readonly DepartureRow[]>
}
