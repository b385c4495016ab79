import type { Tombstones } from '@small-places/service'
import type { Db } from '../connection.ts'
import { flag } from '../schema.ts'

/** What was deleted for good, in SQL. */
export const tombstones = (db: Db): Tombstones => ({
  async add(row) {
    await db.insertInto('tombstones').values({ hash: row.hash, logged: flag(row.logged) })
      .onConflict((conflict) => conflict.doNothing()).execute()
  },
  async has(hash) {
    const row = await db.selectFrom('tombstones').select('hash').where('hash', '=', hash).executeTakeFirst()
    return row !== undefined
  },
  async notLogged(limit) {
    const rows = await db.selectFrom('tombstones').select('hash').where('logged', '=', 0)
      .orderBy('hash').limit(limit).execute()
    return rows.map(({ hash }) => hash)
  },
  async markLogged(hashes) {
    if (hashes.length === 0) return
    await db.updateTable('tombstones').set({ logged: 1 }).where('hash', 'in', hashes).execute()
  },
})
