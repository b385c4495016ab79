import type { Intake } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Items that wait at a desk, in SQL. */
export const intake = (db: Db): Intake => ({
  async add(row) {
    return inserted(await db.insertInto('intake').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async of(mailbox) {
    return await db.selectFrom('intake').selectAll().where('mailbox', '=', mailbox)
      .orderBy('seq').orderBy('item').execute()
  },
  async heads() {
    return await db.selectFrom('intake').select(['mailbox', 'item', 'seq', 'desk', 'day', 'size'])
      .orderBy('mailbox').orderBy('seq').orderBy('item').execute()
  },
  async pick(items) {
    if (items.length === 0) return []
    return await db.selectFrom('intake').selectAll().where('item', 'in', items)
      .orderBy('mailbox').orderBy('seq').orderBy('item').execute()
  },
  async remove(mailbox, item) {
    await db.deleteFrom('intake').where('mailbox', '=', mailbox).where('item', '=', item).execute()
  },
  async removeOf(mailbox) {
    await db.deleteFrom('intake').where('mailbox', '=', mailbox).execute()
  },
})
