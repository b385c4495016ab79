import type { CaseId } from '@small-places/kernel'
import type { ServiceConfig } from '../config.ts'
import { addDays, dayOf } from '../day.ts'
import type { Instant, Tx } from '../ports/index.ts'

/** Shows the team that a reporter did something: the case, if there is one, becomes unread. */
export const noteReporter = async (
  tx: Tx, { retention }: ServiceConfig, id: CaseId | null, now: Instant,
): Promise<void> => {
  const revision = await tx.revisions.next()
  const row = id === null ? null : await tx.cases.find(id)
  if (row === null) return
  await tx.cases.save({
    ...row, revision, reporterRevision: revision, expires: addDays(dayOf(now), retention.case),
  })
}
