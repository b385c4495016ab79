/** The list of tombstones beside the store (docs/formats.md section 11); it outlives a restored backup. */
export interface TombstoneLog {
  /** Makes the list stand, durably, so that “nothing was deleted” is not taken for “nobody knows”. */
  begin(): Promise<void>
  /** Adds the hashes and returns when they are durable. Adding one again does no harm. */
  append(hashes: readonly string[]): Promise<void>
}
