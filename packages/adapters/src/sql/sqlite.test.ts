import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock, storeContract } from '@small-places/testkit'
import { openSqlite } from './sqlite.ts'

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-store-'))
  const store = await openSqlite({ path: join(folder, 'store.sqlite'), clock: fixedClock() })
  return {
    store,
    async close() {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
})
