import { setTimeout as wait } from 'node:timers/promises'
import type { BatchEngine } from './batch-writer.ts'
import { type EngineDialect, openDb } from './connection.ts'
import { StoreFault } from './fault.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { tablesOver } from './tx.ts'

/** The writing connection of an SQLite store, as the batch writer drives it. */
export class SqliteBatchEngine implements BatchEngine {
  readonly #connection: SqliteConnection
  readonly #dialect: EngineDialect
  readonly #lockWaitMs: number

  constructor(connection: SqliteConnection, dialect: EngineDialect, lockWaitMs: number) {
    this.#connection = connection
    this.#dialect = dialect
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
    const { db, end } = openDb(this.#connection, this.#dialect)
    return { tx: tablesOver(db), end }
  }
}
