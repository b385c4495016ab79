import { hashOfText } from '@small-places/encryption'
import { depart } from '../cases/depart.ts'
import type { CaseRow, Instant, Tx } from '../ports/index.ts'
import { deleteBlob, deleteMailbox } from './delete-mailbox.ts'

/** Deletes a case for good, with its mailbox and files, leaves a tombstone, and lets its members' devices forget it. */
export const deleteCase = async (tx: Tx, row: CaseRow, now: Instant): Promise<void> => {
  const revision = await tx.revisions.next()
  for (const { handle } of await tx.caseMembers.of(row.case)) await depart(tx, handle, row.case, revision, now)
  const mailbox = await tx.mailboxes.ofCase(row.case)
  if (mailbox !== null) await deleteMailbox(tx, mailbox, now)
  for (const blob of await tx.blobs.ofCase(row.case)) await deleteBlob(tx, blob, now)
  await tx.caseItems.removeOf(row.case)
  await tx.envelopes.replace(row.case, [])
  await tx.caseMembers.replace(row.case, [])
  await tx.manifests.removeOf(row.case)
  await tx.cases.remove(row.case)
  await tx.tombstones.add({ hash: hashOfText(row.case), logged: false })
}
