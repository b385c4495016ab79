import type { Clock, Result } from '@small-places/kernel'
import type { Tx } from '@small-places/service'
import { PostgresAdapter, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'
import { type Connection, type Db, type EngineDialect, openDb, type Outcome } from './connection.ts'
import type { ColumnTypes } from './ddl.ts'
import { dumpRows, fillRows } from './dump.ts'
import { StoreFault } from './fault.ts'
import { migrate } from './migrate.ts'
import type { SqlStore } from './sql-store.ts'
import { transactionLimitMs, withinTime } from './time-limit.ts'
import { tablesOver } from './tx.ts'

/** Settings of a PostgreSQL store. */
export interface PostgresOptions {
  /** `postgres://…`; its database must be in UTF-8. */
  readonly url: string
  /** Dates the migrations. */
  readonly clock: Clock
  /** Connections of this process at most. */
  readonly connections?: number
  /** Accepts a server that does not flush its commits. For throw-away servers of tests only. */
  readonly acceptVolatile?: true
}

/** Opens the database, brings it to this version, and refuses (`not-durable`) a server that does not flush commits. */
export const openPostgres = async (options: PostgresOptions): Promise<SqlStore> => {
  const pool = new pg.Pool({
    connectionString: options.url, max: options.connections ?? 10, types: columnParsers,
    connectionTimeoutMillis: 10_000, statement_timeout: transactionLimitMs,
    idle_in_transaction_session_timeout: transactionLimitMs, application_name: 'small-places',
  })
  // A broken connection fails the query that is on it, or is replaced; unheard, either event would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await withClient(pool, async (client) => {
      await assertDurable(client, options.acceptVolatile === true)
      await prepare(client, options.clock)
    })
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    write: (work) => repeated(pool, (client) => once(client, 'begin isolation level serializable', work, keepSuccess)),
    read: (work) => repeated(pool, (client) =>
      once(client, 'begin isolation level serializable read only', work, never)),
    // Dead rows stay in the files until VACUUM, then until their space is written over; archives of the write-ahead log
    // and replicas keep them for as long as the operator set. Hence an encrypted disk and short archives.
    forget: () => withClient(pool, async (client) => {
      await client.run('set statement_timeout = 0', [])
      await client.run('vacuum', [])
      await client.run('reset statement_timeout', [])
    }),
    dump: (take) => withClient(pool, (client) =>
      alone(client, 'begin isolation level repeatable read read only', async (db) => {
        for await (const line of dumpRows(db)) await take(line)
      })),
    fill: (lines) => withClient(pool, (client) => alone(client, 'begin', (db) => fillRows(db, lines))),
    // PostgreSQL looks at its own pages only as a superuser, with an extension.
    isSound: async () => true,
    close: () => pool.end(),
  }
}

/** Tables and columns as they are, as `table.column type`, sorted; for comparing the engines. */
export const columnsOf = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ line: string }>(`
      select table_name || '.' || column_name || ' ' || data_type ||
        case is_nullable when 'YES' then '?' else '' end collate "C" as line
      from information_schema.columns where table_schema = 'public' order by line`)
    return rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

const dialect: EngineDialect = {
  engine: 'postgres',
  queryCompiler: () => new PostgresQueryCompiler(),
  adapter: () => new PostgresAdapter(),
}

const types: ColumnTypes = { text: 'text collate "C"', integer: 'bigint', bytes: 'bytea', tableEnd: '' }

/** Any number, as long as it is ours: names the locks below. */
const lockSpace = 0x5350
const migrationLock = 1
const retryLock = 2

/** Attempts at a transaction that keeps colliding with others. */
const attempts = 40

const byteaOid = pg.types.builtins.BYTEA
const bigintOid = pg.types.builtins.INT8
const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === bigintOid) return Number
    const parse = pg.types.getTypeParser(oid, format) as (value: string) => unknown
    if (oid !== byteaOid) return parse
    return (value: string) => {
      const bytes = parse(value)
      return bytes instanceof Uint8Array ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes
    }
  },
}

class PostgresConnection implements Connection {
  readonly #client: pg.PoolClient

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<Outcome> {
    try {
      const { rows, rowCount } = await this.#client.query<Record<string, unknown>>(sql, [...parameters])
      return { rows, changed: rowCount ?? 0 }
    } catch (error) {
      throw toFault(error)
    }
  }

  /** Commits; a transaction in which a statement failed is undone by the server, and is a fault here. */
  async commit(): Promise<void> {
    const { command } = await this.#client.query('commit').catch((error: unknown) => {
      throw toFault(error)
    })
    if (command !== 'COMMIT') throw new StoreFault('engine', 'undone')
  }

  /** Gives the connection back; a broken one is thrown away. */
  release(broken: boolean): void {
    this.#client.release(broken)
  }
}

