import { ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'

const PORTION = 500

/**
 * Writes tombstones that are only in the store into the log beside it, durably. Every deletion calls this before it is
 * acknowledged; at start it finishes what a crash cut short.
 */
export const logTombstones = async ({ store, tombstoneLog }: Environment): Promise<void> => {
  for (;;) {
    const hashes = await store.read(tx => tx.tombstones.notLogged(PORTION))
    if (hashes.length === 0) return
    await tombstoneLog.append(hashes)
    await store.write(async tx => {
      await tx.tombstones.markLogged(hashes)
      return ok(null)
    })
  }
}
