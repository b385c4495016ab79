import { type Kysely, sql } from 'kysely'

/** How an engine names the three column types, and what ends a `create table`. */
export interface ColumnTypes {
  /** Compared byte by byte, so that ids sort alike everywhere. */
  readonly text: string
  /** 64 bits. */
  readonly integer: string
  readonly bytes: string
  readonly tableEnd: string
}

type Column = 'text' | 'integer' | 'bytes' | 'text?' | 'integer?' | 'bytes?'

/** A table as a migration makes it. */
export interface NewTable {
  /** A question mark allows null. */
  readonly columns: Readonly<Record<string, Column>>
  /** Columns of the primary key. */
  readonly key: readonly string[]
  readonly unique?: readonly (readonly string[])[]
  readonly indexes?: readonly (readonly string[])[]
}

/** What a migration gets: a connection inside the migration's transaction, and the engine's types. */
export interface MigrationContext {
  // oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own time, not of today
  readonly db: Kysely<any>
  readonly types: ColumnTypes
}

/** One step of the store's structure. Forward only, and frozen once it has been released. */
export interface Migration {
  up(context: MigrationContext): Promise<void>
}

/** Makes a table with its indexes. Names come from migrations only, never from data. */
export const createTable = async ({ db, types }: MigrationContext, name: string, table: NewTable): Promise<void> => {
  const columns = Object.entries(table.columns).map(([column, type]) => `"${column}" ${columnType(types, type)}`)
  const unique = (table.unique ?? []).map((names) => `unique (${list(names)})`)
  const lines = [...columns, `primary key (${list(table.key)})`, ...unique]
  await sql.raw(`create table "${name}" (${lines.join(', ')}) ${types.tableEnd}`).execute(db)
  for (const names of table.indexes ?? []) {
    const index = [name, ...names].join('_')
    await sql.raw(`create index "${index}" on "${name}" (${list(names)})`).execute(db)
  }
}

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const columnType = (types: ColumnTypes, type: Column): string => {
  switch (type) {
    case 'text': return `${types.text} not null`
    case 'text?': return types.text
    case 'integer': return `${types.integer} not null`
    case 'integer?': return types.integer
    case 'bytes': return `${types.bytes} not null`
    case 'bytes?': return types.bytes
  }
}
