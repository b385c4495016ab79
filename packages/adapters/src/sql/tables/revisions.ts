import type { Revisions } from '@small-places/service'
import type { Db } from '../connection.ts'

const counter = 'revision'

/**
 * The counter of changes in SQL. On PostgreSQL its row stays locked until commit, so that revisions become visible in
 * the order in which they were given out.
 */
export const revisions = (db: Db): Revisions => ({
  async current() {
    const row = await db.selectFrom('counters').select('value').where('name', '=', counter).executeTakeFirst()
    return row?.value ?? 0
  },
  async next() {
    const row = await db.insertInto('counters').values({ name: counter, value: 1 })
      .onConflict((conflict) => conflict.column('name')
        .doUpdateSet((set) => ({ value: set('counters.value', '+', 1) })))
      .returning('value').executeTakeFirstOrThrow()
    return row.value
  },
})
