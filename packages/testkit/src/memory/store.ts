import type { Store, Tx } from '@small-places/service'
import { caseTables } from './case-tables.ts'
import { reporterTables } from './reporter-tables.ts'
import { serviceTables } from './service-tables.ts'
import { staffTables } from './staff-tables.ts'
import type { Journal } from './table.ts'

/** A store in memory that keeps every promise of the port but durability. Transactions run one after another. */
export const createMemoryStore = (): Store => {
  const journal: Journal = []
  const tx: Tx = {
    ...reporterTables(journal), ...caseTables(journal), ...staffTables(journal), ...serviceTables(journal),
  }
  let last: Promise<unknown> = Promise.resolve()

  const takeBack = () => {
    const steps = journal.splice(0)
    for (const step of steps.reverse()) step()
    journal.length = 0 // taking back wrote its own entries
  }
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  return {
    write: work => alone(async () => {
      let kept = false
      try {
        const result = await work(tx)
        kept = result.ok
        return result
      } finally {
        if (kept) journal.length = 0
        else takeBack()
      }
    }),
    read: work => alone(async () => {
      try {
        return await work(tx)
      } finally {
        takeBack()
      }
    }),
  }
}
