import type { JobRow, Jobs } from '@small-places/service'
import type { Selectable } from 'kysely'
import type { Db } from '../connection.ts'
import { flag, type Schema, type Stored } from '../schema.ts'
import { assertSaved, inserted } from './changed.ts'

const toRow = (row: Selectable<Schema['jobs']>): JobRow => ({ ...row, dead: row.dead === 1 })
const toStored = (row: JobRow): Stored<JobRow> => ({ ...row, dead: flag(row.dead) })

/** The outbox in SQL. */
export const jobs = (db: Db): Jobs => ({
  async add(row) {
    return inserted(await db.insertInto('jobs').values(toStored(row))
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async find(key) {
    const row = await db.selectFrom('jobs').selectAll().where('key', '=', key).executeTakeFirst()
    return row === undefined ? null : toRow(row)
  },
  async lease(now, until, limit) {
    // Two workers cannot both take a row: write transactions are serial, or one of them is run again.
    const due = await db.selectFrom('jobs').selectAll().where('dead', '=', 0).where('runAt', '<=', now)
      .where((where) => where.or([where('leaseUntil', 'is', null), where('leaseUntil', '<=', now)]))
      .orderBy('runAt').orderBy('key').limit(limit).execute()
    if (due.length === 0) return []
    await db.updateTable('jobs').set((set) => ({ leaseUntil: until, attempts: set('attempts', '+', 1) }))
      .where('key', 'in', due.map(({ key }) => key)).execute()
    return due.map((row) => toRow({ ...row, leaseUntil: until, attempts: row.attempts + 1 }))
  },
  async save(row) {
    assertSaved(await db.updateTable('jobs').set(toStored(row)).where('key', '=', row.key).executeTakeFirstOrThrow())
  },
  async remove(key) {
    await db.deleteFrom('jobs').where('key', '=', key).execute()
  },
  async nextRun() {
    const next = await db.selectFrom('jobs').select('runAt').where('dead', '=', 0)
      .orderBy('runAt').limit(1).executeTakeFirst()
    return next?.runAt ?? null
  },
})
