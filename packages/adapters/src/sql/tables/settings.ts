import type { Settings } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Single values in SQL. */
export const settings = (db: Db): Settings => ({
  async get(name) {
    const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
    return row?.value ?? null
  },
  async set(name, value) {
    if (value === null) {
      await db.deleteFrom('settings').where('name', '=', name).execute()
      return
    }
    await db.insertInto('settings').values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute()
  },
})
