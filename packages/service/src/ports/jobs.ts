import type { Instant } from './time.ts'

/** Kinds of work that happens after a transaction, at least once. */
export type JobKind = 'arrived' | 'unopened' | 'heartbeat' | 'test-alert' | 'remove-blob' | 'upkeep'

/** One entry of the outbox. */
export interface JobRow {
  /** Unique: what must happen once has one key. */
  readonly key: string
  readonly kind: JobKind
  /** What the job is about, without content: a channel, a blob id; empty otherwise. */
  readonly subject: string
  readonly runAt: Instant
  /** Until when somebody is at work on it; null when nobody is. */
  readonly leaseUntil: Instant | null
  /** How often it was leased. */
  readonly attempts: number
}

/** The outbox. Unique by key. */
export interface Jobs {
  /** False, and nothing changes, when the key stands already. */
  add(row: JobRow): Promise<boolean>
  find(key: string): Promise<JobRow | null>
  /**
   * Takes at most `limit` jobs with `runAt` ≤ now and no lease beyond now (`leaseUntil` null or ≤ now), by runAt, then
   * key; sets their `leaseUntil` to `until`, counts `attempts` up by one, and returns them as they then are. Two workers
   * never get the same job while its lease holds.
   */
  lease(now: Instant, until: Instant, limit: number): Promise<readonly JobRow[]>
  /** Replaces the row of the same key. */
  save(row: JobRow): Promise<void>
  remove(key: string): Promise<void>
  /** When the next job is due, or null. */
  nextRun(): Promise<Instant | null>
}
