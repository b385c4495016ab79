import type { Manifests } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** Manifests of cases in SQL. */
export const manifests = (db: Db): Manifests => ({
  async add(row) {
    return inserted(await db.insertInto('manifests').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async of(id) {
    return await db.selectFrom('manifests').selectAll().where('case', '=', id).orderBy('epoch').execute()
  },
  async removeOf(id) {
    await db.deleteFrom('manifests').where('case', '=', id).execute()
  },
})
