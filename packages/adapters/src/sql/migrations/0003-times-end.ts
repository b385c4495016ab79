import { sql } from 'kysely'
import type { Migration } from '../ddl.ts'

/**
 * Times that nobody needs any more go: when a finished file was announced, and jobs that were given up. Departures get
 * a last day; those that stand go with the next upkeep.
 */
export const up: Migration['up'] = async ({ db, types }) => {
  await sql.raw('update "blobs" set "orphanAt" = 0 where "complete" = 1').execute(db)
  await sql.raw('delete from "jobs" where "dead" = 1').execute(db)
  await sql.raw(`alter table "departures" add column "until" ${types.text}`).execute(db)
}
