import type { Letters } from '@small-places/service'
import type { Db } from '../connection.ts'
import { assertSaved, inserted } from './changed.ts'

/** Letters to reporters in SQL. */
export const letters = (db: Db): Letters => ({
  async find(mailbox, letter) {
    return await db.selectFrom('letters').selectAll().where('mailbox', '=', mailbox).where('letter', '=', letter)
      .executeTakeFirst() ?? null
  },
  async add(row) {
    return inserted(await db.insertInto('letters').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async save(row) {
    assertSaved(await db.updateTable('letters').set(row)
      .where('mailbox', '=', row.mailbox).where('letter', '=', row.letter).executeTakeFirstOrThrow())
  },
  async of(mailbox) {
    return await db.selectFrom('letters').selectAll()
      .where('mailbox', '=', mailbox).where('sealed', 'is not', null).orderBy('n').execute()
  },
  async expired(today, limit) {
    return await db.selectFrom('letters').selectAll()
      .where('sealed', 'is not', null).where('expires', '<', today)
      .orderBy('mailbox').orderBy('n').limit(limit).execute()
  },
  async removeOf(mailbox) {
    await db.deleteFrom('letters').where('mailbox', '=', mailbox).execute()
  },
})
