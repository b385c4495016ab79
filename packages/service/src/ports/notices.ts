import type { Day } from './time.ts'

/** What everybody at the desk should see. */
export type NoticeCode =
  | 'restored' | 'restored-without-tombstones' | 'key-list-expiring' | 'key-list-expired'
  | 'alerts-failing' | 'alerts-not-set-up' | 'test-alert-waiting'

/** A dated notice without content about any person or case. */
export interface NoticeRow {
  readonly code: NoticeCode
  readonly day: Day
  readonly detail: string | null
}

/** Notices, unique by code. */
export interface Notices {
  /** Adds the row or replaces the one of the same code. */
  put(row: NoticeRow): Promise<void>
  remove(code: NoticeCode): Promise<void>
  /** All, by code. */
  all(): Promise<readonly NoticeRow[]>
}
