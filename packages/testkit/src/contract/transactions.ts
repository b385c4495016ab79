import { deepEqual, equal, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import type { Tx } from '@small-places/service'
import { bytes, caseRow, hashOf, intakeRow, jobRow, mailboxOf, mailboxRow, memberRow, caseOf } from './sample-rows.ts'
import type { FreshStore } from './store-contract.ts'
import { kept } from './within.ts'

/** One write to every kind of row that a submission and a case touch. */
const writeMuch = async (tx: Tx): Promise<void> => {
  await tx.mailboxes.add(mailboxRow('a'))
  await tx.receipts.add({ mailbox: mailboxOf('a'), item: intakeRow('a', 'i').item, seq: 1, hash: hashOf('h') })
  await tx.intake.add(intakeRow('a', 'i'))
  await tx.cases.add(caseRow('c'))
  await tx.caseMembers.replace(caseOf('c'), [memberRow('c', 'desk-1')])
  await tx.jobs.add(jobRow('job'))
  await tx.audit.add({ n: 1, line: '{}', hash: hashOf('x') })
  await tx.revisions.next()
}

const countAll = async (tx: Tx): Promise<readonly number[]> => [
  (await tx.mailboxes.waiting()).length, (await tx.intake.heads()).length,
  (await tx.cases.page('', 10)).length, (await tx.caseMembers.of(caseOf('c'))).length,
  (await tx.jobs.find('job')) === null ? 0 : 1, (await tx.audit.after(0, 10)).length, await tx.revisions.current(),
  (await tx.receipts.find(mailboxOf('a'), intakeRow('a', 'i').item)) === null ? 0 : 1,
]
const nothing = [0, 0, 0, 0, 0, 0, 0, 0]

/** Whole or not at all, one after another. */
export const transactions = (fresh: FreshStore): void => {
  test('what a successful transaction wrote is there for the next one', async () => {
    const store = await fresh()
    deepEqual(await store.write(async tx => { await writeMuch(tx); return ok('done') }), ok('done'))
    deepEqual(await store.read(countAll), [1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('a transaction sees its own writes', async () => {
    const store = await fresh()
    deepEqual(await kept(store, async tx => { await writeMuch(tx); return countAll(tx) }), [1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('a transaction that answers with a failure leaves nothing behind', async () => {
    const store = await fresh()
    deepEqual(await store.write(async tx => { await writeMuch(tx); return err('conflict') }), err('conflict'))
    deepEqual(await store.read(countAll), nothing)
  })

  test('a transaction that throws leaves nothing behind, and the store goes on working', async () => {
    const store = await fresh()
    await rejects(store.write(async tx => {
      await writeMuch(tx)
      throw new Error('a bug')
    }), /a bug/)
    deepEqual(await store.read(countAll), nothing)
    await kept(store, writeMuch)
    deepEqual(await store.read(countAll), [1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('replaced and removed rows come back when a transaction fails', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.mailboxes.add(mailboxRow('a'))
      await tx.intake.add(intakeRow('a', 'i'))
    })
    await store.write(async tx => {
      await tx.mailboxes.save(mailboxRow('a', { lane: 'danger', answered: true }))
      await tx.intake.removeOf(mailboxOf('a'))
      return err('no')
    })
    deepEqual(await store.read(tx => tx.mailboxes.find(mailboxOf('a'))), mailboxRow('a'))
    const [row] = await store.read(tx => tx.intake.of(mailboxOf('a')))
    deepEqual(new Uint8Array(row?.sealed ?? []), bytes())
  })

  test('nothing that a reading transaction writes is kept', async () => {
    const store = await fresh()
    await store.read(async tx => { await writeMuch(tx).catch(() => undefined) }).catch(() => undefined)
    deepEqual(await store.read(countAll), nothing)
  })

  test('of many who add the same row at once exactly one succeeds', async () => {
    const store = await fresh()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => kept(store, tx => tx.mailboxes.add(mailboxRow('a')))))
    equal(outcomes.filter(Boolean).length, 1)
  })

  test('of many who read, decide and write at once none works on an outdated state', async () => {
    const store = await fresh()
    await kept(store, tx => tx.mailboxes.add(mailboxRow('a', { nextSeq: 1 })))
    await Promise.all(Array.from({ length: 20 }, () => kept(store, async tx => {
      const row = await tx.mailboxes.find(mailboxOf('a'))
      if (row !== null) await tx.mailboxes.save({ ...row, nextSeq: row.nextSeq + 1 })
    })))
    equal((await store.read(tx => tx.mailboxes.find(mailboxOf('a'))))?.nextSeq, 21)
  })

  test('revisions count up by one, each given out once', async () => {
    const store = await fresh()
    equal(await store.read(tx => tx.revisions.current()), 0)
    const given = await Promise.all(Array.from({ length: 20 }, () => kept(store, tx => tx.revisions.next())))
    deepEqual(given.sort((a, b) => a - b), Array.from({ length: 20 }, (_, i) => i + 1))
    equal(await store.read(tx => tx.revisions.current()), 20)
  })

  test('a transaction that fails gives its revision back', async () => {
    const store = await fresh()
    await store.write(async tx => { await tx.revisions.next(); return err('no') })
    equal(await kept(store, tx => tx.revisions.next()), 1)
  })
}
