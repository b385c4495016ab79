import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hashOfText } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import {
  caseId, claimOf, createTestService, itemId, itemOf, reportOf, sealedBytes, type TestService, tokenOf,
} from '@small-places/testkit'

const HOUR = 3_600_000
const found = async ({ service }: TestService, name: string) => {
  const answer = await service.answer('open-mailbox', null, claimOf(name))
  return answer.ok && answer.value.found ? answer.value : null
}
const addLetter = ({ env }: TestService, name: string, n: number) => env.store.write(async tx => {
  const { mailbox } = reportOf(name)
  await tx.letters.add({
    mailbox, letter: `${n}`.repeat(22), n, expires: '2026-12-21' as never, hash: 'h',
    sealed: sealedBytes(`letter ${n}`),
  })
  return ok(null)
})
const withReport = async (...names: string[]): Promise<TestService> => {
  const test = await createTestService()
  for (const name of names) await test.service.answer('submit-report', null, reportOf(name))
  return test
}

describe('opening a mailbox', () => {
  test('gives the letters in their order and the number of the next item', async () => {
    const test = await withReport('a')
    await addLetter(test, 'a', 2)
    await addLetter(test, 'a', 1)
    const mailbox = await found(test, 'a')
    deepEqual([mailbox?.nextSeq, mailbox?.letters.map(({ n }) => n), mailbox?.closing, mailbox?.expires],
      [2, [1, 2], false, '2027-05-20'])
  })

  test('tells how long each letter is kept, which no visit makes longer', async () => {
    const test = await withReport('a')
    await addLetter(test, 'a', 1)
    await found(test, 'a')
    test.clock.advance(24 * HOUR)
    const mailbox = await found(test, 'a')
    deepEqual([mailbox?.letters.map(({ expires }) => expires), mailbox?.expires], [['2026-12-21'], '2027-05-21'])
  })

  test('an unknown mailbox, a wrong token, a closed and an expired one cannot be told apart', async () => {
    const test = await withReport('closed', 'expired', 'open')
    await test.service.answer('close-mailbox', null, claimOf('closed'))
    test.clock.advance(25 * HOUR)
    await test.env.store.write(async tx => {
      const row = await tx.mailboxes.find(reportOf('expired').mailbox)
      if (row !== null) await tx.mailboxes.save({ ...row, expires: '2026-11-21' as never })
      return ok(null)
    })
    const claims = [
      claimOf('unknown'), { ...claimOf('open'), token: tokenOf('other') }, claimOf('closed'), claimOf('expired'),
    ]
    for (const claim of claims) {
      deepEqual(await test.service.answer('open-mailbox', null, claim), ok({ found: false }))
      deepEqual(await test.service.answer('delete-letter', null, { ...claim, letter: '1'.repeat(22) }), ok({}))
      deepEqual(await test.service.answer('close-mailbox', null, claim), ok({}))
      deepEqual(await test.service.answer('send-item', null, { ...itemOf('x', 'y', 2), ...claim }), err('not-found'))
    }
    equal((await found(test, 'open'))?.closing, false)
  })

  test('keeps it alive for another half year', async () => {
    const test = await withReport('a')
    for (let n = 0; n < 4; n++) {
      test.clock.advance(150 * 24 * HOUR)
      equal((await found(test, 'a')) !== null, true)
    }
    test.clock.advance(181 * 24 * HOUR)
    equal(await found(test, 'a'), null)
  })
})

