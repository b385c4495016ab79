import { deepEqual, equal, ok as isTrue, rejects, throws } from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import type { Day, DropRow, Tx } from '@small-places/service'
import { fixedClock, storeContract } from '@small-places/testkit'
import { SqliteConnection } from './sqlite-connection.ts'
import type { SqlStore } from './sql-store.ts'
import { openSqlite } from './sqlite.ts'

const clock = fixedClock()

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-store-'))
  const store = await openSqlite({ path: join(folder, 'store.sqlite'), clock })
  return {
    store,
    async close() {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
})

const withFile = async (work: (path: string, folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-sqlite-'))
  try {
    await work(join(folder, 'store.sqlite'), folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const withStore = (work: (store: SqlStore, path: string, folder: string) => Promise<void>): Promise<void> =>
  withFile(async (path, folder) => {
    const store = await openSqlite({ path, clock })
    try {
      await work(store, path, folder)
    } finally {
      await store.close()
    }
  })

const secret = 'nobody may read this'
const drop = (name: string, change: Partial<DropRow> = {}): DropRow => ({
  drop: name, day: '2026-11-21' as Day, size: 1, expires: '2026-12-21' as Day, hash: name, sealed: new Uint8Array(9),
  ...change,
})
const count = (store: SqlStore): Promise<number> => store.read(async tx => (await tx.drops.heads()).length)

describe('the SQLite store', () => {
  test('refuses an engine that cannot keep its settings', () => {
    throws(() => new SqliteConnection(':memory:'), { code: 'not-durable', state: 'journal_mode' })
  })

  test('refuses a store that a later version wrote', async () => {
    await withFile(async path => {
      await (await openSqlite({ path, clock })).close()
      const other = new DatabaseSync(path)
      other.exec(`insert into migrations values ('9999-later', '2030-01-01')`)
      other.close()
      await rejects(openSqlite({ path, clock }), { code: 'newer' })
    })
  })

  test('can be read by its owner only, and opens again with what it had', async () => {
    await withFile(async path => {
      const store = await openSqlite({ path, clock })
      await store.write(async tx => ok(await tx.drops.add(drop('a'))))
      equal((await stat(path)).mode & 0o077, 0)
      equal((await stat(`${path}-wal`)).mode & 0o077, 0)
      await store.close()
      const again = await openSqlite({ path, clock })
      equal(await count(again), 1)
      await again.close()
    })
  })

  test('of transactions that share a commit, those that fail leave nothing and the others all', async () => {
    await withStore(async store => {
      await Promise.allSettled(Array.from({ length: 90 }, (_, n) => store.write(async tx => {
        await tx.drops.add(drop(`drop-${n}`))
        if (n % 3 === 1) return err('no')
        if (n % 3 === 2) throw new Error('a bug')
        return ok(null)
      })))
      const kept = await store.read(async tx => (await tx.drops.heads()).map(head => head.drop))
      deepEqual(new Set(kept), new Set(Array.from({ length: 30 }, (_, n) => `drop-${n * 3}`)))
    })
  })

  test('a reader sees nothing of a transaction that is not committed, and waits for nobody', async () => {
    await withStore(async store => {
      const written = store.write(async tx => {
        await tx.drops.add(drop('a'))
        equal(await count(store), 0)
        return ok(null)
      })
      await written
      equal(await count(store), 1)
    })
  })

  test('a handle is useless once its transaction has ended', async () => {
    await withStore(async store => {
      const handles: Tx[] = []
      await store.write(async tx => ok(handles.push(tx)))
      await store.read(async tx => handles.push(tx))
      for (const tx of handles) await rejects(tx.drops.add(drop('late')), { code: 'ended' })
      equal(await count(store), 0)
    })
  })

  test('faults name no value of any row', async () => {
    await withStore(async store => {
      const broken = store.write(async tx => ok(await tx.drops.add(drop(secret, { size: secret as never }))))
      await rejects(broken, (error: Error) => {
        equal(`${error.message}${error.stack ?? ''}${JSON.stringify(error)}`.includes(secret), false)
        equal('cause' in error, false)
        return true
      })
    })
  })

  test('what was deleted is in no file any more once it has been forgotten', async () => {
    await withStore(async (store, path) => {
      const holds = async () => (await Promise.all([path, `${path}-wal`].map(name => readFile(name))))
        .some(bytes => bytes.includes(secret))
      const sealed = new TextEncoder().encode(secret.repeat(500))
      await store.write(async tx => ok(await tx.drops.add(drop('a', { sealed }))))
      await store.forget()
      isTrue(await holds())
      await store.write(async tx => ok(await tx.drops.remove('a')))
      await store.forget()
      equal(await holds(), false)
    })
  })

  test('tells when its file is sound, and when a page of it is damaged', async () => {
    await withFile(async path => {
      const store = await openSqlite({ path, clock })
      const sealed = new Uint8Array(100_000)
      for (const name of ['a', 'b', 'c', 'd']) {
        await store.write(async tx => ok(await tx.drops.add(drop(name, { sealed }))))
      }
      equal(await store.isSound(), true)
      await store.close()
      const bytes = await readFile(path)
      const pages = bytes.length / 4096
      bytes.fill(255, Math.floor(pages / 2) * 4096, Math.floor(pages / 2) * 4096 + 4)
      await writeFile(path, bytes)
      const damaged = await openSqlite({ path, clock })
      equal(await damaged.isSound(), false)
      await damaged.close()
    })
  })

  test('waits for the write lock of another process, and says busy when it takes too long', async () => {
    await withFile(async path => {
      const store = await openSqlite({ path, clock, lockWaitMs: 300 })
      const other = new DatabaseSync(path)
      other.exec('begin immediate')
      await rejects(store.write(async tx => ok(await tx.drops.add(drop('a')))), { code: 'busy' })
      other.exec('rollback')
      deepEqual(await store.write(async tx => ok(await tx.drops.add(drop('a')))), ok(true))
      other.close()
      await store.close()
    })
  })
})
