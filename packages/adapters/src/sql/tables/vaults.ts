import type { Vaults } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Sealed vaults in SQL. */
export const vaults = (db: Db): Vaults => ({
  async find(handle) {
    return await db.selectFrom('vaults').selectAll().where('handle', '=', handle).executeTakeFirst() ?? null
  },
  async put(row) {
    await db.insertInto('vaults').values(row)
      .onConflict((conflict) => conflict.column('handle').doUpdateSet({ vault: row.vault, revision: row.revision }))
      .execute()
  },
  async remove(handle) {
    await db.deleteFrom('vaults').where('handle', '=', handle).execute()
  },
})
