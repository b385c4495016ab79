import type { Invitations } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Open invitations in SQL. */
export const invitations = (db: Db): Invitations => ({
  async add(row) {
    return inserted(await db.insertInto('invitations').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async findByCode(codeHash) {
    return await db.selectFrom('invitations').selectAll().where('codeHash', '=', codeHash).executeTakeFirst() ?? null
  },
  async remove(invitation) {
    await db.deleteFrom('invitations').where('invitation', '=', invitation).execute()
  },
  async removeExpired(today) {
    await db.deleteFrom('invitations').where('until', '<', today).execute()
  },
})
