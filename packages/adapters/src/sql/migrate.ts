import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import type { Db } from './connection.ts'
import type { ColumnTypes, Migration } from './ddl.ts'
import { StoreFault } from './fault.ts'

const folder = join(import.meta.dirname, 'migrations')

/** The names of all migrations, in their order. */
export const migrationNames = async (): Promise<readonly string[]> => {
  const files = await readdir(folder)
  return files.filter((file) => /^\d{4}-[a-z0-9-]+\.ts$/.test(file)).map((file) => file.slice(0, -3)).toSorted()
}

/**
 * Brings the store to this version. To be called inside one transaction that holds the engine's migration lock.
 * @param day today, noted beside each migration.
 * @throws StoreFault `newer` when the store has a migration that this version does not know.
 */
export const migrate = async (db: Db, types: ColumnTypes, day: string): Promise<void> => {
  await sql.raw(`create table if not exists "migrations"
    ("name" ${types.text} not null primary key, "day" ${types.text} not null) ${types.tableEnd}`).execute(db)
  const known = await migrationNames()
  const rows = await db.selectFrom('migrations').select('name').execute()
  const applied = new Set(rows.map(({ name }) => name))
  if (rows.some(({ name }) => !known.includes(name))) throw new StoreFault('newer')
  for (const name of known.filter((candidate) => !applied.has(candidate))) {
    const migration = await import(pathToFileURL(join(folder, `${name}.ts`)).href) as Migration
    await migration.up({ db, types })
    await db.insertInto('migrations').values({ name, day }).execute()
  }
}
