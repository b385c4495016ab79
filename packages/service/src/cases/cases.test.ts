import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { err, type Handle, ok } from '@small-places/kernel'
import {
  appendAs, caseId, cipherSample, claimOf, createTestService, envelopesFor, eventOf, itemOf, letterOf, makeCase,
  manifestOf, readCaseAs, reportOf, sealedSample, takeUpOf,
} from '@small-places/testkit'
import fc from 'fast-check'

const HOUR = 3_600_000
const two = ['desk-1', 'desk-2']
const three = [...two, 'case-1']

describe('taking a report up', () => {
  test('makes a case that its members read, and deletes the desk’s copy', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const read = await readCaseAs(test, 'desk-2')
    deepEqual(read?.items.map(({ position, author, compartment, seq }) => [position, author, compartment, seq]),
      [[1, 'desk-1', 'thread', 1], [2, null, 'thread', 1]])
    equal(read?.envelope, envelopesFor(two, 1)[1]?.sealed)
    deepEqual([read?.mailbox?.mailbox, read?.mailbox?.state, read?.mailbox?.lane, read?.mailbox?.nextLetter],
      [reportOf('a').mailbox, 'open', 'danger', 1])
    equal((await test.env.store.read(tx => tx.intake.heads())).length, 0)
    equal((await test.env.store.read(tx => tx.alerts.all())).length, 0)
    const queue = await test.service.answer('read-queue', test.as('desk-1'), {})
    deepEqual(queue.ok && [queue.value.reports, queue.value.passOn], [[], []])
    deepEqual((await test.service.verify()).faults, [])
  })

  test('a colleague who is not in the case finds nothing there', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    equal(await readCaseAs(test, 'case-1'), null)
    deepEqual(await appendAs(test, 'case-1', { events: [eventOf('x', 1)] }), err('not-found'))
    const cases = await test.service.answer('read-cases', test.as('case-1'), {})
    deepEqual(cases.ok && cases.value.cases, [])
  })

  test('of two who take up the same report at once the slower one is told', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    const mine = await takeUpOf(test, 'a', two)
    const theirs = {
      ...await takeUpOf(test, 'a', ['desk-2', 'desk-1']), case: caseId('other'),
      manifest: await manifestOf(test, {
        name: 'a', epoch: 1, by: 'desk-2', members: ['desk-2', 'desk-1'], previous: null,
        changes: { case: caseId('other') },
      }),
    }
    const answers = await Promise.all([
      test.service.answer('take-up', test.as('desk-1'), mine),
      test.service.answer('take-up', test.as('desk-2'), theirs),
    ])
    deepEqual(answers.map(answer => answer.ok ? 'taken' : answer.error), ['taken', 'conflict'])
    const again = await test.service.answer('take-up', test.as('desk-1'), mine)
    equal(again.ok, true, 'the same again is answered as the first time')
    equal((await test.env.store.read(tx => tx.cases.page('', 9))).length, 1)
  })

  test('the server takes no manifest that its members’ devices would refuse', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    await test.service.answer('submit-report', null, reportOf('b'))
    const good = await takeUpOf(test, 'a', two)
    const plan = { name: 'a', epoch: 1, by: 'desk-1', members: two, previous: null }
    const bad = [
      { manifest: await manifestOf(test, { ...plan, by: 'desk-2', changes: { by: 'desk-1' as Handle } }) },
      { manifest: await manifestOf(test, { ...plan, members: ['desk-1', 'nobody'] }) },
      { manifest: await manifestOf(test, { ...plan, epoch: 2 }) },
      { manifest: (await takeUpOf(test, 'b', two)).manifest },
      { manifest: good.manifest.replace('"lead"', '"LEAD"') },
      { envelopes: envelopesFor(['desk-1', 'case-1'], 1) }, { envelopes: envelopesFor(three, 1) },
      { envelopes: envelopesFor(['desk-1', 'desk-1'], 1) },
      { mailbox: reportOf('b').mailbox },
    ]
    for (const [i, change] of bad.entries()) {
      const answer = await test.service.answer('take-up', test.as('desk-1'), { ...good, ...change })
      deepEqual(answer, err('not-valid'), `number ${i}`)
    }
    deepEqual(await test.service.answer('take-up', test.as('desk-2'), good), err('not-valid'))
    deepEqual(await test.service.answer('take-up', test.as('desk-1'), {
      ...good, events: [{ ...eventOf('x', 1), sealed: 'plain' }],
    }), err('not-sealed'))
    equal((await test.env.store.read(tx => tx.cases.page('', 9))).length, 0)
  })

  test('nobody who is suspended gets a new key', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    await test.env.store.write(async tx => ok(await tx.suspensions.add({
      handle: 'desk-2' as Handle, by: 'desk-1' as Handle, day: '2026-11-21' as never, order: '',
    })))
    const body = await takeUpOf(test, 'a', two)
    deepEqual(await test.service.answer('take-up', test.as('desk-1'), body), err('not-valid'))
  })
})

