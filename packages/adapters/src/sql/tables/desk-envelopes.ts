import type { DeskEnvelopes } from '@small-places/service'
import type { Db } from '../connection.ts'

/** Desk envelopes in SQL. */
export const deskEnvelopes = (db: Db): DeskEnvelopes => ({
  async of(member) {
    return await db.selectFrom('deskEnvelopes').selectAll().where('member', '=', member)
      .orderBy('desk').orderBy('recipientHash').execute()
  },
  async holders() {
    return await db.selectFrom('deskEnvelopes').select(['desk', 'recipientHash', 'member'])
      .orderBy('desk').orderBy('recipientHash').orderBy('member').execute()
  },
  async put(row) {
    await db.insertInto('deskEnvelopes').values(row)
      .onConflict((conflict) => conflict.columns(['desk', 'recipientHash', 'member'])
        .doUpdateSet({ sealed: row.sealed }))
      .execute()
  },
  async removeOf(member) {
    await db.deleteFrom('deskEnvelopes').where('member', '=', member).execute()
  },
  async keepOnly(recipientHashes) {
    const all = db.deleteFrom('deskEnvelopes')
    await (recipientHashes.length === 0 ? all : all.where('recipientHash', 'not in', recipientHashes)).execute()
  },
})
