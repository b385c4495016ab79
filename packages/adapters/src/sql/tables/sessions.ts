import type { Sessions } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Staff sessions in SQL. */
export const sessions = (db: Db): Sessions => ({
  async find(session) {
    return await db.selectFrom('sessions').selectAll().where('session', '=', session).executeTakeFirst() ?? null
  },
  async add(row) {
    return inserted(await db.insertInto('sessions').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async touch(session, at) {
    await db.updateTable('sessions').set({ lastUsed: at }).where('session', '=', session).execute()
  },
  async remove(session) {
    await db.deleteFrom('sessions').where('session', '=', session).execute()
  },
  async removeOf(handle) {
    await db.deleteFrom('sessions').where('handle', '=', handle).execute()
  },
  async removeEnded(now, idleSince) {
    await db.deleteFrom('sessions')
      .where((where) => where.or([where('ends', '<=', now), where('lastUsed', '<=', idleSince)])).execute()
  },
})