describe('adding to a case', () => {
  test('notes and letters in one step; the letter waits in the mailbox', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const summary = cipherSample('summary', 540)
    const done = await appendAs(test, 'desk-2', { events: [eventOf('note', 1)], letters: [letterOf('1', 1)], summary })
    equal(done.ok, true)
    const opened = await test.service.answer('open-mailbox', null, claimOf('a'))
    deepEqual(opened.ok && opened.value.found && opened.value.letters, [{ ...letterOf('1', 1), expires: '2026-12-21' }])
    equal((await readCaseAs(test, 'desk-1'))?.mailbox?.nextLetter, 2)
    const list = await test.service.answer('read-cases', test.as('desk-1'), {})
    equal(list.ok && list.value.cases[0]?.summary, summary)
  })

  test('sent again it changes nothing, whatever arrived of it the first time', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const changes = { events: [eventOf('note', 2, 1, 'thread'), eventOf('note 2', 1)], letters: [letterOf('1', 1)] }
    await appendAs(test, 'desk-1', { events: changes.events.slice(0, 1) })
    equal((await appendAs(test, 'desk-1', changes)).ok, true)
    equal((await appendAs(test, 'desk-1', changes)).ok, true)
    equal((await readCaseAs(test, 'desk-1'))?.items.length, 4)
  })

  test('a place in one’s chain is taken once, and by one’s own entry only', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    equal((await appendAs(test, 'desk-1', { events: [eventOf('note', 1)] })).ok, true)
    deepEqual(await appendAs(test, 'desk-1', { events: [eventOf('other', 1)] }), err('conflict'))
    deepEqual(await appendAs(test, 'desk-2', { events: [eventOf('note', 1)] }), err('conflict'))
    equal((await appendAs(test, 'desk-2', { events: [eventOf('own', 1)] })).ok, true)
    const forged = { ...eventOf('note', 1), sealed: sealedSample('forged', 1024) }
    deepEqual(await appendAs(test, 'desk-1', { events: [forged] }), err('conflict'))
  })

  test('nothing of a call is kept when one part of it is refused', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const skipped = { events: [eventOf('fine', 1)], letters: [letterOf('2', 2)] }
    deepEqual(await appendAs(test, 'desk-1', skipped), err('conflict'))
    deepEqual(await appendAs(test, 'desk-1', { events: [eventOf('fine', 1), eventOf('old', 2, 2)] }), err('old-epoch'))
    deepEqual(await appendAs(test, 'desk-1', { events: [eventOf('fine', 1), eventOf('x', 2, 1, 'identity')] }),
      err('not-found'))
    equal((await readCaseAs(test, 'desk-1'))?.items.length, 2)
  })

  test('however often and in whatever order the same entries are sent, each stands once', async () => {
    const entries = [1, 2, 3, 4].map(n => eventOf(`entry ${n}`, n))
    await fc.assert(fc.asyncProperty(
      fc.array(fc.subarray(entries, { minLength: 1 }), { minLength: 1, maxLength: 6 }),
      async calls => {
        const test = await createTestService()
        await makeCase(test, 'a', two)
        const answers = await Promise.all(calls.map(events => appendAs(test, 'desk-1', { events })))
        equal(answers.every(answer => answer.ok), true)
        const read = await readCaseAs(test, 'desk-2')
        const items = read?.items.filter(({ compartment }) => compartment === 'internal') ?? []
        deepEqual(new Set(items.map(({ item }) => item)), new Set(calls.flat().map(({ item }) => item)))
        equal(new Set(items.map(({ item }) => item)).size, items.length)
        equal(new Set(items.map(({ position }) => position)).size, items.length)
      }), { numRuns: 15 })
  })

  test('the reporter’s next item goes into the thread, and members see that it is new', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const revision = (await readCaseAs(test, 'desk-2'))?.revision ?? 0
    const sealed = { ...itemOf('a', 'more', 2), to: { kind: 'thread' as const, epoch: 1 as never } }
    deepEqual(await test.service.answer('send-item', null, sealed), ok({ stored: true }))
    deepEqual(await test.service.answer('send-item', null, sealed), ok({ stored: true }))
    const news = await test.service.answer('read-cases', test.as('desk-2'), { after: revision })
    deepEqual(news.ok && news.value.cases.map(({ unread }) => unread), [true])
    const added = (await readCaseAs(test, 'desk-2', 'a', 2))?.items ?? []
    deepEqual(added.map(({ author, seq, sealed: text }) => [author, seq, text]), [[null, 2, sealed.sealed]])
    const read = await test.service.answer('read-cases', test.as('desk-2'), {})
    deepEqual(read.ok && read.value.cases.map(({ unread }) => unread), [false])
    const future = { ...itemOf('a', 'later', 3), to: { kind: 'thread' as const, epoch: 2 as never } }
    deepEqual(await test.service.answer('send-item', null, future), err('conflict'))
  })

  test('letters cannot be sent to a mailbox that is closed', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    await test.service.answer('close-mailbox', null, claimOf('a'))
    equal((await readCaseAs(test, 'desk-1'))?.mailbox?.state, 'closing')
    equal((await appendAs(test, 'desk-1', { letters: [letterOf('1', 1)] })).ok, true)
    test.clock.advance(26 * HOUR)
    deepEqual(await appendAs(test, 'desk-1', { letters: [letterOf('2', 2)] }), err('conflict'))
    await test.service.start()
    equal((await readCaseAs(test, 'desk-1'))?.mailbox?.state, 'closed')
    equal((await readCaseAs(test, 'desk-1'))?.items.length, 2)
  })
})
