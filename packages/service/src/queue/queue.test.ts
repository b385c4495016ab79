import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hashOfText } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import {
  blobId, claimOf, createTestService, itemOf, makeCase, mailboxId, reportOf, sealedBytes, sealedSample,
  type TestService, tokenOf,
} from '@small-places/testkit'
import { hashOfBytes } from '../hash.ts'

const MINUTE = 60_000
const queueOf = async ({ service, as }: TestService) => {
  const answer = await service.answer('read-queue', as('desk-1'), {})
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}

describe('the queue', () => {
  test('has danger first, then what has waited longest, and says what is late', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('old concern'))
    test.clock.advance(26 * 60 * MINUTE)
    await test.service.answer('submit-report', null, reportOf('new concern'))
    await test.service.answer('submit-report', null, reportOf('danger', 'danger'))
    const reports = (await queueOf(test)).reports
    deepEqual(reports.map(({ mailbox, late }) => [mailbox, late]), [
      [mailboxId('danger'), false], [mailboxId('old concern'), true], [mailboxId('new concern'), false],
    ])
  })

  test('gives ciphertext only of what was asked for', async () => {
    const test = await createTestService()
    for (const name of ['a', 'b']) await test.service.answer('submit-report', null, reportOf(name))
    await test.service.answer('send-item', null, itemOf('a', 'more', 2))
    const answer = await test.service.answer('read-queue-items', test.as('desk-2'), {
      items: [itemOf('a', 'more', 2).item, reportOf('unknown').item], drops: [],
    })
    deepEqual(answer, ok({
      items: [{ item: itemOf('a', 'more', 2).item, mailbox: mailboxId('a'), sealed: itemOf('a', 'more', 2).sealed }],
      drops: [],
    }))
  })

  test('shows who opened a report first', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a', 'danger'))
    deepEqual(await test.service.answer('acknowledge', test.as('desk-2'), { mailbox: mailboxId('a') }), ok({}))
    deepEqual(await test.service.answer('acknowledge', test.as('desk-1'), { mailbox: mailboxId('a') }), ok({}))
    const unknown = { mailbox: mailboxId('x') }
    deepEqual(await test.service.answer('acknowledge', test.as('desk-1'), unknown), err('not-found'))
    deepEqual((await queueOf(test)).reports.map(({ acknowledgedBy, late }) => [acknowledgedBy, late]),
      [['desk-2', false]])
    deepEqual(await test.env.store.read(tx => tx.alerts.all()), [])
  })
})

