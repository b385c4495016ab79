import type { KeyLists } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Published key lists in SQL. */
export const keyLists = (db: Db): KeyLists => {
  const rows = () => db.selectFrom('keyLists').selectAll()
  return {
    async latest() {
      return await rows().orderBy('version', 'desc').limit(1).executeTakeFirst() ?? null
    },
    async find(version) {
      return await rows().where('version', '=', version).executeTakeFirst() ?? null
    },
    async after(version, limit) {
      return await rows().where('version', '>', version).orderBy('version').limit(limit).execute()
    },
    async add(row) {
      return inserted(await db.insertInto('keyLists').values(row)
        .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
    },
  }
}
