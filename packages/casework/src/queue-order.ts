import type { Lane } from './report.ts'

/** What the order of the queue looks at. */
export interface QueueEntry {
  readonly lane: Lane
  /** Nobody has opened it for 60 minutes. */
  readonly late: boolean
  readonly opened: boolean
  /** `YYYY-MM-DD` */
  readonly day: string
}

const rank = (entry: QueueEntry): number =>
  (entry.opened ? 4 : 0) + (entry.late ? 0 : 2) + (entry.lane === 'danger' ? 0 : 1)

/** Unopened before opened, then what is late before what is new, danger before concern, older before newer. */
export const byUrgency = (a: QueueEntry, b: QueueEntry): number =>
  rank(a) - rank(b) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
