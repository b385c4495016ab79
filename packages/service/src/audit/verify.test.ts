import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type EpochNumber, type Handle, ok } from '@small-places/kernel'
import {
  blobId, caseId, claimOf, createTestService, itemId, letterOf, mailboxId, makeCase, noChanges, reportOf, sealedBytes,
  sealedSample, type TestService, tokenOf,
} from '@small-places/testkit'
import { hashOfBytes } from '../hash.ts'
import type { Tx } from '../ports/index.ts'

const pinsOf = ({ team }: TestService, officers = team.first.officers) => ({
  v: 1 as const, kind: 'pins' as const, organisation: 'Test', threshold: 2, lowestVersion: 1,
  officers: officers.map(({ id, key }) => ({ id, key })),
})

/** A store with something of everything in it. */
const fullStore = async (): Promise<TestService> => {
  const test = await createTestService()
  for (const name of ['a', 'b']) await test.service.answer('submit-report', null, reportOf(name))
  await makeCase(test, 'c', ['desk-1', 'desk-2'])
  await test.service.answer('append-to-case', test.as('desk-1'), {
    case: caseId('c'), ...noChanges, letters: [letterOf('1', 1)],
  })
  await test.service.answer('drop-sealed', null, { sealed: sealedSample('drop'), work: null })
  const file = sealedBytes('file', 4096)
  await test.service.answer('start-blob', null, { ...claimOf('c'), blob: blobId('f'), size: file.length })
  await test.service.sendPart({
    'x-mailbox': mailboxId('c'), 'x-token': tokenOf('c'), 'x-blob': blobId('f'), 'x-offset': 0,
    'x-sha256': hashOfBytes(file),
  }, file)
  return test
}

describe('verifying a store', () => {
  test('finds nothing where nothing was changed, and says how much it looked at', async () => {
    const test = await fullStore()
    const { auditHead, ...check } = await test.service.verify(pinsOf(test))
    deepEqual(check, { auditEntries: 7, keyLists: 1, cases: 1, items: 6, files: 1, faults: [] })
    equal(auditHead.length, 43)
  })

  test('finds every change that somebody with the disk could make', async () => {
    const damages: [string, (tx: Tx, test: TestService) => Promise<unknown>][] = [
      ['report-changed', async tx => {
        const [row] = await tx.intake.of(mailboxId('a'))
        if (row === undefined) return
        await tx.intake.removeOf(row.mailbox)
        await tx.intake.add({ ...row, sealed: sealedBytes('forged') })
      }],
      ['report-changed', async tx => {
        const [row] = await tx.intake.of(mailboxId('a'))
        if (row !== undefined) await tx.intake.add({ ...row, item: itemId('invented') })
      }],
      ['letter-changed', async tx => {
        const row = await tx.letters.find(mailboxId('c'), letterOf('1', 1).letter)
        if (row !== null) await tx.letters.save({ ...row, sealed: sealedBytes('forged') })
      }],
      ['item-changed', async tx => {
        const [first, ...others] = await tx.caseItems.since(caseId('c'), 0)
        await tx.caseItems.removeOf(caseId('c'))
        for (const row of others) await tx.caseItems.add(row)
        if (first !== undefined) await tx.caseItems.add({ ...first, sealed: sealedBytes('forged') })
      }],
      ['drop-changed', async tx => {
        const [head] = await tx.drops.heads()
        const [row] = await tx.drops.pick([head?.drop ?? ''])
        if (row === undefined) return
        await tx.drops.remove(row.drop)
        await tx.drops.add({ ...row, sealed: sealedBytes('forged') })
      }],
      ['members', async tx => {
        const rows = await tx.caseMembers.of(caseId('c'))
        const intruder = rows.slice(1).map(row => ({ ...row, handle: 'case-1' as Handle }))
        await tx.caseMembers.replace(caseId('c'), [...rows.slice(0, 1), ...intruder])
      }],
      ['envelope-missing', async tx => tx.envelopes.replace(caseId('c'), [])],
      ['manifest-chain', async tx => {
        const row = await tx.cases.find(caseId('c'))
        if (row !== null) await tx.cases.save({ ...row, epoch: 2 as EpochNumber })
      }],
      ['file-missing', async (_, { env }) => env.blobs.remove(blobId('f'))],
      ['file-size', async tx => {
        const row = await tx.blobs.find(blobId('f'))
        if (row !== null) await tx.blobs.save({ ...row, size: row.size + 1 })
      }],
      ['audit-chain', async tx => {
        await tx.audit.add({ n: 9, line: '{"n":9}', hash: 'h' })
      }],
      ['key-list-chain', async tx => {
        const row = await tx.keyLists.latest()
        if (row !== null) await tx.keyLists.add({ ...row, version: 2 })
      }],
    ]
    for (const [fault, damage] of damages) {
      const test = await fullStore()
      await test.env.store.write(async tx => ok(await damage(tx, test)))
      const { faults } = await test.service.verify()
      equal(faults.some(found => found.fault === fault), true, `${fault}: ${JSON.stringify(faults)}`)
    }
  })

  test('with the officers on paper, finds key lists that other people signed', async () => {
    const test = await createTestService()
    const others = pinsOf(test, test.team.first.officers.map((officer, i) =>
      ({ ...officer, id: `officer-${i + 5}` })))
    const { faults } = await test.service.verify(others)
    deepEqual(faults, [{ fault: 'key-list-chain', subject: 'not-authorised' }])
  })

  test('the record holds no id, no content and no time finer than a day', async () => {
    const test = await fullStore()
    const lines = (await test.env.store.read(tx => tx.audit.after(0, 99))).map(({ line }) => line)
    for (const line of lines) {
      const entry = JSON.parse(line) as Record<string, unknown>
      deepEqual(Object.keys(entry), ['n', 'day', 'actor', 'action', 'subject'])
      equal(String(entry['subject']).length, 11)
      equal([mailboxId('a'), mailboxId('c'), caseId('c')].some(id => line.includes(id)), false)
    }
  })
})
