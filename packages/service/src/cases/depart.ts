import type { CaseId, Handle } from '@small-places/kernel'
import { addDays, dayOf } from '../day.ts'
import type { Instant, Tx } from '../ports/index.ts'

/** Days within which somebody's keyring learns that a case is not theirs any more: a long leave. */
const TOLD_FOR = 90

/** Lets the devices of somebody who is no longer in a case, or whose case is no longer there, forget it. */
export const depart = (tx: Tx, handle: Handle, id: CaseId, revision: number, now: Instant): Promise<void> =>
  tx.departures.put({ handle, case: id, revision, until: addDays(dayOf(now), TOLD_FOR) })
