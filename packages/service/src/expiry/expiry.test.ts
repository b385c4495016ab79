import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hashOfText } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import {
  appendAs, blobId, caseId, claimOf, createTestService, letterOf, mailboxId, makeCase, reportOf, sealedBytes, sealedSample,
  type TestService, tokenOf,
} from '@small-places/testkit'
import { hashOfBytes } from '../hash.ts'

const DAY = 86_400_000
const two = ['desk-1', 'desk-2']

const sendFile = async ({ service }: TestService, name: string): Promise<void> => {
  const file = sealedBytes(`file ${name}`, 4096)
  await service.answer('start-blob', null, { ...claimOf(name), blob: blobId(name), size: file.length })
  await service.sendPart({
    'x-mailbox': mailboxId(name), 'x-token': tokenOf(name), 'x-blob': blobId(name), 'x-offset': 0,
    'x-sha256': hashOfBytes(file),
  }, file)
}
const filesOf = async ({ env }: TestService): Promise<string[]> => {
  const files = []
  for await (const { blob } of env.blobs.list()) files.push(blob)
  return files
}
const rest = ({ env }: TestService) => env.store.read(async tx => ({
  mailboxes: (await tx.mailboxes.page('', 9)).length, cases: (await tx.cases.page('', 9)).length,
  items: (await tx.intake.heads()).length, drops: (await tx.drops.heads()).length,
}))

describe('what is past its time', () => {
  test('drops go after 30 days, mailboxes after 180, cases after two years, each with a tombstone', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    await test.service.answer('drop-sealed', null, { sealed: sealedSample('drop'), work: null })
    await makeCase(test, 'b', two)
    await sendFile(test, 'a')
    await sendFile(test, 'b')
    const after = async (days: number) => {
      test.clock.advance(days * DAY)
      await test.service.start()
      await test.service.runDueJobs()
      return rest(test)
    }
    deepEqual(await after(30), { mailboxes: 2, cases: 1, items: 1, drops: 1 })
    deepEqual(await after(1), { mailboxes: 2, cases: 1, items: 1, drops: 0 })
    deepEqual(await after(149), { mailboxes: 2, cases: 1, items: 1, drops: 0 })
    deepEqual(await after(1), { mailboxes: 0, cases: 1, items: 0, drops: 0 })
    deepEqual(await filesOf(test), [blobId('b')], 'a file of a case lives with the case')
    deepEqual(await after(550), { mailboxes: 0, cases: 0, items: 0, drops: 0 })
    deepEqual(await filesOf(test), [])
    for (const id of [mailboxId('a'), mailboxId('b'), caseId('b')]) {
      equal(test.tombstones.hashes.has(hashOfText(id)), true)
    }
    const gone = await test.service.answer('read-cases', test.as('desk-2'), {})
    deepEqual(gone.ok && gone.value.gone, [caseId('b')])
    deepEqual((await test.service.verify()).faults, [])
  })

  test('who was in a deleted case is forgotten 90 days later', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const goneAfter = async (days: number) => {
      test.clock.advance(days * DAY)
      await test.service.start()
      const answer = await test.service.answer('read-cases', test.as('desk-2'), {})
      return answer.ok && answer.value.gone
    }
    deepEqual(await goneAfter(731), [caseId('a')])
    deepEqual(await goneAfter(90), [caseId('a')])
    deepEqual(await goneAfter(1), [])
  })

  test('letters go after 30 days, and their numbers are not given out again', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    const append = (n: number) => appendAs(test, 'desk-1', { letters: [letterOf(`${n}`, n)] })
    await append(1)
    test.clock.advance(31 * DAY)
    await test.service.start()
    equal((await append(2)).ok, true)
    equal((await append(1)).ok, true, 'the first one again is known')
    const opened = await test.service.answer('open-mailbox', null, claimOf('a'))
    deepEqual(opened.ok && opened.value.found && opened.value.letters.map(({ n }) => n), [2])
  })

  test('a mailbox that is used lives on, and a case that is worked on too', async () => {
    const test = await createTestService()
    await makeCase(test, 'a', two)
    for (let n = 1; n <= 8; n++) {
      test.clock.advance(170 * DAY)
      await test.service.start()
      await appendAs(test, 'desk-1', { letters: [letterOf(`${n}`, n)] })
      const opened = await test.service.answer('open-mailbox', null, claimOf('a'))
      equal(opened.ok && opened.value.found, true)
    }
    deepEqual(await rest(test), { mailboxes: 1, cases: 1, items: 0, drops: 0 })
  })

  test('more than one portion is deleted in one go', async () => {
    const test = await createTestService()
    for (let n = 0; n < 120; n++) await test.service.answer('submit-report', null, reportOf(`${n}`))
    test.clock.advance(181 * DAY)
    await test.service.start()
    deepEqual(await rest(test), { mailboxes: 0, cases: 0, items: 0, drops: 0 })
    equal(test.tombstones.hashes.size, 120)
  })

  test('a tombstone that a crash kept from the log is there after the next start', async () => {
    const test = await createTestService()
    await test.env.store.write(async tx => ok(await tx.tombstones.add({ hash: 'h', logged: false })))
    await test.service.start()
    deepEqual([...test.tombstones.hashes], ['h'])
    deepEqual(await test.env.store.read(tx => tx.tombstones.notLogged(9)), [])
  })
})

describe('a restored backup', () => {
  test('deletes again what was deleted since, and says so at the desk', async () => {
    const test = await createTestService()
    for (const name of ['kept', 'closed']) await test.service.answer('submit-report', null, reportOf(name))
    await makeCase(test, 'a', two)
    await makeCase(test, 'b', two)
    await appendAs(test, 'desk-1', { letters: [letterOf('1', 1), letterOf('2', 2)] })
    await test.service.answer('drop-sealed', null, { sealed: sealedSample('drop'), work: null })
    const [drop] = await test.env.store.read(tx => tx.drops.heads())
    const log = new Set([mailboxId('closed'), caseId('b'), letterOf('1', 1).letter, drop?.drop ?? ''].map(hashOfText))
    deepEqual(await test.service.replayTombstones(log), { mailboxes: 1, cases: 1, letters: 1, drops: 1 })
    deepEqual(await rest(test), { mailboxes: 2, cases: 1, items: 1, drops: 0 })
    const opened = await test.service.answer('open-mailbox', null, claimOf('a'))
    deepEqual(opened.ok && opened.value.found && opened.value.letters.map(({ n }) => n), [2])
    deepEqual(await test.service.answer('submit-report', null, reportOf('closed')), { ok: false, error: 'conflict' })
    const notices = await test.service.answer('read-notices', test.as('desk-1'), {})
    deepEqual(notices.ok && notices.value.notices, [{ code: 'restored', day: '2026-11-21', detail: null }])
  })

  test('without a log the desk is told that what was deleted may be back, for a month', async () => {
    const test = await createTestService()
    await test.service.answer('submit-report', null, reportOf('a'))
    deepEqual(await test.service.replayTombstones(null), { mailboxes: 0, cases: 0, letters: 0, drops: 0 })
    const notices = await test.service.answer('read-notices', test.as('desk-1'), {})
    deepEqual(notices.ok && notices.value.notices.map(({ code }) => code), ['restored-without-tombstones'])
    test.clock.advance(31 * 86_400_000)
    await test.service.start()
    const later = await test.service.answer('read-notices', test.as('desk-1'), {})
    deepEqual(later.ok && later.value.notices.filter(({ code }) => code.startsWith('restored')), [])
  })
})