describe('a report that was sealed elsewhere', () => {
  const sealed = reportOf('a').sealed
  const registration = {
    mailbox: mailboxId('a'), tokenHash: hashOfText(tokenOf('a')), lane: 'concern' as const, desk: 'main',
    item: reportOf('a').item,
  }

  test('handed in on the site is registered by whoever opens it, and then is a report as any other', async () => {
    const test = await createTestService()
    for (let n = 0; n < 2; n++) {
      deepEqual(await test.service.answer('drop-sealed', null, { sealed, work: null }), ok({ stored: true }))
    }
    const [drop] = (await queueOf(test)).drops
    const asked = { items: [], drops: [drop?.drop ?? ''] }
    const fetched = await test.service.answer('read-queue-items', test.as('desk-1'), asked)
    deepEqual(fetched.ok && fetched.value.drops.map(row => row.sealed), [sealed])
    const body = { ...registration, drop: drop?.drop ?? '', sealed: null }
    deepEqual(await test.service.answer('register-drop', test.as('desk-1'), body), ok({}))
    const queue = await queueOf(test)
    deepEqual([queue.drops, queue.reports.map(({ mailbox, acknowledgedBy }) => [mailbox, acknowledgedBy])],
      [[], [[mailboxId('a'), null]]])
    const opened = await test.service.answer('open-mailbox', null, claimOf('a'))
    equal(opened.ok && opened.value.found, true)
  })

  test('counts as unread, and the team is told again and again, until a person says that they read it', async () => {
    const test = await createTestService()
    const body = { ...registration, lane: 'danger' as const, drop: null, sealed }
    deepEqual(await test.service.answer('register-drop', test.as('desk-1'), body), ok({}))
    const told = async (minutes: number) => {
      for (let n = 0; n < minutes; n++) {
        test.clock.advance(MINUTE)
        await test.service.runDueJobs()
      }
      return test.notifier.sent.map(({ notification }) => notification.kind)
    }
    deepEqual(await told(5), ['arrived'])
    deepEqual(await told(60), ['arrived', 'unopened'])
    deepEqual((await queueOf(test)).reports.map(({ acknowledgedBy, late }) => [acknowledgedBy, late]), [[null, true]])
    await test.service.answer('acknowledge', test.as('desk-2'), { mailbox: mailboxId('a') })
    deepEqual((await queueOf(test)).reports.map(({ acknowledgedBy, late }) => [acknowledgedBy, late]),
      [['desk-2', false]])
    deepEqual(await told(120), ['arrived', 'unopened'])
  })

  test('dropped on the desk as a file, twice, and sent by the reporter as well, is one report', async () => {
    const test = await createTestService()
    const body = { ...registration, drop: null, sealed }
    for (let n = 0; n < 2; n++) deepEqual(await test.service.answer('register-drop', test.as('desk-1'), body), ok({}))
    deepEqual(await test.service.answer('submit-report', null, reportOf('a')), ok({ stored: true }))
    equal((await queueOf(test)).reports.length, 1)
  })

  test('never replaces the token of a mailbox', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    const body = { ...registration, drop: null, sealed: sealedSample('other'), tokenHash: hashOfText(tokenOf('b')) }
    deepEqual(await test.service.answer('register-drop', test.as('desk-1'), body), err('conflict'))
    deepEqual(await test.service.answer('register-drop', test.as('desk-1'), { ...body, item: reportOf('b').item }),
      err('conflict'))
    deepEqual(await test.service.answer('register-drop', test.as('desk-1'), { ...body, sealed: 'plain' }),
      err('not-sealed'))
    deepEqual(await test.service.answer('register-drop', test.as('desk-1'), { ...body, drop: 'x'.repeat(22) }),
      err('not-found'))
    const opened = await test.service.answer('open-mailbox', null, claimOf('a'))
    equal(opened.ok && opened.value.found, true)
  })
})

describe('spam', () => {
  test('is thrown away with its files, for good, and what became a case is not', async () => {
    const test = await createTestService()
    await makeCase(test, 'case', ['desk-1', 'desk-2'])
    await test.service.answer('submit-report', null, reportOf('spam'))
    await test.service.answer('drop-sealed', null, { sealed: sealedSample('spam drop'), work: null })
    const file = sealedBytes('file', 4096)
    await test.service.answer('start-blob', null, { ...claimOf('spam'), blob: blobId('f'), size: file.length })
    await test.service.sendPart({
      'x-mailbox': mailboxId('spam'), 'x-token': tokenOf('spam'), 'x-blob': blobId('f'), 'x-offset': 0,
      'x-sha256': hashOfBytes(file),
    }, file)
    const drops = (await queueOf(test)).drops.map(({ drop }) => drop)
    const mailboxes = [mailboxId('spam'), mailboxId('case'), mailboxId('unknown')]
    const body = { mailboxes, drops: [...drops, ...drops] }
    deepEqual(await test.service.answer('discard', test.as('desk-1'), body), ok({ discarded: 2 }))
    const queue = await queueOf(test)
    deepEqual([queue.reports, queue.drops], [[], []])
    await test.service.runDueJobs()
    for await (const entry of test.env.blobs.list()) throw new Error(`${entry.blob} is still there`)
    deepEqual(test.tombstones.hashes, new Set([hashOfText(mailboxId('spam')), ...drops.map(hashOfText)]))
    equal((await test.env.store.read(tx => tx.cases.page('', 9))).length, 1)
  })
})
