import type { EnrolmentRow, Enrolments } from '@small-places/service'
import type { Selectable } from 'kysely'
import type { Db } from '../connection.ts'
import type { Schema } from '../schema.ts'
import { inserted } from './changed.ts'

const toRow = (row: Selectable<Schema['enrolments']>): EnrolmentRow =>
  ({ ...row, languages: JSON.parse(row.languages) as EnrolmentRow['languages'] })

/** Waiting enrolments in SQL. */
export const enrolments = (db: Db): Enrolments => ({
  async find(handle) {
    const row = await db.selectFrom('enrolments').selectAll().where('handle', '=', handle).executeTakeFirst()
    return row === undefined ? null : toRow(row)
  },
  async all() {
    return (await db.selectFrom('enrolments').selectAll().orderBy('handle').execute()).map(toRow)
  },
  async add(row) {
    return inserted(await db.insertInto('enrolments').values({ ...row, languages: JSON.stringify(row.languages) })
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
  },
  async remove(handle) {
    await db.deleteFrom('enrolments').where('handle', '=', handle).execute()
  },
})
