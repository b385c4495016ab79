import type { Spent } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** What may be used once, in SQL. */
export const spent = (db: Db): Spent => ({
  async add(key, until) {
    return inserted(await db.insertInto('spent').values({ key, until })
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async removeBefore(now) {
    await db.deleteFrom('spent').where('until', '<=', now).execute()
  },
})
