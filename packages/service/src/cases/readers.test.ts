import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hashOfText } from '@small-places/encryption'
import { err, type Handle, ok } from '@small-places/kernel'
import {
  appendAs, blobId, caseId, claimOf, createTestService, envelopesFor, eventOf, itemId, itemOf, makeCase, manifestOf,
  noChanges, passedOnOf, readCaseAs, reportOf, sealedBytes, takeUpOf, type TestService,
} from '@small-places/testkit'
import { hashOfBytes } from '../hash.ts'

const two = ['desk-1', 'desk-2']
const three = [...two, 'case-1']

describe('changing who can read', () => {
  const changeTo = async (test: TestService, by: string, members: readonly string[], previous: string, more: {
    epoch?: number, reads?: Record<string, number>, events?: ReturnType<typeof eventOf>[]
  } = {}) => {
    const epoch = more.epoch ?? 2
    const plan = { name: 'a', epoch, by, members, previous, ...more.reads ? { reads: more.reads } : {} }
    const manifest = await manifestOf(test, plan)
    const body = {
      case: caseId('a'), manifest, envelopes: envelopesFor(members, epoch), ...noChanges, events: more.events ?? [],
    }
    return { body, answer: await test.service.answer('change-epoch', test.as(by), body) }
  }

  test('a case worker who is added reads from then on, and only what they were given', async () => {
    const test = await createTestService()
    const { manifest } = await makeCase(test, 'a', two)
    const { answer } = await changeTo(test, 'desk-1', three, manifest, {
      reads: { 'case-1': 2 }, events: [eventOf('welcome', 1, 2)],
    })
    equal(answer.ok, true)
    deepEqual((await readCaseAs(test, 'case-1'))?.items.map(({ compartment, epoch }) => [compartment, epoch]),
      [['internal', 2]])
    equal((await readCaseAs(test, 'desk-2'))?.items.length, 3)
    equal((await readCaseAs(test, 'case-1'))?.manifests.length, 2)
    deepEqual((await test.service.verify()).faults, [])
  })

  test('who is taken out finds nothing, is told to forget it, and their envelope is gone', async () => {
    const test = await createTestService()
    const { manifest, id } = await makeCase(test, 'a', three)
    const before = await test.service.answer('read-cases', test.as('case-1'), {})
    equal((await changeTo(test, 'desk-1', two, manifest)).answer.ok, true)
    equal(await readCaseAs(test, 'case-1'), null)
    const after = await test.service.answer('read-cases', test.as('case-1'), {
      after: before.ok ? before.value.revision : 0,
    })
    deepEqual(after.ok && [after.value.cases, after.value.gone], [[], [id]])
    equal(await test.env.store.read(tx => tx.envelopes.find(id, 'case-1' as Handle)), null)
    deepEqual(await appendAs(test, 'case-1', { events: [eventOf('x', 1, 2)] }), err('not-found'))
  })

  test('what was sealed to the old keys is refused from then on, but what stood already is not lost', async () => {
    const test = await createTestService()
    const { manifest } = await makeCase(test, 'a', two)
    await appendAs(test, 'desk-2', { events: [eventOf('before', 1)] })
    await changeTo(test, 'desk-1', three, manifest)
    deepEqual(await appendAs(test, 'desk-2', { events: [eventOf('late', 2)] }), err('old-epoch'))
    equal((await appendAs(test, 'desk-2', { events: [eventOf('before', 1)] })).ok, true)
    equal((await appendAs(test, 'desk-2', { events: [eventOf('resealed', 2, 2)] })).ok, true)
  })

  test('only one next epoch stands on top of another, and the same one again is fine', async () => {
    const test = await createTestService()
    const { manifest } = await makeCase(test, 'a', three)
    const mine = await changeTo(test, 'desk-1', two, manifest)
    const theirs = await changeTo(test, 'desk-2', ['desk-2', 'case-1'], manifest)
    deepEqual([mine.answer.ok, theirs.answer], [true, err('conflict')])
    equal((await test.service.answer('change-epoch', test.as('desk-1'), mine.body)).ok, true)
    const skipped = await changeTo(test, 'desk-1', two, mine.body.manifest, { epoch: 4 })
    deepEqual(skipped.answer, err('not-valid'))
    equal((await changeTo(test, 'desk-1', three, mine.body.manifest, { epoch: 3 })).answer.ok, true)
  })

  test('a member who is neither lead nor successor may not change it', async () => {
    const test = await createTestService()
    const { manifest } = await makeCase(test, 'a', three)
    deepEqual((await changeTo(test, 'case-1', ['case-1', 'desk-1'], manifest)).answer, err('not-valid'))
    equal((await changeTo(test, 'desk-2', ['desk-2', 'desk-1'], manifest)).answer.ok, true)
  })

  test('cases that still name somebody who was locked out are counted', async () => {
    const test = await createTestService()
    const { manifest, id } = await makeCase(test, 'a', three)
    await test.env.store.write(async tx => ok(await tx.suspensions.add({
      handle: 'case-1' as Handle, by: 'desk-1' as Handle, day: '2026-11-21' as never, order: '',
    })))
    const people = await test.service.answer('read-people', test.as('desk-1'), {})
    deepEqual(people.ok && people.value.casesOnOldKeys, [{ case: id, handles: ['case-1'], mine: true }])
    deepEqual((await changeTo(test, 'desk-1', three, manifest)).answer, err('not-valid'))
    await changeTo(test, 'desk-1', two, manifest)
    const after = await test.service.answer('read-people', test.as('desk-1'), {})
    deepEqual(after.ok && after.value.casesOnOldKeys, [])
  })
})

