import type { AuditLog } from '@small-places/service'
import type { Db } from '../connection.ts'
import { inserted } from './changed.ts'

/** The service's own record in SQL. */
export const audit = (db: Db): AuditLog => ({
  async last() {
    return await db.selectFrom('audit').selectAll().orderBy('n', 'desc').limit(1).executeTakeFirst() ?? null
  },
  async add(row) {
    return inserted(await db.insertInto('audit').values(row)
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async after(n, limit) {
    return await db.selectFrom('audit').selectAll().where('n', '>', n).orderBy('n').limit(limit).execute()
  },
})
