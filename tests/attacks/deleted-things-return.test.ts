import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64url, hashOfText, sealLetter } from '@small-places/encryption'
import { valueOf } from './team/expect.ts'
import { amira, keysOf, tools } from './team/organisation.ts'
import { letter, reporter } from './team/reporter.ts'
import { open, report, reportBody, type RunningService, signedIn, startService } from './team/service.ts'
import { takeUp } from './team/taken-up.ts'

const HOUR = 3_600_000
const desk = signedIn(amira, 'desk')

const wait = async ({ service, clock }: RunningService, hours: number) => {
  clock.advance(hours * HOUR)
  await service.start()
}

/** Sends a letter for a case that was taken up. */
const write = async ({ service }: RunningService, made: Awaited<ReturnType<typeof takeUp>>) => {
  const content = letter(made.reporter.mailbox)
  const { sealed } =
    valueOf(await sealLetter(tools, keysOf(amira).signer, made.reporter.mac, made.reporter.reply.recipient, content))
  valueOf(await service.answer('append-to-case', desk, {
    case: made.case, events: [], passedOn: [], summary: null,
    letters: [{ letter: content.letter, n: 1, sealed: base64url.encode(sealed) }],
  }))
  return content.letter
}

test('every deletion is in the tombstone file before it is acknowledged', async () => {
  const running = await startService()
  const { service, tombstones } = running
  const made = await takeUp(running, await reporter(1))
  const id = await write(running, made)
  await service.answer('delete-letter', null, { ...made.reporter, letter: id })
  assert.deepEqual(tombstones, [hashOfText(id)])
  const spam = await reporter(2)
  await report(running, spam)
  await service.answer('discard', desk, { mailboxes: [spam.mailbox], drops: [] })
  assert.ok(tombstones.includes(hashOfText(spam.mailbox)))
  await service.answer('close-mailbox', null, made.reporter)
  await wait(running, 25)
  assert.ok(tombstones.includes(hashOfText(made.reporter.mailbox)))
  // They say of nothing what it was: hashes of random ids.
  for (const line of tombstones) assert.match(line, /^[\w-]{43}$/)
})

test('a letter that was deleted is gone for whoever has the words', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(3))
  const id = await write(running, made)
  const before = await open(running, made.reporter)
  assert.ok(before.found && before.letters.length === 1)
  await running.service.answer('delete-letter', null, { ...made.reporter, letter: id })
  const after = await open(running, made.reporter)
  assert.ok(after.found && after.letters.length === 0)
  assert.equal((await running.env.store.read(tx => tx.letters.find(made.reporter.mailbox, id)))?.sealed, null)
})

test('a deleted report cannot be sent again under its name, by whoever kept a copy', async () => {
  const running = await startService()
  const body = await reportBody(await reporter(4))
  valueOf(await running.service.answer('submit-report', null, body))
  await running.service.answer('discard', desk, { mailboxes: [body.mailbox], drops: [] })
  assert.deepEqual(await running.service.answer('submit-report', null, body), { ok: false, error: 'conflict' })
})

test('a restored copy from before the deletions deletes all of it again before it serves', async () => {
  const live = await startService()
  const restored = await startService()
  // Both hold the same, as a backup does; then everything is deleted in the one that goes on.
  const people = await Promise.all([5, 6, 7].map(reporter))
  const bodies = await Promise.all(people.map(person => reportBody(person)))
  for (const { service } of [live, restored]) for (const body of bodies) valueOf(
    await service.answer('submit-report', null, body))
  const made = await takeUp(restored, await reporter(8))
  const id = await write(restored, made)
  await live.service.answer('discard', desk, { mailboxes: people.map(({ mailbox }) => mailbox), drops: [] })
  const log = new Set([...live.tombstones, hashOfText(id)])

  const replayed = await restored.service.replayTombstones(log)
  assert.deepEqual(replayed, { mailboxes: 3, cases: 0, letters: 1, drops: 0 })
  for (const person of people) assert.equal((await open(restored, person)).found, false)
  assert.deepEqual(valueOf(await restored.service.answer('read-queue', desk, {})).reports, [])
  const { notices } = valueOf(await restored.service.answer('read-notices', desk, {}))
  assert.ok(notices.some(({ code, detail }) => code === 'restored' && detail === null))
})

test('a restore without the tombstone file says so to everybody at the desk', async () => {
  const { service } = await startService()
  await service.replayTombstones(null)
  const { notices } = valueOf(await service.answer('read-notices', desk, {}))
  assert.ok(notices.some(({ code }) => code === 'restored-without-tombstones'))
})

test('a case that is deleted takes its letters, files, envelopes and manifests along', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(9))
  await write(running, made)
  await running.service.replayTombstones(new Set([hashOfText(made.case)]))
  const left = await running.env.store.read(async tx => [
    await tx.cases.find(made.case), ...await tx.caseItems.since(made.case, 0), ...await tx.manifests.of(made.case),
    ...await tx.caseMembers.of(made.case), await tx.envelopes.find(made.case, amira),
    ...await tx.letters.of(made.reporter.mailbox), await tx.mailboxes.find(made.reporter.mailbox),
  ].filter(row => row !== null))
  assert.deepEqual(left, [])
  assert.deepEqual(valueOf(await running.service.answer('read-cases', desk, {})).gone, [made.case])
})

test('a tampered store is found out by its own check', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(10))
  assert.deepEqual((await running.service.verify()).faults, [])
  await running.env.store.write(async tx => {
    const row = await tx.cases.find(made.case)
    const member = (await tx.caseMembers.of(made.case))[0]
    assert.ok(row !== null && member !== undefined)
    await tx.caseMembers.replace(made.case, [member, { ...member, handle: 'mallory' as typeof amira }])
    return { ok: true, value: null }
  })
  const faults = (await running.service.verify()).faults.map(({ fault }) => fault)
  assert.ok(faults.includes('members'))
})
