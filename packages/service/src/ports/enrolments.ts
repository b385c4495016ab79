import type { Handle } from '@small-places/kernel'
import type { Day } from './time.ts'

/** Public keys that a new member handed in and that wait for the officers. */
export interface EnrolmentRow {
  readonly handle: Handle
  readonly signing: string
  readonly recipient: string
  readonly languages: readonly string[]
  readonly invitation: string
  /** The last day on which they wait; null for those that an earlier version took in, which had no end. */
  readonly until: Day | null
}

/** Waiting enrolments, unique by handle. */
export interface Enrolments {
  find(handle: Handle): Promise<EnrolmentRow | null>
  /** All, by handle. */
  all(): Promise<readonly EnrolmentRow[]>
  /** False, and nothing changes, when the handle stands already. */
  add(row: EnrolmentRow): Promise<boolean>
  remove(handle: Handle): Promise<void>
}
