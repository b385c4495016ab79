import { deepEqual, equal, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import {
  blobOf, blobRow, bytes, caseOf, dayOf, dropRow, hashOf, intakeRow, itemOf, letterRow, mailboxOf, mailboxRow, today,
} from './sample-rows.ts'
import type { FreshStore } from './store-contract.ts'
import { kept } from './within.ts'

const hour = 3_600_000
const plain = (given: Uint8Array | null | undefined) => given === null || given === undefined ? null : [...given]

/** Mailboxes, items, letters, files and drops. */
export const reporterRows = (fresh: FreshStore): void => {
  test('a mailbox comes back as it was stored, and a second one under its id is refused', async () => {
    const store = await fresh()
    const full = mailboxRow('a', {
      lane: 'danger', hour: 495_000 * hour, closesAt: 495_024 * hour, case: caseOf('c'), answered: true,
      acknowledgedBy: 'desk-1' as never, nextSeq: 7, nextLetter: 3,
    })
    equal(await kept(store, tx => tx.mailboxes.add(full)), true)
    equal(await kept(store, tx => tx.mailboxes.add(mailboxRow('a'))), false)
    deepEqual(await store.read(tx => tx.mailboxes.find(mailboxOf('a'))), full)
    await kept(store, tx => tx.mailboxes.save(mailboxRow('a', { tokenHash: null })))
    deepEqual(await store.read(tx => tx.mailboxes.find(mailboxOf('a'))), mailboxRow('a', { tokenHash: null }))
    await kept(store, tx => tx.mailboxes.remove(mailboxOf('a')))
    equal(await store.read(tx => tx.mailboxes.find(mailboxOf('a'))), null)
    await rejects(kept(store, tx => tx.mailboxes.save(mailboxRow('a'))))
  })

  test('the queue has danger first, then the oldest day, then the earliest hour', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.mailboxes.add(mailboxRow('a'))
      await tx.mailboxes.add(mailboxRow('b', { day: dayOf('2026-11-20') }))
      await tx.mailboxes.add(mailboxRow('c', { lane: 'danger' }))
      await tx.mailboxes.add(mailboxRow('d', { lane: 'danger', hour: 9 * hour }))
      await tx.mailboxes.add(mailboxRow('e', { lane: 'danger', hour: 8 * hour }))
      await tx.mailboxes.add(mailboxRow('f', { lane: 'danger', case: caseOf('f') }))
      await tx.mailboxes.add(mailboxRow('_'))
    })
    const waiting = await store.read(tx => tx.mailboxes.waiting())
    deepEqual(waiting.map(row => row.mailbox[0]), ['e', 'd', 'c', 'b', '_', 'a'])
    equal((await store.read(tx => tx.mailboxes.ofCase(caseOf('f'))))?.mailbox, mailboxOf('f'))
    equal(await store.read(tx => tx.mailboxes.ofCase(caseOf('z'))), null)
  })

  test('late items are found at mailboxes that have a case', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      for (const letter of ['a', 'b', 'c']) {
        await tx.mailboxes.add(mailboxRow(letter, letter === 'c' ? {} : { case: caseOf(letter) }))
      }
      await tx.intake.add(intakeRow('a', 'i'))
      await tx.intake.add(intakeRow('a', 'j', { seq: 2 }))
      await tx.intake.add(intakeRow('c', 'i'))
    })
    deepEqual((await store.read(tx => tx.mailboxes.withLateItems())).map(row => row.mailbox), [mailboxOf('a')])
  })

  test('closing, expired and all mailboxes are found in portions', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.mailboxes.add(mailboxRow('c', { closesAt: 5 * hour, expires: dayOf('2026-11-20') }))
      await tx.mailboxes.add(mailboxRow('b', { closesAt: 5 * hour, expires: dayOf('2026-11-20') }))
      await tx.mailboxes.add(mailboxRow('a', { closesAt: 6 * hour, expires: today }))
      await tx.mailboxes.add(mailboxRow('B'))
    })
    const letters = (rows: readonly { mailbox: string }[]) => rows.map(row => row.mailbox[0])
    deepEqual(letters(await store.read(tx => tx.mailboxes.closable(5 * hour, 9))), ['b', 'c'])
    deepEqual(letters(await store.read(tx => tx.mailboxes.closable(5 * hour - 1, 9))), [])
    deepEqual(letters(await store.read(tx => tx.mailboxes.closable(6 * hour, 1))), ['a'])
    deepEqual(letters(await store.read(tx => tx.mailboxes.expired(today, 9))), ['b', 'c'])
    deepEqual(letters(await store.read(tx => tx.mailboxes.expired(today, 1))), ['b'])
    deepEqual(letters(await store.read(tx => tx.mailboxes.page('', 3))), ['B', 'a', 'b'])
    deepEqual(letters(await store.read(tx => tx.mailboxes.page(mailboxOf('b'), 3))), ['c'])
  })

  test('a receipt is unique in its mailbox; two items may carry one seq', async () => {
    const store = await fresh()
    const receipt = (mailbox: string, item: string) =>
      ({ mailbox: mailboxOf(mailbox), item: itemOf(item), seq: 1, hash: hashOf(item) })
    equal(await kept(store, tx => tx.receipts.add(receipt('a', 'i'))), true)
    equal(await kept(store, tx => tx.receipts.add(receipt('a', 'i'))), false)
    equal(await kept(store, tx => tx.receipts.add(receipt('a', 'j'))), true)
    equal(await kept(store, tx => tx.receipts.add(receipt('b', 'i'))), true)
    equal(await store.read(tx => tx.receipts.count(mailboxOf('a'))), 2)
    await kept(store, tx => tx.receipts.removeOf(mailboxOf('a')))
    equal(await store.read(tx => tx.receipts.count(mailboxOf('a'))), 0)
    equal(await store.read(tx => tx.receipts.find(mailboxOf('a'), itemOf('j'))), null)
    deepEqual(await store.read(tx => tx.receipts.find(mailboxOf('b'), itemOf('i'))), receipt('b', 'i'))
  })

  test('waiting items keep every byte and their order, and go one by one or all together', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.intake.add(intakeRow('b', 'k'))
      await tx.intake.add(intakeRow('a', 'j', { seq: 2, sealed: bytes(70_000), size: 70_000 }))
      await tx.intake.add(intakeRow('a', 'i'))
      equal(await tx.intake.add(intakeRow('a', 'i', { seq: 3 })), false)
    })
    const items = await store.read(tx => tx.intake.of(mailboxOf('a')))
    deepEqual(items.map(row => [row.item, row.seq, plain(row.sealed)]),
      [[itemOf('i'), 1, plain(bytes())], [itemOf('j'), 2, plain(bytes(70_000))]])
    const heads = await store.read(tx => tx.intake.heads())
    deepEqual(heads.map(head => head.item), [itemOf('i'), itemOf('j'), itemOf('k')])
    deepEqual(heads[0], {
      mailbox: mailboxOf('a'), item: itemOf('i'), seq: 1, desk: 'main', day: today, size: 256,
    })
    deepEqual((await store.read(tx => tx.intake.pick([itemOf('k'), itemOf('i'), itemOf('z')]))).map(row => row.item),
      [itemOf('i'), itemOf('k')])
    deepEqual(await store.read(tx => tx.intake.pick([])), [])
    await kept(store, tx => tx.intake.remove(mailboxOf('a'), itemOf('i')))
    deepEqual((await store.read(tx => tx.intake.heads())).map(head => head.item), [itemOf('j'), itemOf('k')])
    await kept(store, tx => tx.intake.removeOf(mailboxOf('a')))
    deepEqual((await store.read(tx => tx.intake.heads())).map(head => head.item), [itemOf('k')])
  })

  test('a deleted letter keeps its place but not its ciphertext', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      equal(await tx.letters.add(letterRow('a', 'y', 2)), true)
      equal(await tx.letters.add(letterRow('a', 'x', 1)), true)
      equal(await tx.letters.add(letterRow('a', 'x', 3)), false)
      equal(await tx.letters.add(letterRow('a', 'z', 2)), false)
      equal(await tx.letters.add(letterRow('b', 'x', 1, { expires: dayOf('2026-11-20') })), true)
    })
    const letters = await store.read(tx => tx.letters.of(mailboxOf('a')))
    deepEqual(letters.map(row => [row.n, plain(row.sealed)]), [[1, plain(bytes())], [2, plain(bytes())]])
    await kept(store, tx => tx.letters.save(letterRow('a', 'x', 1, { sealed: null })))
    deepEqual((await store.read(tx => tx.letters.of(mailboxOf('a')))).map(row => row.n), [2])
    equal((await store.read(tx => tx.letters.find(mailboxOf('a'), 'x'.repeat(22))))?.sealed, null)
    deepEqual((await store.read(tx => tx.letters.expired(today, 9))).map(row => row.mailbox), [mailboxOf('b')])
    await kept(store, tx => tx.letters.save(letterRow('b', 'x', 1, { expires: dayOf('2026-11-20'), sealed: null })))
    deepEqual(await store.read(tx => tx.letters.expired(today, 9)), [])
    await kept(store, tx => tx.letters.removeOf(mailboxOf('a')))
    equal(await store.read(tx => tx.letters.find(mailboxOf('a'), 'y'.repeat(22))), null)
  })

  test('files are found by mailbox, by case and when nobody finished them', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.blobs.add(blobRow('b', { orphanAt: 5 }))
      await tx.blobs.add(blobRow('a', { orphanAt: 5, complete: true }))
      await tx.blobs.add(blobRow('c', { mailbox: null, case: caseOf('c'), size: 268_435_456 }))
      equal(await tx.blobs.add(blobRow('a', { mailbox: mailboxOf('n') })), false)
    })
    const letters = (rows: readonly { blob: string }[]) => rows.map(row => row.blob[0])
    deepEqual(letters(await store.read(tx => tx.blobs.ofMailbox(mailboxOf('m')))), ['a', 'b'])
    deepEqual(await store.read(tx => tx.blobs.ofMailbox(mailboxOf('n'))), [])
    deepEqual(letters(await store.read(tx => tx.blobs.ofCase(caseOf('c')))), ['c'])
    deepEqual(letters(await store.read(tx => tx.blobs.orphans(5, 9))), ['b'])
    deepEqual(letters(await store.read(tx => tx.blobs.orphans(4, 9))), [])
    const done = blobRow('b', { received: 3_000_000, complete: true })
    await kept(store, tx => tx.blobs.save(done))
    deepEqual(await store.read(tx => tx.blobs.find(blobOf('b'))), done)
    await kept(store, tx => tx.blobs.remove(blobOf('b')))
    equal(await store.read(tx => tx.blobs.find(blobOf('b'))), null)
  })

  test('files of all reports that wait are found at once, and no files of a case', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.mailboxes.add(mailboxRow('m'))
      await tx.mailboxes.add(mailboxRow('n'))
      await tx.mailboxes.add(mailboxRow('c', { case: caseOf('c') }))
      await tx.blobs.add(blobRow('z'))
      await tx.blobs.add(blobRow('y', { mailbox: mailboxOf('n') }))
      await tx.blobs.add(blobRow('x', { mailbox: mailboxOf('c'), case: caseOf('c') }))
      await tx.blobs.add(blobRow('w', { mailbox: null, case: caseOf('d') }))
    })
    const found = await store.read(tx => tx.blobs.ofWaiting())
    deepEqual(found.map(row => row.mailbox), [mailboxOf('n'), mailboxOf('m')])
  })

  test('a drop that is handed in twice is one drop', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      equal(await tx.drops.add(dropRow('b')), true)
      equal(await tx.drops.add(dropRow('c', { hash: hashOf('b') })), false)
      equal(await tx.drops.add(dropRow('b', { hash: hashOf('x') })), false)
      equal(await tx.drops.add(dropRow('a', { expires: dayOf('2026-11-20') })), true)
    })
    equal(await store.read(tx => tx.drops.hasHash(hashOf('b'))), true)
    equal(await store.read(tx => tx.drops.hasHash(hashOf('c'))), false)
    const heads = await store.read(tx => tx.drops.heads())
    deepEqual(heads.map(head => [head.drop[0], Object.hasOwn(head, 'sealed')]), [['a', false], ['b', false]])
    deepEqual((await store.read(tx => tx.drops.pick(['b'.repeat(22)]))).map(row => plain(row.sealed)), [plain(bytes())])
    deepEqual((await store.read(tx => tx.drops.expired(today, 9))).map(head => head.drop[0]), ['a'])
    await kept(store, tx => tx.drops.remove('a'.repeat(22)))
    deepEqual((await store.read(tx => tx.drops.heads())).map(head => head.drop[0]), ['b'])
  })

  test('alerts come due in their order and are gone without a trace', async () => {
    const store = await fresh()
    const alert = (letter: string, due: number) =>
      ({ mailbox: mailboxOf(letter), lane: 'danger' as const, due, late: false })
    await kept(store, async tx => {
      equal(await tx.alerts.add(alert('b', 10)), true)
      equal(await tx.alerts.add(alert('b', 20)), false)
      await tx.alerts.add(alert('a', 10))
      await tx.alerts.add(alert('c', 5))
      await tx.alerts.add(alert('d', 11))
    })
    deepEqual((await store.read(tx => tx.alerts.due(10, 9))).map(row => row.mailbox[0]), ['c', 'a', 'b'])
    await kept(store, async tx => {
      await tx.alerts.save({ ...alert('c', 99), late: true })
      await tx.alerts.remove(mailboxOf('a'))
    })
    deepEqual(await store.read(tx => tx.alerts.due(10, 9)), [alert('b', 10)])
    deepEqual((await store.read(tx => tx.alerts.all())).map(row => [row.mailbox[0], row.late]),
      [['b', false], ['c', true], ['d', false]])
  })
}
