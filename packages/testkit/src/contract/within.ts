import { ok } from '@small-places/kernel'
import type { Store, Tx } from '@small-places/service'

/** Runs `work` in a write transaction that is kept, and gives what it returned. */
export const kept = async <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const result = await store.write(async tx => ok(await work(tx)))
  if (!result.ok) throw new Error('the transaction was not kept')
  return result.value
}
