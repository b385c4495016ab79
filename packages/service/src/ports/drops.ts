import type { Day } from './time.ts'

/** A report that was sealed elsewhere and handed in, without its ciphertext. */
export interface DropHead {
  readonly drop: string
  readonly day: Day
  readonly size: number
  readonly expires: Day
  /** b64(SHA-256) of the ciphertext: handing in twice is one drop. */
  readonly hash: string
}

/** A report that was sealed elsewhere and handed in. */
export interface DropRow extends DropHead {
  readonly sealed: Uint8Array
}

/** Reports sealed elsewhere, until a person's device registers or discards them. Unique: drop, and hash. */
export interface Drops {
  /** False, and nothing changes, when one of the keys stands already. */
  add(row: DropRow): Promise<boolean>
  /** Whether this ciphertext waits already. */
  hasHash(hash: string): Promise<boolean>
  /** All drops without ciphertext, by day, then id. */
  heads(): Promise<readonly DropHead[]>
  /** Those of the drops that stand, with ciphertext, by id. */
  pick(drops: readonly string[]): Promise<readonly DropRow[]>
  remove(drop: string): Promise<void>
  /** At most `limit` drops with `expires` < today, by id. */
  expired(today: Day, limit: number): Promise<readonly DropHead[]>
}
