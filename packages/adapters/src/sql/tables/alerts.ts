import type { AlertRow, Alerts } from '@small-places/service'
import type { Selectable } from 'kysely'
import type { Db } from '../connection.ts'
import { flag, type Schema, type Stored } from '../schema.ts'
import { assertSaved, inserted } from './changed.ts'

const toRow = (row: Selectable<Schema['alerts']>): AlertRow => ({ ...row, late: row.late === 1 })
const toStored = (row: AlertRow): Stored<AlertRow> => ({ ...row, late: flag(row.late) })

/** Alerts of reports that nobody has opened, in SQL. */
export const alerts = (db: Db): Alerts => ({
  async add(row) {
    return inserted(await db.insertInto('alerts').values(toStored(row))
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async save(row) {
    assertSaved(await db.updateTable('alerts').set(toStored(row)).where('mailbox', '=', row.mailbox)
      .executeTakeFirstOrThrow())
  },
  async remove(mailbox) {
    await db.deleteFrom('alerts').where('mailbox', '=', mailbox).execute()
  },
  async all() {
    return (await db.selectFrom('alerts').selectAll().orderBy('mailbox').execute()).map(toRow)
  },
  async due(now, limit) {
    const found = await db.selectFrom('alerts').selectAll().where('due', '<=', now)
      .orderBy('due').orderBy('mailbox').limit(limit).execute()
    return found.map(toRow)
  },
})
