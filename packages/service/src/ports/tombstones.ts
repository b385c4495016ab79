/** What was deleted for good: a restore deletes it again. */
export interface TombstoneRow {
  /** b64(SHA-256(id)) of a mailbox, case, letter or drop. */
  readonly hash: string
  /** True once the hash is durable in the tombstone log, which is kept apart from the store and its backups. */
  readonly logged: boolean
}

/** Tombstones, unique by hash. */
export interface Tombstones {
  /** Adds the row; when the hash stands already, nothing changes. */
  add(row: TombstoneRow): Promise<void>
  has(hash: string): Promise<boolean>
  /** At most `limit` hashes that are not logged yet, by hash. */
  notLogged(limit: number): Promise<readonly string[]>
  markLogged(hashes: readonly string[]): Promise<void>
}
