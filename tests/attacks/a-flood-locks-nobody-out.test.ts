import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BodyOf, RouteWithId } from '@small-places/contract'
import { base64url, bitsOf, sealItem, solveChallenge, type ReporterSecrets } from '@small-places/encryption'
import type { ItemId } from '@small-places/kernel'
import { valueOf } from './team/expect.ts'
import { amira, desk, tools } from './team/organisation.ts'
import { freshItem, heading, reporter } from './team/reporter.ts'
import { open, report, reportBody, type RunningService, signedIn, startService } from './team/service.ts'

const MINUTE = 60_000
/** A service that costs something after three requests of a kind in a minute. */
const small = () => startService({
  load: { free: { report: 3, answered: 3, item: 3, sealed: 3 }, firstBits: 4, mostBits: 9 },
})

/** Reports by as many people until the service asks for work; says how many were taken. */
const flood = async ({ service }: RunningService, from: number, most = 12): Promise<number> => {
  for (let i = 0; i < most; i++) {
    const sent = await service.answer('submit-report', null, await reportBody(await reporter(from + i)))
    if (!sent.ok) {
      assert.equal(sent.error, 'work-needed')
      return i
    }
  }
  return most
}

type Subject = BodyOf<RouteWithId<'ask-work'>>
const solve = async ({ service }: RunningService, subject: Subject) => {
  const { challenge } = valueOf(await service.answer('ask-work', null, subject))
  assert.ok(challenge !== null, 'it costs nothing')
  const solution = await solveChallenge(tools.sha256, challenge, { pause: async () => true })
  assert.ok(solution !== null)
  return { challenge, solution }
}
const message = async (from: ReporterSecrets, item: ItemId, work: BodyOf<RouteWithId<'send-item'>>['work'] = null) => {
  const own = heading(2, item)
  const { sealed } =
    await sealItem(tools, from, { kind: 'desk', recipient: desk.recipient }, own, 'message', { text: 'still here' })
  return {
    mailbox: from.mailbox, token: from.token, item, seq: own.seq, to: { kind: 'desk', desk: 'main' } as const,
    sealed: base64url.encode(sealed), work,
  }
}

test('under a flood nobody is refused for good: a report is taken for a little work', async () => {
  const running = await small()
  assert.equal(await flood(running, 100), 3)
  const body = await reportBody(await reporter(50))
  const work = await solve(running, { route: 'submit-report', mailbox: body.mailbox, item: body.item })
  valueOf(await running.service.answer('submit-report', null, { ...body, work }))
})

test('the price rises with the flood, to an end that an old phone can pay', async () => {
  const running = await small()
  await flood(running, 100)
  const prices: number[] = []
  for (let i = 0; i < 30; i++) {
    const body = await reportBody(await reporter(130 + i))
    const work = await solve(running, { route: 'submit-report', mailbox: body.mailbox, item: body.item })
    prices.push(bitsOf(work.challenge) ?? -1)
    valueOf(await running.service.answer('submit-report', null, { ...body, work }))
  }
  assert.deepEqual(prices, [...prices].sort((a, b) => a - b))
  assert.equal(prices[0], 4)
  assert.equal(prices.at(-1), 9)
  const { env: { config } } = await startService()
  assert.ok(2 ** config.load.mostBits / 4000 <= 5,
    'the highest price takes at most five seconds at 4,000 hashes a second')
})

test('a flood of reports makes nothing dearer for those who have a mailbox already', async () => {
  const running = await small()
  const somebody = await reporter(51)
  await report(running, somebody)
  await flood(running, 100)
  valueOf(await running.service.answer('send-item', null, await message(somebody, freshItem())))
  assert.equal((await open(running, somebody)).found, true)
})

test('people whom staff have answered have a share of their own', async () => {
  const running = await small()
  const [answered, other] = [await reporter(52), await reporter(53)]
  await report(running, answered)
  await report(running, other)
  await running.env.store.write(async tx => {
    const row = await tx.mailboxes.find(answered.mailbox)
    assert.ok(row !== null)
    await tx.mailboxes.save({ ...row, answered: true })
    return { ok: true, value: null }
  })
  for (let i = 0; i < 3; i++) valueOf(
    await running.service.answer('send-item', null, await message(other, freshItem())))
  assert.deepEqual(await running.service.answer('send-item', null, await message(other, freshItem())),
    { ok: false, error: 'work-needed' })
  valueOf(await running.service.answer('send-item', null, await message(answered, freshItem())))
})

test('a flood is over when it is over', async () => {
  const running = await small()
  await flood(running, 100)
  running.clock.advance(MINUTE + 1000)
  valueOf(await running.service.answer('submit-report', null, await reportBody(await reporter(54))))
})

test('one proof of work takes one report, however many come at once', async () => {
  const running = await small()
  await flood(running, 100)
  const body = await reportBody(await reporter(55))
  const work = await solve(running, { route: 'submit-report', mailbox: body.mailbox, item: body.item })
  // The same mailbox and item with other contents, so that none is a repetition.
  const others = await Promise.all(Array.from({ length: 5 }, async () =>
    ({ ...body, sealed: (await reportBody(await reporter(55))).sealed, work })))
  const answers = await Promise.all(others.map(other => running.service.answer('submit-report', null, other)))
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
})

test('sending again what had arrived costs nothing, also under a flood', async () => {
  const running = await small()
  const body = await reportBody(await reporter(56))
  valueOf(await running.service.answer('submit-report', null, body))
  await flood(running, 100)
  valueOf(await running.service.answer('submit-report', null, body))
})

test('staff work on under a flood: nothing of theirs is counted or priced', async () => {
  const running = await small()
  await flood(running, 100)
  const caller = signedIn(amira, 'desk')
  for (let i = 0; i < 20; i++) valueOf(await running.service.answer('read-queue', caller, {}))
  const { reports } = valueOf(await running.service.answer('read-queue', caller, {}))
  const done =
    await running.service.answer('discard', caller, { mailboxes: reports.map(({ mailbox }) => mailbox), drops: [] })
  assert.deepEqual(done, { ok: true, value: { discarded: 3 } })
})

test('asking for challenges, sign-ins and vaults writes nothing, so that asking fills no store', async () => {
  const running = await small()
  running.asked.length = 0
  await running.service.answer('ask-work', null, { route: 'submit-report', mailbox: null, item: null })
  await running.service.answer('ask-challenge', null, {})
  await running.service.answer('find-vault', null, { locator: 'A'.repeat(22) })
  assert.ok(!running.asked.includes('write'))
})

test('whoever stole the words cannot make the mailbox useless by counting far ahead', async () => {
  const running = await small()
  const somebody = await reporter(57)
  await report(running, somebody)
  const far = await message(somebody, freshItem())
  assert.equal((await running.service.answer('send-item', null, { ...far, seq: 1_000_000_000 })).ok, false)
  const state = await open(running, somebody)
  assert.ok(state.found && state.nextSeq === 2)
})
