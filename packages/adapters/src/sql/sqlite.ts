import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@small-places/kernel'
import { SqliteAdapter, SqliteQueryCompiler } from 'kysely'
import { type BatchEngine, BatchWriter } from './batch-writer.ts'
import { type Connection, type EngineDialect, openDb, type Outcome } from './connection.ts'
import type { ColumnTypes } from './ddl.ts'
import { dumpRows, fillRows } from './dump.ts'
import { StoreFault } from './fault.ts'
import { migrate } from './migrate.ts'
import { ReaderPool } from './reader-pool.ts'
import type { SqlStore } from './sql-store.ts'
import { tablesOver } from './tx.ts'

/** A store in one SQLite file. Several processes may have the same file open. */
export interface SqliteStore extends SqlStore {
  /**
   * Writes a consistent copy without free pages to a new file, durably. Blocks the process while it does.
   * @throws StoreFault when the file exists.
   */
  copyTo(path: string): Promise<void>
  /** Whether the file passes SQLite's own check of every page and index. Blocks the process while it runs. */
  isSound(): boolean
}

/** Settings of an SQLite store. */
export interface SqliteOptions {
  /** The database file; it is made when missing, readable by its owner only. */
  readonly path: string
  /** Dates the migrations. */
  readonly clock: Clock
  /** How long to wait for the write lock of another process before `StoreFault('busy')`. */
  readonly lockWaitMs?: number
}

