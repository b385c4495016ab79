import { sql } from 'kysely'
import type { Migration } from '../ddl.ts'

/** Enrolments get a last day. Those that wait already keep waiting without one. */
export const up: Migration['up'] = async ({ db, types }) => {
  await sql.raw(`alter table "enrolments" add column "until" ${types.text}`).execute(db)
}
