import type { Envelopes } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Envelopes of current epochs in SQL. */
export const envelopes = (db: Db): Envelopes => ({
  async find(id, member) {
    return await db.selectFrom('envelopes').selectAll().where('case', '=', id).where('member', '=', member)
      .executeTakeFirst() ?? null
  },
  async replace(id, rows) {
    await db.deleteFrom('envelopes').where('case', '=', id).execute()
    if (rows.length > 0) await db.insertInto('envelopes').values(rows).execute()
  },
})
