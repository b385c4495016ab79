import type { Departures } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Cases that left people's lists, in SQL. */
export const departures = (db: Db): Departures => ({
  async put(row) {
    await db.insertInto('departures').values(row)
      .onConflict((conflict) => conflict.columns(['handle', 'case']).doUpdateSet({ revision: row.revision, until: row.until })).execute()
  },
  async remove(handle, id) {
    await db.deleteFrom('departures').where('handle', '=', handle).where('case', '=', id).execute()
  },
  async since(handle, after) {
    return await db.selectFrom('departures').selectAll()
      .where('handle', '=', handle).where('revision', '>', after)
      .orderBy('revision').orderBy('case').execute()
  },
  async removeEnded(today) {
    await db.deleteFrom('departures')
      .where((where) => where.or([where('until', 'is', null), where('until', '<', today)])).execute()
  },
})
