import type { Recipients } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Age recipients in SQL. */
export const recipients = (db: Db): Recipients => ({
  async all() {
    return await db.selectFrom('recipients').selectAll().orderBy('owner').execute()
  },
  async put(owner, recipient) {
    await db.insertInto('recipients').values({ owner, recipient })
      .onConflict((conflict) => conflict.column('owner').doUpdateSet({ recipient })).execute()
  },
})
