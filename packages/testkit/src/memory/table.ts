/** How to take back what the running transaction did, newest last. */
export type Journal = (() => void)[]

/** Rows in memory under a key, with further unique keys, that can be taken back through a journal. */
export interface Table<Row> {
  get(...key: readonly Part[]): Row | null
  /** False, and nothing changes, when the key or a further unique key stands already. */
  add(row: Row): boolean
  /** Adds the row or replaces the one of the same key. */
  put(row: Row): void
  /** Replaces the row of the same key; throws when there is none. */
  save(row: Row): void
  remove(...key: readonly Part[]): void
  /** Rows that fit, in the order of `by`. */
  where(fits: (row: Row) => boolean, by: (row: Row) => readonly Part[]): Row[]
  removeWhere(fits: (row: Row) => boolean): void
}

type Part = string | number | null
type KeyOf<Row> = (row: Row) => readonly Part[]
/** Null where the row takes no part in this uniqueness. */
type UniqueOf<Row> = (row: Row) => readonly Part[] | null

/** A table whose rows are told apart by `keyOf` and, further, by each of `uniques`. */
export const createTable = <Row>(
  journal: Journal, keyOf: KeyOf<Row>, ...uniques: readonly UniqueOf<Row>[]
): Table<Row> => {
  const rows = new Map<string, Row>()
  const taken = uniques.map(() => new Set<string>())
  const marksOf = (row: Row) => uniques.map(unique => text(unique(row)))

  const drop = (key: string) => {
    const row = rows.get(key)
    if (row === undefined) return
    rows.delete(key)
    marksOf(row).forEach((mark, at) => taken[at]?.delete(mark))
    journal.push(() => insert(key, row))
  }
  const insert = (key: string, row: Row) => {
    rows.set(key, row)
    marksOf(row).forEach((mark, at) => { if (mark !== NONE) taken[at]?.add(mark) })
    journal.push(() => drop(key))
  }
  const replace = (row: Row) => {
    const key = text(keyOf(row))
    drop(key)
    insert(key, structuredClone(row))
  }

  return {
    get: (...key) => rows.get(text(key)) ?? null,
    add: row => {
      const key = text(keyOf(row))
      if (rows.has(key) || marksOf(row).some((mark, at) => taken[at]?.has(mark))) return false
      insert(key, structuredClone(row))
      return true
    },
    put: replace,
    save: row => {
      if (!rows.has(text(keyOf(row)))) throw new Error('no such row')
      replace(row)
    },
    remove: (...key) => drop(text(key)),
    where: (fits, by) => [...rows.values()].filter(fits).sort((a, b) => compare(by(a), by(b))),
    removeWhere: fits => {
      for (const [key, row] of rows) if (fits(row)) drop(key)
    },
  }
}

const NONE = 'null'
const text = (key: readonly Part[] | null): string => JSON.stringify(key)

const compare = (a: readonly Part[], b: readonly Part[]): number => {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] ?? null, b[i] ?? null]
    if (left === right) continue
    // Null comes last.
    return left === null || (right !== null && left > right) ? 1 : -1
  }
  return 0
}
