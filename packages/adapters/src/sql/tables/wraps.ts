import type { Wraps } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Ways of unlocking vaults, in SQL. */
export const wraps = (db: Db): Wraps => ({
  async find(locatorHash) {
    return await db.selectFrom('wraps').selectAll().where('locatorHash', '=', locatorHash).executeTakeFirst() ?? null
  },
  async of(handle) {
    return await db.selectFrom('wraps').selectAll().where('handle', '=', handle).orderBy('locatorHash').execute()
  },
  async add(row) {
    return inserted(await db.insertInto('wraps').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async remove(locatorHash) {
    await db.deleteFrom('wraps').where('locatorHash', '=', locatorHash).execute()
  },
  async removeOf(handle) {
    await db.deleteFrom('wraps').where('handle', '=', handle).execute()
  },
})
