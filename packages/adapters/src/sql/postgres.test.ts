import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ok } from '@small-places/kernel'
import type { Day, DropRow, Tx } from '@small-places/service'
import { fixedClock, storeContract } from '@small-places/testkit'
import pg from 'pg'
import { columnsOf, openPostgres } from './postgres.ts'
import type { SqlStore } from './sql-store.ts'
import { columnsOf as columnsOfSqlite, openSqlite } from './sqlite.ts'

const server = process.env['TEST_POSTGRES_URL'] ?? ''
const clock = fixedClock()

/** Runs one statement on the server itself, outside any of our stores, and gives the first column of its rows. */
const command = async (url: string, statement: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return rows.map(row => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

/** A new, empty database and what removes it. */
const freshDatabase = async () => {
  const name = `small_places_${randomUUID().replaceAll('-', '')}`
  await command(server, `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const remove = async () => {
    await command(server, `drop database ${name} with (force)`)
  }
  return { url: url.href, name, remove }
}

const openAt = (url: string): Promise<SqlStore> => openPostgres({ url, clock, acceptVolatile: true, connections: 8 })

const secret = 'nobody may read this'
const drop = (name: string, change: Partial<DropRow> = {}): DropRow => ({
  drop: name, day: '2026-11-21' as Day, size: 1, expires: '2026-12-21' as Day, hash: name, sealed: new Uint8Array(9),
  ...change,
})
/** What a transaction that must be kept returned. */
const kept = async <T>(store: SqlStore, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const result = await store.write(async tx => ok(await work(tx)))
  if (!result.ok) throw new Error('the transaction was not kept')
  return result.value
}

const withStore = async (work: (store: SqlStore, url: string, name: string) => Promise<void>): Promise<void> => {
  const { url, name, remove } = await freshDatabase()
  try {
    const store = await openAt(url)
    try {
      await work(store, url, name)
    } finally {
      await store.close()
    }
  } finally {
    await remove()
  }
}

if (server === '') {
  describe('the store contract: PostgreSQL', () => {
    test('holds', { skip: 'TEST_POSTGRES_URL names no server' })
  })
} else {
  // A schema for each test: making and dropping a database takes the server about a second.
  let database: Awaited<ReturnType<typeof freshDatabase>> | undefined
  before(async () => {
    database = await freshDatabase()
  })
  after(async () => database?.remove())
  storeContract('PostgreSQL', async () => {
    const name = `s${randomUUID().replaceAll('-', '')}`
    const url = new URL(database?.url ?? server)
    await command(url.href, `create schema ${name}`)
    url.searchParams.set('options', `-csearch_path=${name}`)
    const store = await openAt(url.href)
    return { store, close: () => store.close() }
  })

  describe('the PostgreSQL store', () => {
    test('has the same tables and columns as the one on SQLite', async () => {
      await withStore(async (_store, url) => {
        const folder = await mkdtemp(join(tmpdir(), 'small-places-columns-'))
        const path = join(folder, 'store.sqlite')
        await (await openSqlite({ path, clock })).close()
        const words: Readonly<Record<string, string>> = { TEXT: 'text', INTEGER: 'bigint', BLOB: 'bytea' }
        const expected = columnsOfSqlite(path)
          .map(line => line.replace(/[A-Z]+(?=\??$)/, type => words[type] ?? type)).toSorted()
        deepEqual([...await columnsOf(url)].toSorted(), expected)
        await rm(folder, { recursive: true })
      })
    })

    test('refuses a server that does not flush its commits', async () => {
      const { url, name, remove } = await freshDatabase()
      await command(server, `alter database ${name} set synchronous_commit = off`)
      const [fsync] = await command(server, 'show fsync')
      const state = fsync === 'on' ? 'synchronous_commit' : 'fsync'
      await rejects(openPostgres({ url, clock }), { code: 'not-durable', state })
      await remove()
    })

    test('refuses a store that a later version wrote', async () => {
      await withStore(async (_store, url) => {
        await command(url, `insert into migrations values ('9999-later', '2030-01-01')`)
        await rejects(openAt(url), { code: 'newer' })
      })
    })

    test('is brought to this version once when several nodes start at the same moment', async () => {
      const { url, remove } = await freshDatabase()
      const nodes = await Promise.all(Array.from({ length: 4 }, () => openAt(url)))
      deepEqual(await command(url, `select count(*)::int from migrations where name = '0001-first'`), [1])
      await Promise.all(nodes.map(node => node.close()))
      await remove()
    })

    test('two nodes that count, chain and lease at once never give the same thing out twice', async () => {
      await withStore(async (first, url) => {
        const second = await openAt(url)
        const chain = (store: SqlStore) => kept(store, async tx => {
          const revision = await tx.revisions.next()
          const n = ((await tx.audit.last())?.n ?? 0) + 1
          await tx.audit.add({ n, line: `${revision}`, hash: `${n}` })
          await tx.jobs.add({
            key: `${n}`, kind: 'arrived', subject: '', runAt: 0, leaseUntil: null, attempts: 0,
          })
          return revision
        })
        const given = await Promise.all(Array.from({ length: 60 }, (_, n) => chain(n % 2 === 0 ? first : second)))
        equal(new Set(given).size, 60)
        // Each entry holds the revision that its own transaction was given: both were given out in one order.
        const entries = await first.read(tx => tx.audit.after(0, 100))
        deepEqual(entries.map(({ line }) => line), Array.from({ length: 60 }, (_, n) => `${n + 1}`))
        const leases = await Promise.all(Array.from({ length: 12 }, (_, n) =>
          kept(n % 2 === 0 ? first : second, tx => tx.jobs.lease(1, 1000, 5))))
        const keys = leases.flat().map(({ key }) => key)
        equal(keys.length, 60)
        equal(new Set(keys).size, 60)
        await second.close()
      })
    })

    test('a transaction in which a statement failed is never said to be kept', async () => {
      await withStore(async store => {
        await rejects(store.write(async tx => {
          await tx.drops.add(drop('a'))
          await tx.drops.add(drop('b', { size: 'x' as never })).catch(() => false)
          return ok(null)
        }), { name: 'StoreFault' })
        deepEqual(await store.read(tx => tx.drops.heads()), [])
      })
    })

    test('faults name no value of any row', async () => {
      await withStore(async store => {
        await rejects(store.write(async tx => ok(await tx.drops.add(drop(secret, { size: secret as never })))),
          (error: Error) => {
            equal(`${error.message}${error.stack ?? ''}${JSON.stringify(error)}`.includes(secret), false)
            equal('cause' in error, false)
            return true
          })
      })
    })

    test('goes on when its connections are cut, and says unreachable to the work that was on them', async () => {
      await withStore(async (store, _url, name) => {
        await store.write(async tx => ok(await tx.drops.add(drop('a'))))
        const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
        await rejects(store.write(async tx => {
          await tx.drops.add(drop('b'))
          await command(server, cut)
          return ok(await tx.drops.add(drop('c')))
        }), { code: 'unreachable' })
        await command(server, cut)
        await store.read(tx => tx.drops.heads()).catch(() => {})
        deepEqual((await store.read(tx => tx.drops.heads())).map(head => head.drop), ['a'])
      })
    })

    test('forgets without disturbing what stands', async () => {
      await withStore(async store => {
        await store.write(async tx => ok(await tx.drops.add(drop('a'))))
        await store.forget()
        equal((await store.read(tx => tx.drops.heads())).length, 1)
      })
    })

    test('a server that is not there is unreachable, and its address is in no fault', async () => {
      await rejects(openPostgres({ url: 'postgres://user:hidden@127.0.0.1:9/none', clock }), (error: Error) => {
        equal(/hidden|127\.0\.0\.1/.test(`${error.message}${error.stack ?? ''}`), false)
        return 'code' in error && error.code === 'unreachable'
      })
    })
  })
}
