import {
  type CompiledQuery, type DatabaseConnection, type DialectAdapter, type Driver, Kysely, type QueryCompiler,
  type QueryResult,
} from 'kysely'
import { StoreFault } from './fault.ts'
import type { Schema } from './schema.ts'

/** Typed queries over our tables. */
export type Db = Kysely<Schema>

/** What a statement did: its rows, or how many rows it changed. */
export interface Outcome {
  readonly rows: readonly unknown[]
  readonly changed: number
}

/** One connection to an engine. Its failures are `StoreFault`s: the engine's own errors stop here. */
export interface Connection {
  run(sql: string, parameters: readonly unknown[]): Promise<Outcome>
}

/** How an engine writes SQL, and the names of its column types in migrations. */
export interface EngineDialect {
  readonly engine: 'sqlite' | 'postgres'
  readonly queryCompiler: () => QueryCompiler
  readonly adapter: () => DialectAdapter
}

/** Queries over one connection, until `end` is called: from then on every use throws `StoreFault('ended')`. */
export interface DbHandle {
  readonly db: Db
  end(): void
}

/**
 * Opens typed queries over a connection for the length of one transaction. Making one costs about a microsecond; it is
 * what keeps a call that was not awaited from landing in the next transaction of the same connection.
 */
export const openDb = (connection: Connection, dialect: EngineDialect): DbHandle => {
  const guarded = new GuardedConnection(connection)
  const db = new Kysely<Schema>({
    dialect: {
      createDriver: () => new OneConnectionDriver(guarded),
      createQueryCompiler: dialect.queryCompiler,
      createAdapter: dialect.adapter,
      // The tables of either engine are listed in its own file (`columnsOf`), not through Kysely.
      createIntrospector: () => ({ getSchemas: noList, getTables: noList, getMetadata: async () => ({ tables: [] }) }),
    },
  })
  return { db, end: () => guarded.end() }
}

const noList = async (): Promise<never[]> => []

class GuardedConnection implements DatabaseConnection {
  readonly #connection: Connection
  #ended = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  end(): void {
    this.#ended = true
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#ended) throw new StoreFault('ended')
    const { rows, changed } = await this.#connection.run(sql, parameters)
    return { rows: rows as Row[], numAffectedRows: BigInt(changed) }
  }

  // oxlint-disable-next-line require-yield -- every list of the ports is bounded; nothing streams rows
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new StoreFault('engine', 'streaming')
  }
}

/** Hands out its one connection; transactions are begun and ended outside Kysely, by the engine's file. */
class OneConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    throw new StoreFault('engine', 'nested transaction')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
