import type { MailboxRow, Mailboxes } from '@small-places/service'
import type { Selectable } from 'kysely'
import type { Db } from '../connection.ts'
import { flag, type Schema, type Stored } from '../schema.ts'
import { assertSaved, inserted } from './changed.ts'

const toRow = (row: Selectable<Schema['mailboxes']>): MailboxRow => ({ ...row, answered: row.answered === 1 })
const toStored = (row: MailboxRow): Stored<MailboxRow> => ({ ...row, answered: flag(row.answered) })

/** Mailboxes in SQL. */
export const mailboxes = (db: Db): Mailboxes => {
  const rows = () => db.selectFrom('mailboxes').selectAll('mailboxes')
  return {
    async find(mailbox) {
      const row = await rows().where('mailbox', '=', mailbox).executeTakeFirst()
      return row === undefined ? null : toRow(row)
    },
    async add(row) {
      return inserted(await db.insertInto('mailboxes').values(toStored(row))
        .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
    },
    async save(row) {
      assertSaved(await db.updateTable('mailboxes').set(toStored(row)).where('mailbox', '=', row.mailbox)
        .executeTakeFirstOrThrow())
    },
    async remove(mailbox) {
      await db.deleteFrom('mailboxes').where('mailbox', '=', mailbox).execute()
    },
    async waiting() {
      const found = await rows().where('case', 'is', null)
        // “danger” sorts after “concern”, so descending puts it first.
        .orderBy('lane', 'desc').orderBy('day').orderBy('hour', (hour) => hour.asc().nullsLast()).orderBy('mailbox')
        .execute()
      return found.map(toRow)
    },
    async ofCase(id) {
      const row = await rows().where('case', '=', id).orderBy('mailbox').limit(1).executeTakeFirst()
      return row === undefined ? null : toRow(row)
    },
    async withLateItems() {
      const found = await rows().where('case', 'is not', null)
        .where('mailbox', 'in', db.selectFrom('intake').select('intake.mailbox'))
        .orderBy('mailbox').execute()
      return found.map(toRow)
    },
    async closable(now, limit) {
      return (await rows().where('closesAt', '<=', now).orderBy('mailbox').limit(limit).execute()).map(toRow)
    },
    async expired(today, limit) {
      return (await rows().where('expires', '<', today).orderBy('mailbox').limit(limit).execute()).map(toRow)
    },
    async page(after, limit) {
      const from = after as MailboxRow['mailbox']
      return (await rows().where('mailbox', '>', from).orderBy('mailbox').limit(limit).execute()).map(toRow)
    },
  }
}
