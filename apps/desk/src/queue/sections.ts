import { byUrgency } from '@small-places/casework'

/** What a row's place in the queue depends on. */
export interface Sortable {
  readonly lane: 'danger' | 'concern'
  readonly late: boolean
  readonly acknowledgedBy: string | null
  readonly day: string
}

/** A part of the queue with a heading of its own. */
export interface QueueSection<Row> {
  readonly kind: 'late' | 'danger' | 'concern' | 'opened'
  readonly rows: readonly Row[]
}

/** Cuts the queue into parts: what is late before what is new, danger before concern, what was opened last. */
export function sectionsOf<Row extends Sortable>(rows: readonly Row[]): readonly QueueSection<Row>[] {
  const sorted = rows.map((row) => ({ row, key: { ...row, opened: row.acknowledgedBy !== null } }))
    .sort((a, b) => byUrgency(a.key, b.key))
    .map(({ row }) => row)
  const kindOf = (row: Row): QueueSection<Row>['kind'] =>
    row.acknowledgedBy !== null ? 'opened' : row.late ? 'late' : row.lane
  return (['late', 'danger', 'concern', 'opened'] as const)
    .map((kind) => ({ kind, rows: sorted.filter((row) => kindOf(row) === kind) }))
    .filter((section) => section.rows.length > 0)
}
