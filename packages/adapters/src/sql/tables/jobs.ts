import type { JobRow, Jobs } from '@small-places/service'
import type { Db } from '../connection.ts'
import { assertSaved, inserted } from './changed.ts'

const columns = ['key', 'kind', 'subject', 'runAt', 'leaseUntil', 'attempts'] as const

/** The outbox in SQL. */
export const jobs = (db: Db): Jobs => ({
  async add(row) {
    return inserted(await db.insertInto('jobs').values({ ...row, dead: 0 })
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async find(key) {
    return await db.selectFrom('jobs').select(columns).where('key', '=', key).executeTakeFirst() ?? null
  },
  async lease(now, until, limit) {
    // Two workers cannot both take a row: write transactions are serial, or one of them is run again.
    const due = await db.selectFrom('jobs').select(columns).where('runAt', '<=', now)
      .where((where) => where.or([where('leaseUntil', 'is', null), where('leaseUntil', '<=', now)]))
      .orderBy('runAt').orderBy('key').limit(limit).execute()
    if (due.length === 0) return []
    await db.updateTable('jobs').set((set) => ({ leaseUntil: until, attempts: set('attempts', '+', 1) }))
      .where('key', 'in', due.map(({ key }) => key)).execute()
    return due.map((row): JobRow => ({ ...row, leaseUntil: until, attempts: row.attempts + 1 }))
  },
  async save(row) {
    assertSaved(await db.updateTable('jobs').set(row).where('key', '=', row.key).executeTakeFirstOrThrow())
  },
  async remove(key) {
    await db.deleteFrom('jobs').where('key', '=', key).execute()
  },
  async nextRun() {
    const next = await db.selectFrom('jobs').select('runAt').orderBy('runAt').limit(1).executeTakeFirst()
    return next?.runAt ?? null
  },
})
