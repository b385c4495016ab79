import type { Keyrings } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Sealed keyrings in SQL. */
export const keyrings = (db: Db): Keyrings => ({
  async find(handle) {
    return await db.selectFrom('keyrings').selectAll().where('handle', '=', handle).executeTakeFirst() ?? null
  },
  async put(row) {
    await db.insertInto('keyrings').values(row)
      .onConflict((conflict) => conflict.column('handle').doUpdateSet({ keyring: row.keyring, revision: row.revision }))
      .execute()
  },
  async remove(handle) {
    await db.deleteFrom('keyrings').where('handle', '=', handle).execute()
  },
})
