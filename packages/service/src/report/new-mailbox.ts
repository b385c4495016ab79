import type { MailboxId } from '@small-places/kernel'
import { addDays, dayOf, hourOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Lane, MailboxRow } from '../ports/index.ts'

/** What is told of a new mailbox by whoever sends or registers its report. */
interface MailboxOrder {
  readonly mailbox: MailboxId
  readonly tokenHash: string
  readonly lane: Lane
  readonly desk: string
}

/** The row of a mailbox whose report comes in now, and which nobody has read. */
export const newMailbox = (
  { clock, config }: Environment, { mailbox, tokenHash, lane, desk }: MailboxOrder,
): MailboxRow => {
  const now = clock.now()
  const today = dayOf(now)
  return {
    mailbox, tokenHash, lane, desk, day: today, hour: lane === 'danger' ? hourOf(now) : null, acknowledgedBy: null,
    answered: false, closesAt: null, case: null, nextSeq: 2, nextLetter: 1,
    expires: addDays(today, config.retention.mailbox),
  }
}
