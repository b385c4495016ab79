import { sql } from 'kysely'
import type { Db } from './connection.ts'
import { StoreFault } from './fault.ts'
import type { Schema } from './schema.ts'

/** Tables that a backup leaves out: what is good for minutes, and what the engine's own structure says. */
type Passing = 'sessions' | 'spent' | 'migrations'

/** Every other table with the columns of its primary key. A table that is missing here does not compile. */
const keys: Readonly<Record<Exclude<keyof Schema, Passing>, readonly string[]>> = {
  mailboxes: ['mailbox'], receipts: ['mailbox', 'item'], intake: ['mailbox', 'item'], letters: ['mailbox', 'letter'],
  blobs: ['blob'], drops: ['drop'], cases: ['case'], caseMembers: ['case', 'handle'], departures: ['handle', 'case'],
  manifests: ['case', 'epoch'], envelopes: ['case', 'member'], caseItems: ['case', 'position'], keyLists: ['version'],
  recipients: ['owner'], deskEnvelopes: ['desk', 'recipientHash', 'member'], proposals: ['slot'],
  proposalEnvelopes: ['place'], suspensions: ['handle'], invitations: ['invitation'], enrolments: ['handle'],
  vaults: ['handle'], wraps: ['locatorHash'], keyrings: ['handle'], jobs: ['key'], alerts: ['mailbox'],
  notices: ['code'], audit: ['n'], tombstones: ['hash'], settings: ['name'], counters: ['name'],
}

/** Rows that are read, or written, at a time: enough to be quick, few enough for any memory. */
const PORTION = 200

type Row = Readonly<Record<string, unknown>>

const columns = (names: readonly string[]) => sql.join(names.map(name => sql.ref(name)))

/**
 * Gives every row of the store as one line of JSON each, bytes as `{"b64": …}`, in the order of their keys: the same
 * rows give the same lines on every engine. To be called inside one transaction.
 */
export async function* dumpRows(db: Db): AsyncGenerator<string> {
  for (const [table, key] of Object.entries(keys)) {
    for (let last: Row | undefined; ;) {
      const from = last
      const after = from === undefined ? sql``
        : sql`where (${columns(key)}) > (${sql.join(key.map(name => from[name]))})`
      const { rows } = await sql<Row>`
        select * from ${sql.table(table)} ${after} order by ${columns(key)} limit ${sql.lit(PORTION)}`.execute(db)
      for (const row of rows) yield JSON.stringify({ table, row: Object.fromEntries(sorted(row).map(written)) })
      last = rows.at(-1)
      if (last === undefined) break
    }
  }
}

const sorted = (row: Row): readonly (readonly [string, unknown])[] =>
  Object.entries(row).sort(([a], [b]) => a < b ? -1 : 1)

const written = ([name, value]: readonly [string, unknown]): readonly [string, unknown] =>
  [name, value instanceof Uint8Array ? { b64: Buffer.from(value).toString('base64url') } : value]

/**
 * Puts lines that `dumpRows` gave into an empty store. To be called inside one transaction. Throws
 * `StoreFault('engine')` on a line that is no row of ours.
 */
export const fillRows = async (db: Db, lines: AsyncIterable<string>): Promise<void> => {
  let table = ''
  let rows: Row[] = []
  const flush = async () => {
    if (rows.length === 0) return
    const names = Object.keys(rows[0] ?? {})
    const values = rows.map(row => sql`(${sql.join(names.map(name => row[name]))})`)
    await sql`insert into ${sql.table(table)} (${columns(names)}) values ${sql.join(values)}`.execute(db)
    rows = []
  }
  for await (const line of lines) {
    if (line === '') continue
    const given = readLine(line)
    if (given.table !== table || rows.length >= PORTION) await flush()
    table = given.table
    rows.push(given.row)
  }
  await flush()
}

const readLine = (line: string): { readonly table: string, readonly row: Row } => {
  const given = parsed(line)
  const { table, row } = isObject(given) ? given : {}
  if (typeof table !== 'string' || !Object.hasOwn(keys, table) || !isObject(row)) throw new StoreFault('engine', 'row')
  return { table, row: Object.fromEntries(sorted(row).map(read)) }
}

/** The engine's own error would quote the line. */
const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw new StoreFault('engine', 'row')
  }
}

const read = ([name, value]: readonly [string, unknown]): readonly [string, unknown] => {
  const bytes = isObject(value) && typeof value['b64'] === 'string' ? Buffer.from(value['b64'], 'base64url') : null
  return [name, bytes === null ? value : new Uint8Array(bytes)]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