/** Opens the file, brings it to this version, and refuses (`not-durable`) when a setting that we rely on does not hold. */
export const openSqlite = async ({ path, clock, lockWaitMs = 15_000 }: SqliteOptions): Promise<SqliteStore> => {
  await (await fault(open(path, 'a', 0o600))).close()
  const writer = new SqliteConnection(path)
  const engine = new SqliteBatchEngine(writer, lockWaitMs)
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
    read: (work) => readers.use(async (reader) => {
      const { db, end } = openDb(reader, dialect)
      reader.command('begin')
      try {
        return await work(tablesOver(db))
      } finally {
        end()
        reader.command('rollback')
      }
    }),
    // Deleted rows are overwritten with zeros at once (secure_delete), but the write-ahead log still holds the pages as
    // they were until it is emptied. VACUUM is not needed for this: it only gives free, already zeroed pages back.
    // Blocks that the file system or a solid-state disk has set aside are out of reach: hence an encrypted disk.
    forget: () => batches.between(() => writer.command('pragma wal_checkpoint(truncate)')),
    dump: (take) => readers.use(async (reader) => {
      const { db, end } = openDb(reader, dialect)
      reader.command('begin')
      try {
        for await (const line of dumpRows(db)) await take(line)
      } finally {
        end()
        reader.command('rollback')
      }
    }),
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
    async copyTo(target) {
      const source = new SqliteConnection(path)
      try {
        await source.run('vacuum into ?', [target])
      } finally {
        source.close()
      }
      await syncFile(target)
      await syncFolder(target)
    },
    isSound: () => writer.value('pragma integrity_check') === 'ok',
    async close() {
      await batches.close()
      for (const reader of readers.opened) reader.close()
      writer.close()
    },
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

const busyMs = 200

/** What every connection sets, and what must be read back; WAL with FULL loses no acknowledged commit in a power cut. */
const pragmas = [
  ['busy_timeout', busyMs, busyMs],
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['foreign_keys', 'on', 1],
  ['secure_delete', 'on', 1],
  // Sorting never spills rows to a file outside the store.
  ['temp_store', 'memory', 2],
  // Only macOS knows a difference: there a plain fsync leaves data in the disk's cache.
  ['fullfsync', 'on', 1],
  ['checkpoint_fullfsync', 'on', 1],
  ['trusted_schema', 'off', 0],
] as const

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

/** Prepared statements are kept per text; lists of ids make a few dozen variants of some. */
const statementLimit = 500

class SqliteConnection implements Connection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { readonly statement: StatementSync, readonly returnsRows: boolean }>()

  constructor(path: string) {
    this.#database = attempt(() => new DatabaseSync(path, {
      timeout: busyMs, enableForeignKeyConstraints: true, enableDoubleQuotedStringLiterals: false, allowExtension: false,
      defensive: true,
    }))
    for (const [name, value, expected] of pragmas) {
      this.command(`pragma ${name} = ${value}`)
      if (this.value(`pragma ${name}`) === expected) continue
      this.close()
      throw new StoreFault('not-durable', name)
    }
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<Outcome> {
    return attempt(() => {
      const { statement, returnsRows } = this.#prepare(sql)
      const values = parameters as readonly SQLInputValue[]
      // Rows come without a prototype; callers expect plain objects.
      if (returnsRows) return { rows: statement.all(...values).map((row) => ({ ...row })), changed: 0 }
      return { rows: [], changed: Number(statement.run(...values).changes) }
    })
  }

  /** Runs one statement that has no result worth reading. */
  command(sql: string): void {
    attempt(() => this.#prepare(sql).statement.get())
  }

  /** The first column of the first row. */
  value(sql: string): unknown {
    return attempt(() => Object.values(this.#prepare(sql).statement.get() ?? {})[0])
  }

  inTransaction(): boolean {
    return this.#database.isTransaction
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepare(sql: string): { readonly statement: StatementSync, readonly returnsRows: boolean } {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    if (this.#statements.size >= statementLimit) this.#statements.clear()
    const statement = this.#database.prepare(sql)
    const made = { statement, returnsRows: statement.columns().length > 0 }
    this.#statements.set(sql, made)
    return made
  }
}

class SqliteBatchEngine implements BatchEngine {
  readonly #connection: SqliteConnection
  readonly #lockWaitMs: number

  constructor(connection: SqliteConnection, lockWaitMs: number) {
    this.#connection = connection
    this.#lockWaitMs = lockWaitMs
  }

  /** SQLite's own waiting blocks the process: it waits briefly there, and then here, where requests are still read. */
  async begin(): Promise<void> {
    const until = performance.now() + this.#lockWaitMs
    for (;;) {
      try {
        this.#connection.command('begin immediate')
        return
      } catch (error) {
        if (!(error instanceof StoreFault && error.code === 'busy') || performance.now() >= until) throw error
        await wait(5)
      }
    }
  }

  commit(): void {
    this.#connection.command('commit')
  }
  rollback(): void {
    if (this.#connection.inTransaction()) this.#connection.command('rollback')
  }
  mark(): void {
    this.#connection.command('savepoint member')
  }
  keep(): void {
    this.#connection.command('release member')
  }
  undo(): void {
    this.#connection.command('rollback to member')
    this.#connection.command('release member')
  }
  inTransaction(): boolean {
    return this.#connection.inTransaction()
  }
  tables(): ReturnType<BatchEngine['tables']> {
    const { db, end } = openDb(this.#connection, dialect)
    return { tx: tablesOver(db), end }
  }
}

/** Runs `step`; SQLite's errors, whose text may quote values, become faults. */
const attempt = <T>(step: () => T): T => {
  try {
    return step()
  } catch (error) {
    throw toFault(error)
  }
}

const fault = async <T>(step: Promise<T>): Promise<T> => {
  try {
    return await step
  } catch (error) {
    throw toFault(error)
  }
}

/** Primary result codes, https://sqlite.org/rescode.html */
const codes: Readonly<Record<number, 'busy' | 'full' | 'unreachable'>> = {
  5: 'busy', 6: 'busy', 13: 'full', 10: 'unreachable', 14: 'unreachable',
}

const toFault = (error: unknown): StoreFault => {
  if (error instanceof StoreFault) return error
  if (typeof error !== 'object' || error === null) return new StoreFault('engine')
  if ('errcode' in error && typeof error.errcode === 'number') {
    return new StoreFault(codes[error.errcode & 0xff] ?? 'engine', `sqlite ${error.errcode}`)
  }
  return 'code' in error && typeof error.code === 'string' ? new StoreFault('unreachable', error.code) : new StoreFault('engine')
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
