import type { Notices } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Notices to the desk in SQL. */
export const notices = (db: Db): Notices => ({
  async put(row) {
    await db.insertInto('notices').values(row)
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ day: row.day, detail: row.detail })).execute()
  },
  async remove(code) {
    await db.deleteFrom('notices').where('code', '=', code).execute()
  },
  async all() {
    return await db.selectFrom('notices').selectAll().orderBy('code').execute()
  },
})
