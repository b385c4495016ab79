import { hashOfText } from '@small-places/encryption'
import { newJob } from '../alerts/arrival.ts'
import type { BlobRow, Instant, MailboxRow, Tx } from '../ports/index.ts'

/** Deletes the row of a file now, and its bytes through the outbox. */
export const deleteBlob = async (tx: Tx, { blob }: BlobRow, now: Instant): Promise<void> => {
  await tx.blobs.remove(blob)
  await tx.jobs.add(newJob(`remove-blob.${blob}`, 'remove-blob', blob, now))
}

/**
 * Deletes a mailbox for good, with its letters and whatever of it has not become part of a case, and leaves a
 * tombstone. Files of a case stay with the case.
 */
export const deleteMailbox = async (tx: Tx, { mailbox }: MailboxRow, now: Instant): Promise<void> => {
  for (const blob of await tx.blobs.ofMailbox(mailbox)) {
    if (blob.case === null || !blob.complete) await deleteBlob(tx, blob, now)
    else await tx.blobs.save({ ...blob, mailbox: null })
  }
  await tx.intake.removeOf(mailbox)
  await tx.letters.removeOf(mailbox)
  await tx.receipts.removeOf(mailbox)
  await tx.alerts.remove(mailbox)
  await tx.mailboxes.remove(mailbox)
  await tx.tombstones.add({ hash: hashOfText(mailbox), logged: false })
}
