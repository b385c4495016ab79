import { deepEqual, equal, ok as isTrue } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import {
  createMemoryBlobStore, createMemoryNotifier, createTestService, mailboxId, reportOf, type TestService,
} from '@small-places/testkit'
import { dayOf } from '../day.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Lets so many minutes pass, with the service at work in each. */
const pass = async ({ service, clock }: TestService, minutes: number): Promise<void> => {
  for (let n = 0; n < minutes; n++) {
    clock.advance(MINUTE)
    await service.runDueJobs()
  }
}
const kinds = ({ notifier }: TestService) => notifier.sent.map(({ notification }) => notification.kind)
const noticesOf = async ({ service, as }: TestService) => {
  const answer = await service.answer('read-notices', as('case-1'), {})
  return answer.ok ? answer.value.notices.map(({ code, detail }) => detail === null ? code : `${code} ${detail}`) : []
}

describe('telling the team', () => {
  test('many arrivals make one mail, and it says nothing but that something arrived', async () => {
    const test = await createTestService()
    for (let n = 0; n < 20; n++) await test.service.answer('submit-report', null, reportOf(`${n}`, 'danger'))
    deepEqual(kinds(test), [])
    await pass(test, 5)
    deepEqual(test.notifier.sent, [{ channel: 'mail', notification: { kind: 'arrived' } }])
  })

  test('danger is told within minutes, a concern within the hour', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    await pass(test, 4)
    equal(kinds(test).length, 1)
    await test.service.answer('submit-report', null, reportOf('b'))
    await pass(test, 10)
    equal(kinds(test).length, 1)
    await pass(test, 50)
    equal(kinds(test).filter(kind => kind === 'arrived').length, 2)
  })

  test('a report that nobody opens is told of within the hour, again and again, until somebody does', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    const unopened = () => kinds(test).filter(kind => kind === 'unopened').length
    await pass(test, 49)
    equal(unopened(), 0)
    await pass(test, 12)
    equal(unopened(), 1)
    await pass(test, 61)
    const told = unopened()
    isTrue(told >= 2 && told <= 3)
    await test.service.answer('acknowledge', test.as('desk-1'), { mailbox: mailboxId('a') })
    await pass(test, 180)
    equal(unopened(), told)
  })

  test('what is kept of an unopened report tells its time of arrival no more once it was told of', async () => {
    const test = await createTestService()
    const arrivals = new Map<string, number>()
    for (let n = 0; n < 24; n++) {
      await test.service.answer('submit-report', null, reportOf(`${n}`))
      arrivals.set(mailboxId(`${n}`), test.clock.now())
      test.clock.advance(MINUTE)
    }
    await pass(test, 61)
    const alerts = await test.env.store.read(tx => tx.alerts.all())
    const guesses = alerts.map(({ mailbox, due }) => due - (arrivals.get(mailbox) ?? 0))
    equal(guesses.length, 24)
    isTrue(Math.max(...guesses) - Math.min(...guesses) > 8 * HOUR)
    isTrue(alerts.every(({ due }) => due > test.clock.now() && due < test.clock.now() + 24 * HOUR))
  })

  test('a report that is opened in time causes no alert', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    await pass(test, 30)
    await test.service.answer('acknowledge', test.as('desk-1'), { mailbox: mailboxId('a') })
    await pass(test, 120)
    equal(kinds(test).includes('unopened'), false)
  })

  test('there is a sign of life every day, once', async () => {
    const test = await createTestService()
    await test.service.start()
    for (let n = 0; n < 3 * 24; n++) {
      test.clock.advance(HOUR)
      await test.service.start()
      await test.service.runDueJobs()
      await test.service.runDueJobs()
    }
    deepEqual(kinds(test), ['heartbeat', 'heartbeat', 'heartbeat'])
  })

  test('a channel that fails is tried again, and when it never works the desk is told', async () => {
    const test = await createTestService({ env: { notifier: createMemoryNotifier('mail', 'webhook') } })
    const notifier = test.env.notifier as TestService['notifier']
    notifier.broken.add('webhook')
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    await test.service.answer('acknowledge', test.as('desk-1'), { mailbox: mailboxId('a') })
    await pass(test, 10)
    deepEqual(notifier.sent.map(({ channel }) => channel), ['mail'])
    notifier.broken.delete('webhook')
    await pass(test, 60)
    deepEqual(notifier.sent.map(({ channel }) => channel), ['mail', 'webhook'])

    notifier.broken.add('webhook')
    await test.service.answer('submit-report', null, reportOf('b', 'danger'))
    await test.service.answer('acknowledge', test.as('desk-1'), { mailbox: mailboxId('b') })
    for (let n = 0; n < 30 * 2; n++) {
      test.clock.advance(30 * MINUTE)
      await test.service.runDueJobs()
    }
    deepEqual(await noticesOf(test), ['alerts-failing webhook'])
    equal(await test.env.store.read(tx => tx.jobs.nextRun()), null, 'nothing tells when the report arrived')
    notifier.broken.delete('webhook')
    await test.service.answer('submit-report', null, reportOf('c', 'danger'))
    await pass(test, 5)
    deepEqual(await noticesOf(test), [])
  })

  test('one job that breaks holds no other one up', async () => {
    const blobs = { ...createMemoryBlobStore(), remove: () => Promise.reject(new Error('a broken disk')) }
    const test = await createTestService({ env: { blobs } })
    await test.env.store.write(async tx => ok(await tx.jobs.add({
      key: 'remove', kind: 'remove-blob', subject: 'b', runAt: 0, leaseUntil: null, attempts: 0,
    })))
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    await pass(test, 5)
    deepEqual(kinds(test), ['arrived'])
    isTrue(await test.env.store.read(tx => tx.jobs.find('remove')) !== null)
  })

  test('a file that cannot be deleted is tried again for ever, and is no failing alert', async () => {
    let isBroken = true
    const blobs = createMemoryBlobStore()
    const remove: typeof blobs.remove = blob => isBroken ? Promise.reject(new Error('broken')) : blobs.remove(blob)
    const test = await createTestService({ env: { blobs: { ...blobs, remove } } })
    await test.env.store.write(async tx => ok(await tx.jobs.add({
      key: 'remove', kind: 'remove-blob', subject: 'b', runAt: 0, leaseUntil: null, attempts: 0,
    })))
    for (let n = 0; n < 60; n++) {
      test.clock.advance(HOUR)
      await test.service.runDueJobs()
    }
    deepEqual(await noticesOf(test), [])
    isBroken = false
    test.clock.advance(HOUR)
    await test.service.runDueJobs()
    equal(await test.env.store.read(tx => tx.jobs.find('remove')), null)
  })

  test('a notice of a channel goes with the channel', async () => {
    const test = await createTestService()
    await test.env.store.write(async tx => {
      await tx.notices.put({ code: 'alerts-failing', day: dayOf(test.clock.now()), detail: 'webhook' })
      return ok(null)
    })
    await test.service.start()
    deepEqual(await noticesOf(test), ['alerts-not-set-up'])
  })

  test('work that a crashed node had begun is done by the next one', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    test.clock.advance(5 * MINUTE)
    const now = test.clock.now()
    await test.env.store.write(async tx => ok(await tx.jobs.lease(now, now + 2 * MINUTE, 99)))
    await test.service.runDueJobs()
    deepEqual(kinds(test), [])
    test.clock.advance(2 * MINUTE)
    await test.service.runDueJobs()
    deepEqual(kinds(test), ['arrived'])
  })
})

