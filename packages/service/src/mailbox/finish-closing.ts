import type { Instant, MailboxRow, Tx } from '../ports/index.ts'
import { deleteMailbox } from '../expiry/delete-mailbox.ts'

/**
 * Ends a mailbox whose 24 hours are over. While something in it still waits for staff, it only shuts: nobody can open
 * it any more and its letters are gone, but what was reported is not lost to whoever stole the words. As soon as it is
 * taken up or passed on, the rest goes too.
 */
export const finishClosing = async (tx: Tx, row: MailboxRow, now: Instant): Promise<void> => {
  const waits = row.case === null || (await tx.intake.of(row.mailbox)).length > 0
  if (!waits) return deleteMailbox(tx, row, now)
  await tx.letters.removeOf(row.mailbox)
  await tx.mailboxes.save({ ...row, tokenHash: null, closesAt: null })
}

/** Deletes a mailbox that shut earlier, once nothing in it waits any more. */
export const finishIfShut = async (tx: Tx, row: MailboxRow, now: Instant): Promise<void> => {
  if (row.tokenHash === null) await finishClosing(tx, row, now)
}
