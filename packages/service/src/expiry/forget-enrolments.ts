import { readKeyList } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { dayOf } from '../day.ts'
import type { EnrolmentRow, Instant, Tx } from '../ports/index.ts'

/**
 * New members whose time to be proposed is over, at most `limit`. Whoever stands in the list that waits for officers
 * keeps waiting with it.
 */
export const dueEnrolments = async (tx: Tx, now: Instant, limit: number): Promise<readonly EnrolmentRow[]> => {
  const proposal = await tx.proposals.find()
  const proposed = proposal === null ? null : readKeyList(proposal.body)
  const waiting = new Set<Handle>(proposed?.ok === true ? proposed.value.staff.map(({ handle }) => handle) : [])
  return (await tx.enrolments.all())
    .filter(({ handle, until }) => until !== null && until < dayOf(now) && !waiting.has(handle)).slice(0, limit)
}

/** Forgets a new member who was never listed: their keys and their vault. The name is free again. */
export const forgetEnrolment = async (tx: Tx, { handle }: EnrolmentRow, now: Instant): Promise<void> => {
  await tx.enrolments.remove(handle)
  await tx.wraps.removeOf(handle)
  await tx.vaults.remove(handle)
  await record(tx, now, 'server', 'person.not-listed', handle)
  await tx.revisions.next()
}
