import type { Drops } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Reports sealed elsewhere, in SQL. */
export const drops = (db: Db): Drops => {
  const heads = () => db.selectFrom('drops').select(['drop', 'day', 'size', 'expires', 'hash'])
  return {
    async add(row) {
      return inserted(await db.insertInto('drops').values(row)
        .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
    },
    async heads() {
      return await heads().orderBy('day').orderBy('drop').execute()
    },
    async hasHash(hash) {
      return await db.selectFrom('drops').select('drop').where('hash', '=', hash).executeTakeFirst() !== undefined
    },
    async pick(ids) {
      if (ids.length === 0) return []
      return await db.selectFrom('drops').selectAll().where('drop', 'in', ids).orderBy('drop').execute()
    },
    async remove(drop) {
      await db.deleteFrom('drops').where('drop', '=', drop).execute()
    },
    async expired(today, limit) {
      return await heads().where('expires', '<', today).orderBy('drop').limit(limit).execute()
    },
  }
}