const withClient = async <T>(pool: pg.Pool, work: (client: PostgresConnection) => Promise<T>): Promise<T> => {
  let client: PostgresConnection
  try {
    client = new PostgresConnection(await pool.connect())
  } catch (error) {
    throw toFault(error)
  }
  let broken = true
  try {
    const value = await work(client)
    broken = false
    return value
  } catch (error) {
    // After a fault of one statement the connection is as good as before; `once` has rolled back.
    broken = error instanceof StoreFault && error.code !== 'busy' && error.code !== 'engine'
    throw error
  } finally {
    client.release(broken)
  }
}

const keepSuccess = (result: Result<unknown, unknown>): boolean => result.ok
const never = (): boolean => false

/** One attempt at a transaction. */
const once = async <T>(
  client: PostgresConnection, begin: string, work: (tx: Tx) => Promise<T>, keep: (value: T) => boolean,
): Promise<T> => {
  await client.run(begin, [])
  const { db, end } = openDb(client, dialect)
  try {
    const value = await withinTime(work(tablesOver(db)), transactionLimitMs)
    end()
    await (keep(value) ? client.commit() : client.run('rollback', []))
    return value
  } catch (error) {
    end()
    await client.run('rollback', []).catch(() => {})
    throw error
  }
}

/** A long transaction of a command, which nobody competes with and no time limit cuts short. */
const alone = async (client: PostgresConnection, begin: string, work: (db: Db) => Promise<void>): Promise<void> => {
  await client.run(begin, [])
  const { db, end } = openDb(client, dialect)
  try {
    await client.run('set local statement_timeout = 0', [])
    await client.run('set local idle_in_transaction_session_timeout = 0', [])
    await work(db)
    end()
    await client.commit()
  } catch (error) {
    end()
    await client.run('rollback', []).catch(() => {})
    throw error
  }
}

/**
 * Repeats a transaction that collided with another one. Second attempts queue at a lock, so that under load each new
 * attempt competes with few others and comes through.
 */
const repeated = async <T>(pool: pg.Pool, attempt: (client: PostgresConnection) => Promise<T>): Promise<T> => {
  for (let n = 1; ; n += 1) {
    try {
      return await withClient(pool, (client) => (n === 1 ? attempt(client) : queued(client, () => attempt(client))))
    } catch (error) {
      if (!(error instanceof StoreFault && collided.has(error.state)) || n >= attempts) throw error
    }
  }
}

const queued = async <T>(client: PostgresConnection, work: () => Promise<T>): Promise<T> => {
  await client.run('select pg_advisory_lock($1, $2)', [lockSpace, retryLock])
  try {
    return await work()
  } finally {
    await client.run('select pg_advisory_unlock($1, $2)', [lockSpace, retryLock]).catch(() => {})
  }
}

/** The write-ahead log is flushed before a commit is acknowledged, and texts compare and count as we take them. */
const assertDurable = async (client: PostgresConnection, acceptVolatile: boolean): Promise<void> => {
  const { rows } = await client.run(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'server_encoding')`, [])
  const settings = new Map((rows as readonly { name: string, setting: string }[]).map((row) => [row.name, row.setting]))
  if (settings.get('server_encoding') !== 'UTF8') throw new StoreFault('not-durable', 'server_encoding')
  if (acceptVolatile) return
  if (settings.get('fsync') !== 'on') throw new StoreFault('not-durable', 'fsync')
  if (settings.get('synchronous_commit') === 'off') throw new StoreFault('not-durable', 'synchronous_commit')
}

const prepare = async (client: PostgresConnection, clock: Clock): Promise<void> => {
  await client.run('begin', [])
  const { db, end } = openDb(client, dialect)
  try {
    await client.run('select pg_advisory_xact_lock($1, $2)', [lockSpace, migrationLock])
    await migrate(db, types, new Date(clock.now()).toISOString().slice(0, 10))
    await client.commit()
  } catch (error) {
    await client.run('rollback', []).catch(() => {})
    throw error
  } finally {
    end()
  }
}

/**
 * SQLSTATEs after which the same transaction may come through. A unique violation is one of them: our inserts that may
 * meet an existing key say `on conflict`, so it means that another transaction wrote the key meanwhile.
 */
const collided: ReadonlySet<string> = new Set(['40001', '40P01', '23505'])

/** Codes of https://www.postgresql.org/docs/15/errcodes-appendix.html; text, detail and parameters stay behind. */
const toFault = (error: unknown): StoreFault => {
  if (error instanceof StoreFault) return error
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code : ''
  if (!/^[A-Z0-9_]{2,30}$/.test(code)) return new StoreFault('unreachable')
  if (collided.has(code) || code === '55P03' || code === '57014') return new StoreFault('busy', code)
  if (code === '53100') return new StoreFault('full', code)
  const lost = !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('08') || code.startsWith('57P')
  return new StoreFault(lost ? 'unreachable' : 'engine', code)
}
