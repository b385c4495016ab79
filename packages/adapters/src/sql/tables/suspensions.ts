import type { Suspensions } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Suspensions in SQL. */
export const suspensions = (db: Db): Suspensions => ({
  async find(handle) {
    return await db.selectFrom('suspensions').selectAll().where('handle', '=', handle).executeTakeFirst() ?? null
  },
  async all() {
    return await db.selectFrom('suspensions').selectAll().orderBy('handle').execute()
  },
  async add(row) {
    return inserted(await db.insertInto('suspensions').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async remove(handle) {
    await db.deleteFrom('suspensions').where('handle', '=', handle).execute()
  },
})
