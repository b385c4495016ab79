import type { Handle } from '@small-places/kernel'
import type { Day } from './time.ts'

/** A person who is locked out until the next key list settles it. */
export interface SuspensionRow {
  readonly handle: Handle
  readonly by: Handle
  readonly day: Day
  /** The signed order. */
  readonly order: string
}

/** Suspensions, unique by handle. */
export interface Suspensions {
  find(handle: Handle): Promise<SuspensionRow | null>
  /** All, by handle. */
  all(): Promise<readonly SuspensionRow[]>
  /** False, and nothing changes, when the person is suspended already. */
  add(row: SuspensionRow): Promise<boolean>
  remove(handle: Handle): Promise<void>
}
