import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, hashOf, jobRow, today } from './sample-rows.ts'
import type { FreshStore } from './store-contract.ts'
import { kept } from './within.ts'

const keys = (rows: readonly { key: string }[]) => rows.map(row => row.key)

/** The outbox, the record, tombstones and the rest. */
export const serviceRows = (fresh: FreshStore): void => {
  test('what is spent cannot be spent again until its time is over', async () => {
    const store = await fresh()
    equal(await kept(store, tx => tx.spent.add('nonce', 100)), true)
    equal(await kept(store, tx => tx.spent.add('nonce', 200)), false)
    await kept(store, tx => tx.spent.removeBefore(99))
    equal(await kept(store, tx => tx.spent.add('nonce', 200)), false)
    await kept(store, tx => tx.spent.removeBefore(100))
    equal(await kept(store, tx => tx.spent.add('nonce', 200)), true)
  })

  test('a job is queued once, and leased in the order in which jobs are due', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      equal(await tx.jobs.add(jobRow('c', { runAt: 30 })), true)
      equal(await tx.jobs.add(jobRow('c', { runAt: 1 })), false)
      await tx.jobs.add(jobRow('b', { runAt: 20 }))
      await tx.jobs.add(jobRow('a', { runAt: 20, subject: 'x' }))
      await tx.jobs.add(jobRow('later', { runAt: 31 }))
    })
    equal(await store.read(tx => tx.jobs.nextRun()), 20)
    deepEqual(keys(await kept(store, tx => tx.jobs.lease(30, 90, 2))), ['a', 'b'])
    deepEqual(await store.read(tx => tx.jobs.find('a')),
      jobRow('a', { runAt: 20, subject: 'x', leaseUntil: 90, attempts: 1 }))
    deepEqual(keys(await kept(store, tx => tx.jobs.lease(30, 90, 9))), ['c'])
    deepEqual(await kept(store, tx => tx.jobs.lease(30, 90, 9)), [])
  })

  test('a lease that ran out is given to the next worker; a finished job is gone', async () => {
    const store = await fresh()
    await kept(store, tx => tx.jobs.add(jobRow('a', { runAt: 0 })))
    await kept(store, tx => tx.jobs.lease(10, 20, 9))
    deepEqual(await kept(store, tx => tx.jobs.lease(19, 29, 9)), [])
    deepEqual((await kept(store, tx => tx.jobs.lease(20, 30, 9))).map(row => row.attempts), [2])
    await kept(store, tx => tx.jobs.save(jobRow('a', { runAt: 50, attempts: 2 })))
    deepEqual(keys(await kept(store, tx => tx.jobs.lease(49, 60, 9))), [])
    deepEqual(keys(await kept(store, tx => tx.jobs.lease(50, 60, 9))), ['a'])
    await kept(store, tx => tx.jobs.remove('a'))
    equal(await store.read(tx => tx.jobs.nextRun()), null)
    equal(await store.read(tx => tx.jobs.find('a')), null)
  })

  test('eight workers at once never get the same job', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      for (let n = 0; n < 40; n++) await tx.jobs.add(jobRow(`job-${n}`, { runAt: 0 }))
    })
    const worker = async (): Promise<string[]> => {
      const done: string[] = []
      for (;;) {
        const leased = await kept(store, tx => tx.jobs.lease(10, 1000, 3))
        if (leased.length === 0) return done
        done.push(...keys(leased))
      }
    }
    const done = (await Promise.all(Array.from({ length: 8 }, worker))).flat()
    equal(done.length, 40)
    equal(new Set(done).size, 40)
  })

  test('the record has one entry a number, and is read in portions', async () => {
    const store = await fresh()
    const entry = (n: number) => ({ n, line: `{"n":${n},"actor":"desk-1"}`, hash: hashOf('h') })
    equal(await store.read(tx => tx.audit.last()), null)
    await kept(store, async tx => {
      for (let n = 1; n <= 11; n++) equal(await tx.audit.add(entry(n)), true)
      equal(await tx.audit.add(entry(3)), false)
    })
    deepEqual(await store.read(tx => tx.audit.last()), entry(11))
    deepEqual(await store.read(tx => tx.audit.after(8, 2)), [entry(9), entry(10)])
  })

  test('tombstones stand once and remember whether they were logged', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      for (const letter of ['b', 'a', 'b', 'c']) await tx.tombstones.add({ hash: hashOf(letter), logged: false })
    })
    deepEqual(await store.read(tx => tx.tombstones.notLogged(2)), [hashOf('a'), hashOf('b')])
    await kept(store, tx => tx.tombstones.markLogged([hashOf('a'), hashOf('b')]))
    await kept(store, tx => tx.tombstones.add({ hash: hashOf('a'), logged: false }))
    deepEqual(await store.read(tx => tx.tombstones.notLogged(9)), [hashOf('c')])
    equal(await store.read(tx => tx.tombstones.has(hashOf('a'))), true)
    equal(await store.read(tx => tx.tombstones.has(hashOf('d'))), false)
    await kept(store, tx => tx.tombstones.markLogged([]))
  })

  test('notices and settings are replaced by name', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.notices.put({ code: 'restored', day: today, detail: null })
      await tx.notices.put({ code: 'key-list-expiring', day: today, detail: '30' })
      await tx.notices.put({ code: 'key-list-expiring', day: dayOf('2026-11-22'), detail: '14' })
      await tx.settings.set('test-alert-code', 'A')
      await tx.settings.set('test-alert-code', 'B')
    })
    deepEqual(await store.read(tx => tx.notices.all()), [
      { code: 'key-list-expiring', day: dayOf('2026-11-22'), detail: '14' },
      { code: 'restored', day: today, detail: null },
    ])
    equal(await store.read(tx => tx.settings.get('test-alert-code')), 'B')
    equal(await store.read(tx => tx.settings.get('alerts-proven')), null)
    await kept(store, async tx => {
      await tx.notices.remove('restored')
      await tx.settings.set('test-alert-code', null)
    })
    equal((await store.read(tx => tx.notices.all())).length, 1)
    equal(await store.read(tx => tx.settings.get('test-alert-code')), null)
  })
}
