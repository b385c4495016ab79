import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMailbox } from '@small-places/contract'
import { deriveReporter, type ReporterSecrets } from '@small-places/encryption'
import { signedIn, open, report, type RunningService, startService } from './team/service.ts'
import { amira, tools } from './team/organisation.ts'
import { freshId, reporter } from './team/reporter.ts'

const DAY = 86_400_000
const NOTHING = { found: false }

/** Mailboxes that cannot be opened, each for another reason, and one that can. */
const cast = async () => {
  const running = await startService()
  const { service, clock } = running
  const [alive, closed, expired, never] = await Promise.all([1, 2, 3, 4].map(reporter)) as
    [ReporterSecrets, ReporterSecrets, ReporterSecrets, ReporterSecrets]
  await report(running, expired)
  clock.advance(150 * DAY)
  await report(running, alive)
  await report(running, closed)
  await service.answer('close-mailbox', null, closed)
  clock.advance(40 * DAY)
  await service.runDueJobs()
  await service.start()
  const cannot: readonly { readonly why: string, readonly mailbox: typeof alive.mailbox, readonly token: string }[] = [
    { why: 'words that nobody has', ...never },
    { why: 'another token', mailbox: alive.mailbox, token: never.token },
    { why: 'a token that is almost right', mailbox: alive.mailbox,
      token: alive.token.slice(0, -1) + (alive.token.endsWith('A') ? 'E' : 'A') },
    { why: 'closed', ...closed },
    { why: 'expired', ...expired },
  ]
  return { running, alive, closed, cannot }
}

const askedBy = async (running: RunningService, act: () => Promise<unknown>): Promise<readonly string[]> => {
  running.asked.length = 0
  await act()
  return [...running.asked]
}

test('wrong words, a wrong token, a closed and an expired mailbox get the very same answer', async () => {
  const { running, alive, cannot } = await cast()
  assert.equal((await open(running, alive)).found, true)
  for (const claim of cannot) assert.deepEqual(await open(running, claim), NOTHING, claim.why)
})

test('a closed mailbox whose report still waits for staff cannot be told from one that never was', async () => {
  const running = await startService()
  const somebody = await reporter(6)
  await report(running, somebody)
  await running.service.answer('close-mailbox', null, somebody)
  running.clock.advance(25 * 3_600_000)
  assert.deepEqual(await open(running, somebody), NOTHING)
  await running.service.start()
  assert.deepEqual(await open(running, somebody), NOTHING)
})

test('the store is asked the same for each of them, so that time tells nothing either', async () => {
  const { running, alive, cannot } = await cast()
  await open(running, alive)
  const good = await askedBy(running, () => open(running, alive))
  for (const claim of cannot) assert.deepEqual(await askedBy(running, () => open(running, claim)), good, claim.why)
})

test('a hundred wrong words leave no trace, change nothing and slow nobody down', async () => {
  const { running, alive } = await cast()
  await open(running, alive)
  const before = await askedBy(running, () => open(running, alive))
  for (let i = 0; i < 100; i++) {
    const words = await deriveReporter(tools.sha256, crypto.getRandomValues(new Uint8Array(16)))
    const asked = await askedBy(running, () => open(running, words))
    assert.ok(!asked.includes('write'), 'a wrong try wrote something')
  }
  assert.deepEqual(await askedBy(running, () => open(running, alive)), before)
  assert.equal((await open(running, alive)).found, true)
})

test('deleting, closing and keeping answer alike, whatever is behind them', async () => {
  const { running: { service }, cannot, alive } = await cast()
  for (const claim of [...cannot, alive]) {
    const answers = [
      await service.answer('delete-letter', null, { ...claim, letter: freshId() }),
      await service.answer('keep-mailbox', null, claim),
      await service.answer('close-mailbox', null, claim),
    ]
    for (const answer of answers) assert.deepEqual(answer, { ok: true, value: {} })
  }
})

test('sending and announcing files refuse all of them with one code', async () => {
  const { running: { service }, cannot } = await cast()
  for (const { mailbox, token } of cannot) {
    const size = 1643 + 4096 + 16
    assert.deepEqual(await service.answer('start-blob', null, { mailbox, token, blob: freshId() as never, size }),
      { ok: false, error: 'not-found' })
  }
})

test('what is said of a mailbox is padded, and is no error', () => {
  assert.equal(openMailbox.padded, true)
  assert.deepEqual(openMailbox.errors, [])
})

test('whoever stole the words cannot close at once: for 24 hours staff see it and it can be kept', async () => {
  const running = await startService()
  const { service, clock } = running
  const somebody = await reporter(9)
  await report(running, somebody)
  await service.answer('close-mailbox', null, somebody)
  const queue = await service.answer('read-queue', signedIn(amira, 'desk'), {})
  assert.ok(queue.ok && queue.value.reports[0]?.closing)
  clock.advance(23 * 3_600_000)
  const state = await open(running, somebody)
  assert.ok(state.found && state.closing)
  await service.answer('keep-mailbox', null, somebody)
  clock.advance(2 * 3_600_000)
  await service.start()
  assert.equal((await open(running, somebody)).found, true)
})

test('closing by a thief loses no report that staff have not read', async () => {
  const running = await startService()
  const { service, clock } = running
  const somebody = await reporter(10)
  const item = await report(running, somebody)
  await service.answer('close-mailbox', null, somebody)
  clock.advance(25 * 3_600_000)
  await service.start()
  const items = await service.answer('read-queue-items', signedIn(amira, 'desk'), { items: [item], drops: [] })
  assert.ok(items.ok)
  assert.equal(items.value.items.length, 1)
})
