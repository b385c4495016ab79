import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '@small-places/kernel'
import { SqliteAdapter, SqliteQueryCompiler } from 'kysely'
import { BatchWriter } from './batch-writer.ts'
import { type Db, type EngineDialect, openDb } from './connection.ts'
import type { ColumnTypes } from './ddl.ts'
import { dumpRows, fillRows } from './dump.ts'
import { migrate } from './migrate.ts'
import { ReaderPool } from './reader-pool.ts'
import type { SqlStore } from './sql-store.ts'
import { SqliteBatchEngine } from './sqlite-batch-engine.ts'
import { SqliteConnection, toFault } from './sqlite-connection.ts'
import { transactionLimitMs, withinTime } from './time-limit.ts'
import { tablesOver } from './tx.ts'

/** Settings of an SQLite store. */
export interface SqliteOptions {
  /** The database file; it is made when missing, readable by its owner only. */
  readonly path: string
  /** Dates the migrations. */
  readonly clock: Clock
  /** How long to wait for the write lock of another process before `StoreFault('busy')`. */
  readonly lockWaitMs?: number
}

/**
 * Opens a store in one SQLite file, which several processes may have open: brings it to this version, and refuses
 * (`not-durable`) when a setting that we need does not hold.
 */
export const openSqlite = async ({ path, clock, lockWaitMs = 15_000 }: SqliteOptions): Promise<SqlStore> => {
  await (await fault(open(path, 'a', 0o600))).close()
  const writer = new SqliteConnection(path)
  const engine = new SqliteBatchEngine(writer, dialect, lockWaitMs)
  await prepare(writer, engine, clock)
  await syncFolder(path)
  const batches = new BatchWriter(engine)
  const readers = new ReaderPool(() => {
    const reader = new SqliteConnection(path)
    reader.command('pragma query_only = on')
    return reader
  }, 4)

  return {
    write: (work) => batches.write(work),
    read: (work) => readers.use((reader) =>
      seeing(reader, (db) => withinTime(work(tablesOver(db)), transactionLimitMs))),
    // Deleted rows are overwritten with zeros at once (secure_delete), but the write-ahead log still holds the pages as
    // they were until it is emptied. VACUUM is not needed for this: it only gives free, already zeroed pages back.
    // Blocks that the file system or a solid-state disk has set aside are out of reach: hence an encrypted disk.
    forget: () => batches.between(() => writer.command('pragma wal_checkpoint(truncate)')),
    dump: (take) => readers.use((reader) => seeing(reader, async (db) => {
      for await (const line of dumpRows(db)) await take(line)
    })),
    async fill(lines) {
      const filler = new SqliteConnection(path)
      const { db, end } = openDb(filler, dialect)
      try {
        filler.command('begin immediate')
        await fillRows(db, lines)
        filler.command('commit')
      } catch (error) {
        if (filler.inTransaction()) filler.command('rollback')
        throw error
      } finally {
        end()
        filler.close()
      }
    },
    isSound: () => readers.use(async (reader) => reader.value('pragma integrity_check') === 'ok'),
    async close() {
      await batches.close()
      for (const reader of readers.opened) reader.close()
      writer.close()
    },
  }
}

/** Runs `work` on one state of the store, whatever is written meanwhile. */
const seeing = async <T>(reader: SqliteConnection, work: (db: Db) => Promise<T>): Promise<T> => {
  const { db, end } = openDb(reader, dialect)
  reader.command('begin')
  try {
    return await work(db)
  } finally {
    end()
    reader.command('rollback')
  }
}

/** Tables and columns as they are, as `table.column type`, sorted; for comparing the engines. */
export const columnsOf = (path: string): readonly string[] => {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = database.prepare(`select t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", '', '?') as line
    from pragma_table_list t join pragma_table_info(t.name) c
    where t.schema = 'main' and t.name not like 'sqlite_%' order by line`).all()
  database.close()
  return rows.map(({ line }) => String(line))
}

const dialect: EngineDialect = {
  engine: 'sqlite',
  queryCompiler: () => new SqliteQueryCompiler(),
  adapter: () => new SqliteAdapter(),
}

const types: ColumnTypes = { text: 'text', integer: 'integer', bytes: 'blob', tableEnd: 'strict' }

const prepare = async (writer: SqliteConnection, engine: SqliteBatchEngine, clock: Clock): Promise<void> => {
  await engine.begin()
  const { db, end } = openDb(writer, dialect)
  try {
    await migrate(db, types, new Date(clock.now()).toISOString().slice(0, 10))
    engine.commit()
  } catch (error) {
    engine.rollback()
    writer.close()
    throw error
  } finally {
    end()
  }
}

const fault = async <T>(step: Promise<T>): Promise<T> => {
  try {
    return await step
  } catch (error) {
    throw toFault(error)
  }
}

const syncFile = async (path: string): Promise<void> => {
  const file = await fault(open(path, 'r'))
  try {
    await fault(file.sync())
  } finally {
    await file.close()
  }
}

/** Makes the file's name itself durable. */
const syncFolder = (path: string): Promise<void> => syncFile(dirname(path))
