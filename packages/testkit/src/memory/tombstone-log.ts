import type { TombstoneLog } from '@small-places/service'

/** A tombstone log in memory. */
export interface MemoryTombstoneLog extends TombstoneLog {
  readonly hashes: Set<string>
}

/** An empty log. */
export const createMemoryTombstoneLog = (): MemoryTombstoneLog => {
  const hashes = new Set<string>()
  return {
    hashes,
    begin: async () => {},
    append: async added => { for (const hash of added) hashes.add(hash) },
  }
}
