import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Connection, Outcome } from './connection.ts'
import { StoreFault } from './fault.ts'

const busyMs = 200

/** What every connection sets and then reads back. WAL with FULL loses no acknowledged commit in a power cut. */
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

/** Prepared statements are kept per text; lists of ids make a few dozen variants of some. */
const statementLimit = 500

/** One connection to an SQLite file, with every setting that we rely on read back. */
export class SqliteConnection implements Connection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { readonly statement: StatementSync, readonly returnsRows: boolean }>()

  constructor(path: string) {
    this.#database = attempt(() => new DatabaseSync(path, {
      timeout: busyMs, enableForeignKeyConstraints: true, enableDoubleQuotedStringLiterals: false,
      allowExtension: false, defensive: true,
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

/** Runs `step`; SQLite's errors, whose text may quote values, become faults. */
const attempt = <T>(step: () => T): T => {
  try {
    return step()
  } catch (error) {
    throw toFault(error)
  }
}

/** Primary result codes, https://sqlite.org/rescode.html */
const codes: Readonly<Record<number, 'busy' | 'full' | 'unreachable'>> = {
  5: 'busy', 6: 'busy', 13: 'full', 10: 'unreachable', 14: 'unreachable',
}

/** SQLite's error or a failed system call as a fault, without its text. */
export const toFault = (error: unknown): StoreFault => {
  if (error instanceof StoreFault) return error
  if (typeof error !== 'object' || error === null) return new StoreFault('engine')
  if ('errcode' in error && typeof error.errcode === 'number') {
    return new StoreFault(codes[error.errcode & 0xff] ?? 'engine', `sqlite ${error.errcode}`)
  }
  return 'code' in error && typeof error.code === 'string'
    ? new StoreFault('unreachable', error.code) : new StoreFault('engine')
}
