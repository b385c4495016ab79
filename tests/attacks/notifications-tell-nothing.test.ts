import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reporter } from './team/reporter.ts'
import { report, type RunningService, signedIn, startService } from './team/service.ts'
import { amira } from './team/organisation.ts'

const MINUTE = 60_000

/** Lets time pass with the jobs running, and gives the minutes after `since` at which something was sent. */
const minutesOfSending = async (
  { service, clock, notifier }: RunningService, minutes: number,
): Promise<readonly number[]> => {
  const at: number[] = []
  for (let minute = 1; minute <= minutes; minute++) {
    clock.advance(MINUTE)
    const before = notifier.sent.length
    await service.runDueJobs()
    for (let i = before; i < notifier.sent.length; i++) at.push(minute)
  }
  return at
}

test('what leaves the house when reports arrive names nobody, nothing and no number', async () => {
  const running = await startService()
  for (let i = 1; i <= 5; i++) await report(running, await reporter(i), `secret ${i}`)
  await minutesOfSending(running, 90)
  assert.ok(running.notifier.sent.length > 0)
  for (const { notification } of running.notifier.sent) {
    assert.deepEqual(Object.keys(notification), ['kind'])
    assert.ok(['arrived', 'unopened', 'heartbeat'].includes(notification.kind))
  }
})

test('five reports within one window are one notification', async () => {
  const running = await startService()
  for (let i = 1; i <= 5; i++) await report(running, await reporter(i))
  await minutesOfSending(running, 10)
  assert.equal(running.notifier.sent.filter(({ notification }) => notification.kind === 'arrived').length, 1)
})

test('the time of a notification is not that of a report, even where reports come at the same second', async () => {
  const delays = new Set<number>()
  for (let i = 1; i <= 12; i++) {
    const running = await startService({
      alerts: { gather: { danger: 30, concern: 30 }, repeat: { danger: 60, concern: 60 }, heartbeatHour: 7 },
    })
    await report(running, await reporter(i))
    const [first] = await minutesOfSending(running, 60)
    assert.ok(first !== undefined)
    delays.add(first)
  }
  assert.ok(delays.size > 3, `${delays.size} different delays`)
})

test('a report that nobody opened is told again within the hour, and not once it has been opened', async () => {
  const running = await startService()
  const somebody = await reporter(1)
  await report(running, somebody)
  await minutesOfSending(running, 62)
  assert.ok(running.notifier.sent.some(({ notification }) => notification.kind === 'unopened'))
  await running.service.answer('acknowledge', signedIn(amira, 'desk'), { mailbox: somebody.mailbox })
  const before = running.notifier.sent.length
  await minutesOfSending(running, 180)
  assert.deepEqual(
    running.notifier.sent.slice(before).filter(({ notification }) => notification.kind === 'unopened'), [])
})

test('every time finer than a day is erased when somebody opens the report', async () => {
  const running = await startService()
  const somebody = await reporter(1)
  await report(running, somebody)
  const rows = () => running.env.store.read(async tx =>
    ({ mailbox: await tx.mailboxes.find(somebody.mailbox), alerts: await tx.alerts.all() }))
  assert.notEqual((await rows()).mailbox?.hour, null)
  await running.service.answer('acknowledge', signedIn(amira, 'desk'), { mailbox: somebody.mailbox })
  const { mailbox, alerts } = await rows()
  assert.equal(mailbox?.hour, null)
  assert.equal(mailbox?.day, '2026-11-21')
  assert.deepEqual(alerts, [])
})

test('a device that follows the service learns that something changed, not what, whose or how much', async () => {
  const running = await startService()
  const { service, env } = running
  const caller = signedIn(amira, 'desk')
  await env.store.write(async tx => {
    const now = env.clock.now()
    await tx.sessions.add(
      { session: caller.session, handle: amira, sessionKey: '', lastUsed: now, ends: now + 3_600_000 })
    return { ok: true, value: null }
  })
  const tick = service.watch(caller)
  assert.equal(await tick(), 'changed')
  assert.equal(await tick(), 'same')
  for (let i = 1; i <= 3; i++) await report(running, await reporter(i))
  assert.equal(await tick(), 'changed')
  assert.equal(await tick(), 'same')
})
