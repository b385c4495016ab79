import type { acknowledge as Route } from '@small-places/contract'
import type { Handle } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { Instant, MailboxRow, Tx } from '../ports/index.ts'

/**
 * Notes that a person has opened a report: its alert and every time finer than a day are erased. Who was first stays.
 */
export const markOpened = async (tx: Tx, row: MailboxRow, by: Handle, now: Instant): Promise<MailboxRow> => {
  await tx.alerts.remove(row.mailbox)
  if (row.acknowledgedBy !== null) return row
  const opened = { ...row, acknowledgedBy: by, hour: null }
  await tx.mailboxes.save(opened)
  await record(tx, now, by, 'report.acknowledged', row.mailbox)
  await tx.revisions.next()
  return opened
}

/** A person says that they have opened a report. */
export const acknowledge = ({ store, clock }: Environment): Handler<typeof Route> => async ({ handle }, body) => {
  const now = clock.now()
  return store.write(async tx => {
    const row = await tx.mailboxes.find(body.mailbox)
    if (row === null) return err('not-found')
    await markOpened(tx, row, handle, now)
    return ok({})
  })
}