describe('late items for the desk', () => {
  test('are passed on by any desk member, who learns nothing else of the case', async () => {
    const test = await createTestService()
    const { id, manifest } = await makeCase(test, 'a', ['desk-1', 'case-1'])
    deepEqual(await test.service.answer('read-thread-key', test.as('desk-2'), { mailbox: reportOf('a').mailbox }),
      err('not-found'))
    await test.service.answer('send-item', null, itemOf('a', 'late', 2))
    const queue = await test.service.answer('read-queue', test.as('desk-2'), {})
    deepEqual(queue.ok && queue.value.passOn.map(row => [row.case, row.epoch, row.items.length]), [[id, 1, 1]])
    deepEqual(await test.service.answer('read-thread-key', test.as('desk-2'), { mailbox: reportOf('a').mailbox }),
      ok({ manifests: [manifest] }))
    const body = { mailbox: reportOf('a').mailbox, items: [passedOnOf('a late')] }
    deepEqual(await test.service.answer('pass-on', test.as('desk-2'), body), ok({}))
    deepEqual(await test.service.answer('pass-on', test.as('desk-1'), {
      ...body, items: [passedOnOf('a late', 1, 'desk-1')],
    }), ok({}), 'a colleague who was slower has nothing left to do')
    deepEqual((await readCaseAs(test, 'desk-1', 'a', 2))?.items.map(({ author, seq, sealed }) => [author, seq, sealed]),
      [[null, 2, body.items[0]?.sealed]])
    equal(await readCaseAs(test, 'desk-2'), null)
    equal((await test.env.store.read(tx => tx.intake.heads())).length, 0)
  })

  test('an item that arrives while a report is taken up is not lost', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    const body = await takeUpOf(test, 'a', two)
    await test.service.answer('send-item', null, itemOf('a', 'meanwhile', 2))
    equal((await test.service.answer('take-up', test.as('desk-1'), body)).ok, true)
    const queue = await test.service.answer('read-queue', test.as('desk-1'), {})
    deepEqual(queue.ok && queue.value.passOn.map(({ items }) => items.length), [1])
  })

  test('files of a case are for its members', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', ['desk-1', 'case-1'])
    const file = sealedBytes('file', 4096)
    const blob = blobId('file')
    await test.service.answer('start-blob', null, { ...claimOf('a'), blob, size: file.length })
    await test.service.sendPart({
      'x-mailbox': claimOf('a').mailbox, 'x-token': claimOf('a').token, 'x-blob': blob, 'x-offset': 0,
      'x-sha256': hashOfBytes(file),
    }, file)
    equal((await test.service.readBlob(test.as('case-1'), { blob })).ok, true)
    deepEqual(await test.service.readBlob(test.as('desk-2'), { blob }), err('not-found'))
    deepEqual((await readCaseAs(test, 'case-1'))?.mailbox?.blobs, [{ blob, size: file.length, complete: true }])
  })

  test('a long case is given in portions, and counts as read with the last one', async () => {
    const test = await createTestService()
    const { id } = await makeCase(test, 'a', three)
    await test.env.store.write(async tx => {
      const row = await tx.cases.find(id)
      const [first] = await tx.caseItems.since(id, 0)
      if (row === null || first === undefined) return err('not-found')
      for (let position = row.nextPosition; position <= 201; position++) {
        await tx.caseItems.add({ ...first, position, item: itemId(`${position}`), seq: position })
      }
      const revision = await tx.revisions.next()
      return ok(await tx.cases.save({ ...row, nextPosition: 202, revision, reporterRevision: revision }))
    })
    const isUnread = async () => {
      const cases = await test.service.answer('read-cases', test.as('desk-2'), {})
      return cases.ok && cases.value.cases[0]?.unread
    }
    const portion = await readCaseAs(test, 'desk-2')
    deepEqual([portion?.items.length, portion?.next, await isUnread()], [200, 200, true])
    const rest = await readCaseAs(test, 'desk-2', 'a', 200)
    deepEqual([rest?.items.map(({ position }) => position), rest?.next, await isUnread()], [[201], null, false])
  })

  test('what a shut mailbox leaves behind is in the tombstone log before taking up or passing on is acknowledged',
    async () => {
    const shut = async (test: TestService, name: string) => {
      await test.service.answer('close-mailbox', null, claimOf(name))
      test.clock.advance(26 * 3_600_000)
      await test.service.start()
    }
    const isLogged = (test: TestService, name: string) => test.tombstones.hashes.has(hashOfText(claimOf(name).mailbox))
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('taken'))
    for (const name of ['passed', 'added']) {
      await makeCase(test, name, two)
      await test.service.answer('send-item', null, itemOf(name, 'late', 2))
    }
    for (const name of ['taken', 'passed', 'added']) {
      await shut(test, name)
      equal(isLogged(test, name), false)
    }
    equal((await test.service.answer('take-up', test.as('desk-1'), await takeUpOf(test, 'taken', two))).ok, true)
    equal(isLogged(test, 'taken'), true)
    const passed = { mailbox: claimOf('passed').mailbox, items: [passedOnOf('passed late')] }
    equal((await test.service.answer('pass-on', test.as('desk-1'), passed)).ok, true)
    equal(isLogged(test, 'passed'), true)
    equal((await appendAs(test, 'desk-1', { passedOn: [passedOnOf('added late')] }, 'added')).ok, true)
    equal(isLogged(test, 'added'), true)
  })

  test('the record shows who passed something on, once', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', ['desk-1', 'case-1'])
    await test.service.answer('send-item', null, itemOf('a', 'late', 2))
    const body = { mailbox: claimOf('a').mailbox, items: [passedOnOf('a late')] }
    for (let n = 0; n < 2; n++) equal((await test.service.answer('pass-on', test.as('desk-2'), body)).ok, true)
    const entries = await test.env.store.read(tx => tx.audit.after(0, 99))
    const passed = entries.filter(({ line }) => line.includes('"case.passed-on"'))
    deepEqual(passed.map(({ line }) => (JSON.parse(line) as { actor: string }).actor), ['desk-2'])
  })
})
