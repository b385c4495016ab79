import type { Receipts } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Idempotency keys of reporters in SQL. */
export const receipts = (db: Db): Receipts => ({
  async find(mailbox, item) {
    return await db.selectFrom('receipts').selectAll().where('mailbox', '=', mailbox).where('item', '=', item)
      .executeTakeFirst() ?? null
  },
  async add(row) {
    return inserted(await db.insertInto('receipts').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async count(mailbox) {
    const { items } = await db.selectFrom('receipts').select(({ fn }) => fn.countAll().as('items'))
      .where('mailbox', '=', mailbox).executeTakeFirstOrThrow()
    return Number(items)
  },
  async removeOf(mailbox) {
    await db.deleteFrom('receipts').where('mailbox', '=', mailbox).execute()
  },
})
