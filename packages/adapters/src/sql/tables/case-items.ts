import type { CaseItems } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Sealed entries of cases in SQL. */
export const caseItems = (db: Db): CaseItems => ({
  async find(id, item) {
    return await db.selectFrom('caseItems').selectAll().where('case', '=', id).where('item', '=', item)
      .executeTakeFirst() ?? null
  },
  async add(row) {
    return inserted(await db.insertInto('caseItems').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async since(id, after, limit) {
    const rows = db.selectFrom('caseItems').selectAll().where('case', '=', id).where('position', '>', after)
      .orderBy('position')
    return await (limit === undefined ? rows : rows.limit(limit)).execute()
  },
  async removeOf(id) {
    await db.deleteFrom('caseItems').where('case', '=', id).execute()
  },
})
