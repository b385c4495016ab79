/** One link of the server's own record, without content (docs/formats.md section 9). */
export interface AuditRow {
  /** 1, 2, 3 … */
  readonly n: number
  /** The entry as one line of JSON, kept as the text that was hashed. */
  readonly line: string
  /** b64 of the hash that chains this entry to the one before. */
  readonly hash: string
}

/** The append-only record, unique by n. */
export interface AuditLog {
  last(): Promise<AuditRow | null>
  /** False, and nothing changes, when n stands already. */
  add(row: AuditRow): Promise<boolean>
  /** At most `limit` entries above n, ascending. */
  after(n: number, limit: number): Promise<readonly AuditRow[]>
}