describe('writing again', () => {
  test('a mailbox takes in a thousand items and no more, and what it has it acknowledges again', async () => {
    const test = await withReport('a')
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'second', 2)), ok({ stored: true }))
    await test.env.store.write(async tx => {
      for (let seq = 3; seq <= 1000; seq++) {
        await tx.receipts.add({ mailbox: claimOf('a').mailbox, item: itemId(`${seq}`), seq, hash: '' })
      }
      return ok(null)
    })
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'one more', 3)), err('too-large'))
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'second', 2)), ok({ stored: true }))
  })

  test('an item stands in the queue once, however often it is sent', async () => {
    const test = await withReport('a')
    for (let n = 0; n < 3; n++) {
      deepEqual(await test.service.answer('send-item', null, itemOf('a', 'more', 2)), ok({ stored: true }))
    }
    equal((await test.env.store.read(tx => tx.intake.of(reportOf('a').mailbox))).length, 2)
    equal((await found(test, 'a'))?.nextSeq, 3)
    deepEqual(await test.service.answer('send-item', null, { ...itemOf('a', 'more', 3) }), err('conflict'))
  })

  test('two devices that give the same number are both kept', async () => {
    const test = await withReport('a')
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'phone', 2)), ok({ stored: true }))
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'laptop', 2)), ok({ stored: true }))
    equal((await test.env.store.read(tx => tx.intake.of(reportOf('a').mailbox))).length, 3)
  })

  test('a thread that does not exist is refused', async () => {
    const { service } = await withReport('a')
    const item = { ...itemOf('a', 'more', 2), to: { kind: 'thread' as const, epoch: 1 as never } }
    deepEqual(await service.answer('send-item', null, item), err('conflict'))
  })
})

describe('deleting a letter', () => {
  test('takes its ciphertext away for good, and its tombstone is on disk before the answer', async () => {
    const test = await withReport('a')
    await addLetter(test, 'a', 1)
    await test.service.answer('delete-letter', null, { ...claimOf('a'), letter: '1'.repeat(22) })
    deepEqual((await found(test, 'a'))?.letters, [])
    equal(test.tombstones.hashes.has(hashOfText('1'.repeat(22))), true)
  })
})

describe('closing a mailbox', () => {
  test('waits a day, is seen by staff, and can be taken back', async () => {
    const test = await withReport('a')
    await test.service.answer('close-mailbox', null, claimOf('a'))
    equal((await found(test, 'a'))?.closing, true)
    const queue = await test.service.answer('read-queue', test.as('desk-1'), {})
    equal(queue.ok && queue.value.reports[0]?.closing, true)
    test.clock.advance(23 * HOUR)
    await test.service.answer('keep-mailbox', null, claimOf('a'))
    test.clock.advance(48 * HOUR)
    await test.service.start()
    equal((await found(test, 'a'))?.closing, false)
  })

  test('whoever stole the words cannot make an unread report disappear', async () => {
    const test = await withReport('a')
    await addLetter(test, 'a', 1)
    await test.service.answer('close-mailbox', null, claimOf('a'))
    test.clock.advance(26 * HOUR)
    await test.service.start()
    equal(await found(test, 'a'), null)
    const queue = await test.service.answer('read-queue', test.as('desk-1'), {})
    deepEqual(queue.ok && queue.value.reports.map(({ closing, items }) => [closing, items.length]), [[true, 1]])
    deepEqual(await test.env.store.read(tx => tx.letters.of(reportOf('a').mailbox)), [])
    deepEqual(await test.service.answer('submit-report', null, { ...reportOf('a'), item: reportOf('b').item }),
      err('conflict'))
  })

  test('deletes mailbox and letters of a case for ever, and leaves the case what it has', async () => {
    const test = await withReport('a')
    const { mailbox } = reportOf('a')
    await addLetter(test, 'a', 1)
    await test.env.store.write(async tx => {
      const row = await tx.mailboxes.find(mailbox)
      if (row !== null) await tx.mailboxes.save({ ...row, case: caseId('a') })
      await tx.intake.removeOf(mailbox)
      return ok(null)
    })
    await test.service.answer('close-mailbox', null, claimOf('a'))
    test.clock.advance(26 * HOUR)
    await test.service.start()
    equal(await test.env.store.read(tx => tx.mailboxes.find(mailbox)), null)
    equal(await test.env.store.read(tx => tx.letters.find(mailbox, '1'.repeat(22))), null)
    equal(test.tombstones.hashes.has(hashOfText(mailbox)), true)
    deepEqual(await test.service.answer('submit-report', null, reportOf('a')), err('conflict'))
  })
})