describe('a test alert', () => {
  test('proves that somebody is reached when its code is typed in, and not before', async () => {
    const test = await createTestService()
    await test.service.start()
    deepEqual(await noticesOf(test), ['alerts-not-set-up'])
    deepEqual(await test.service.answer('send-test-alert', test.as('desk-1'), {}), ok({ channels: 1 }))
    await test.service.runDueJobs()
    const notification = test.notifier.sent[0]?.notification
    const code = notification?.kind === 'test' ? notification.code : ''
    equal(code.length, 6)
    equal(await test.service.areAlertsProven(), false)
    deepEqual(await test.service.answer('acknowledge-test-alert', test.as('desk-2'), { code: 'AAAAAA' }),
      err('not-found'))
    deepEqual(await noticesOf(test), ['alerts-not-set-up', 'test-alert-waiting'])
    const typed = { code: ` ${code.toLowerCase()} ` }
    deepEqual(await test.service.answer('acknowledge-test-alert', test.as('desk-2'), typed), ok({}))
    equal(await test.service.areAlertsProven(), true)
    deepEqual(await noticesOf(test), [])
    deepEqual(await test.service.answer('acknowledge-test-alert', test.as('desk-2'), typed), err('not-found'))
  })

  test('says that there is no channel where none is set up', async () => {
    const test = await createTestService({ env: { notifier: createMemoryNotifier() } })
    deepEqual(await test.service.answer('send-test-alert', test.as('desk-1'), {}), ok({ channels: 0 }))
    await test.service.start()
    deepEqual(await noticesOf(test), ['alerts-not-set-up'])
    equal(await test.service.areAlertsProven(), false)
  })
})

describe('notices', () => {
  test('warn 30, 14 and 3 days before the key list expires, and when it has', async () => {
    const test = await createTestService()
    await test.env.store.write(async tx => ok(await tx.settings.set('alerts-proven', '2026-11-21')))
    const seen: string[] = []
    for (let day = 0; day < 92; day++) {
      await test.service.start()
      const [notice] = await noticesOf(test)
      if (notice !== undefined && notice !== seen.at(-1)) seen.push(notice)
      test.clock.advance(24 * HOUR)
    }
    deepEqual(seen,
      ['key-list-expiring 30', 'key-list-expiring 14', 'key-list-expiring 3', 'key-list-expired 29'])
  })
})
