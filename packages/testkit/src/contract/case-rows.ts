import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  bytes, caseItemRow, caseOf, caseRow, dayOf, epochOf, handleOf, hashOf, itemOf, memberRow, today,
} from './sample-rows.ts'
import type { FreshStore } from './store-contract.ts'
import { kept } from './within.ts'

const first = (rows: readonly { case: string }[]) => rows.map(row => row.case[0])

/** Cases, members, manifests, envelopes and entries. */
export const caseRows = (fresh: FreshStore): void => {
  test('a case comes back as it was stored, with and without a summary', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      equal(await tx.cases.add(caseRow('c')), true)
      equal(await tx.cases.add(caseRow('c')), false)
    })
    deepEqual(await store.read(tx => tx.cases.find(caseOf('c'))), caseRow('c'))
    await kept(store, tx => tx.cases.save(caseRow('c', { summary: bytes(540), revision: 9, epoch: epochOf(2) })))
    const found = await store.read(tx => tx.cases.find(caseOf('c')))
    deepEqual([[...found?.summary ?? []], found?.revision, found?.epoch], [[...bytes(540)], 9, 2])
    await kept(store, tx => tx.cases.remove(caseOf('c')))
    equal(await store.read(tx => tx.cases.find(caseOf('c'))), null)
  })

  test('a member’s list has what changed since, what became theirs since, and how far they have read', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      for (const [letter, revision] of [['a', 7], ['b', 3], ['c', 5], ['d', 2]] as const) {
        await tx.cases.add(caseRow(letter, { revision }))
      }
      await tx.caseMembers.replace(caseOf('a'), [memberRow('a', 'desk-1', { readRevision: 6 })])
      await tx.caseMembers.replace(caseOf('b'), [memberRow('b', 'desk-1'), memberRow('b', 'desk-2')])
      await tx.caseMembers.replace(caseOf('c'), [memberRow('c', 'desk-2')])
      await tx.caseMembers.replace(caseOf('d'), [memberRow('d', 'desk-1', { since: 4 })])
    })
    const seen = await store.read(tx => tx.cases.ofMember(handleOf('desk-1'), 0))
    deepEqual(seen.map(row => [row.case[0], row.revision, row.readRevision]), [['a', 7, 6], ['b', 3, 0], ['d', 2, 0]])
    deepEqual(first(await store.read(tx => tx.cases.ofMember(handleOf('desk-1'), 3))), ['a', 'd'])
    deepEqual(first(await store.read(tx => tx.cases.ofMember(handleOf('desk-1'), 7))), [])
    deepEqual(first(await store.read(tx => tx.cases.ofMember(handleOf('desk-2'), 0))), ['c', 'b'])
    deepEqual(first(await store.read(tx => tx.cases.ofMember(handleOf('desk-1'), 0, 2))), ['a', 'b'])
    await kept(store, tx => tx.caseMembers.markRead(caseOf('b'), handleOf('desk-1'), 8))
    equal((await store.read(tx => tx.caseMembers.find(caseOf('b'), handleOf('desk-1'))))?.readRevision, 8)
    equal((await store.read(tx => tx.caseMembers.find(caseOf('b'), handleOf('desk-2'))))?.readRevision, 0)
  })

  test('new members take the place of the old ones', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.cases.add(caseRow('a'))
      await tx.cases.add(caseRow('b'))
      await tx.caseMembers.replace(caseOf('a'), [memberRow('a', 'desk-2'), memberRow('a', 'desk-1', { role: 'lead' })])
      await tx.caseMembers.replace(caseOf('b'), [memberRow('b', 'desk-2')])
    })
    deepEqual(await store.read(tx => tx.caseMembers.of(caseOf('a'))),
      [memberRow('a', 'desk-1', { role: 'lead' }), memberRow('a', 'desk-2')])
    const newcomer = memberRow('a', 'case-1', { reads: { thread: 3 } })
    await kept(store, tx => tx.caseMembers.replace(caseOf('a'), [newcomer]))
    deepEqual(await store.read(tx => tx.caseMembers.of(caseOf('a'))), [newcomer])
    equal(await store.read(tx => tx.caseMembers.find(caseOf('a'), handleOf('desk-1'))), null)
    const people = [handleOf('desk-2'), handleOf('case-1')]
    deepEqual((await store.read(tx => tx.caseMembers.ofHandles(people))).map(row => [row.case[0], row.handle]),
      [['a', 'case-1'], ['b', 'desk-2']])
    deepEqual(await store.read(tx => tx.caseMembers.ofHandles([])), [])
  })

  test('departures are told once, with the newest revision', async () => {
    const store = await fresh()
    const departure = (letter: string, revision: number) =>
      ({ handle: handleOf('desk-1'), case: caseOf(letter), revision, until: today })
    await kept(store, async tx => {
      await tx.departures.put(departure('b', 2))
      await tx.departures.put(departure('a', 3))
      await tx.departures.put(departure('b', 5))
    })
    deepEqual(first(await store.read(tx => tx.departures.since(handleOf('desk-1'), 0))), ['a', 'b'])
    deepEqual(first(await store.read(tx => tx.departures.since(handleOf('desk-1'), 3))), ['b'])
    deepEqual(await store.read(tx => tx.departures.since(handleOf('desk-2'), 0)), [])
    await kept(store, tx => tx.departures.remove(handleOf('desk-1'), caseOf('b')))
    deepEqual(first(await store.read(tx => tx.departures.since(handleOf('desk-1'), 0))), ['a'])
  })

  test('departures are told until their last day is over', async () => {
    const store = await fresh()
    const departure = { handle: handleOf('desk-1'), revision: 1 }
    await kept(store, async tx => {
      await tx.departures.put({ ...departure, case: caseOf('a'), until: today })
      await tx.departures.put({ ...departure, case: caseOf('b'), until: dayOf('2026-11-20') })
      await tx.departures.put({ ...departure, case: caseOf('c'), until: null })
      await tx.departures.removeEnded(today)
    })
    deepEqual(first(await store.read(tx => tx.departures.since(handleOf('desk-1'), 0))), ['a'])
  })

  test('there is one manifest an epoch, and they come oldest first, letter by letter', async () => {
    const store = await fresh()
    const manifest = (epoch: number, text: string) => ({
      case: caseOf('a'), epoch: epochOf(epoch), hash: hashOf('f'), by: handleOf('desk-1'), day: today, text,
    })
    await kept(store, async tx => {
      equal(await tx.manifests.add(manifest(2, '{"é":"雪"}\n{"by":"desk-1"}\n   ')), true)
      equal(await tx.manifests.add(manifest(1, '{}\n')), true)
      equal(await tx.manifests.add(manifest(2, '{}\n')), false)
    })
    deepEqual(await store.read(tx => tx.manifests.of(caseOf('a'))),
      [manifest(1, '{}\n'), manifest(2, '{"é":"雪"}\n{"by":"desk-1"}\n   ')])
    await kept(store, tx => tx.manifests.removeOf(caseOf('a')))
    deepEqual(await store.read(tx => tx.manifests.of(caseOf('a'))), [])
  })

  test('new envelopes delete the old ones', async () => {
    const store = await fresh()
    const envelope = (member: string, epoch: number) =>
      ({ case: caseOf('a'), epoch: epochOf(epoch), member: handleOf(member), sealed: bytes(1700) })
    await kept(store, tx => tx.envelopes.replace(caseOf('a'), [envelope('desk-1', 1), envelope('desk-2', 1)]))
    await kept(store, tx => tx.envelopes.replace(caseOf('b'), [{ ...envelope('desk-1', 1), case: caseOf('b') }]))
    await kept(store, tx => tx.envelopes.replace(caseOf('a'), [envelope('desk-2', 2)]))
    equal(await store.read(tx => tx.envelopes.find(caseOf('a'), handleOf('desk-1'))), null)
    equal((await store.read(tx => tx.envelopes.find(caseOf('a'), handleOf('desk-2'))))?.epoch, 2)
    deepEqual([...(await store.read(tx => tx.envelopes.find(caseOf('b'), handleOf('desk-1'))))?.sealed ?? []],
      [...bytes(1700)])
  })

  test('an author’s place in a chain is taken once; a reporter’s seq may repeat', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      equal(await tx.caseItems.add(caseItemRow('a', 1, { seq: 1 })), true)
      equal(await tx.caseItems.add(caseItemRow('a', 2, { seq: 1 })), false, 'same author and seq')
      equal(await tx.caseItems.add(caseItemRow('a', 1, { seq: 9, item: itemOf('z') })), false, 'same position')
      equal(await tx.caseItems.add(caseItemRow('a', 2, { seq: 9, item: itemOf('A') })), false, 'same item')
      equal(await tx.caseItems.add(caseItemRow('a', 2, { seq: 1, compartment: 'internal' })), true)
      equal(await tx.caseItems.add(caseItemRow('a', 3, { seq: 1, author: handleOf('desk-2') })), true)
      equal(await tx.caseItems.add(caseItemRow('a', 4, { seq: 1, author: null })), true)
      equal(await tx.caseItems.add(caseItemRow('a', 5, { seq: 1, author: null })), true)
      equal(await tx.caseItems.add(caseItemRow('b', 1, { seq: 1 })), true)
    })
    const items = await store.read(tx => tx.caseItems.since(caseOf('a'), 2))
    deepEqual(await store.read(tx => tx.caseItems.since(caseOf('a'), 2, 1)), items.slice(0, 1))
    deepEqual(items.map(row => [row.position, row.author]), [[3, 'desk-2'], [4, null], [5, null]])
    deepEqual([...items[0]?.sealed ?? []], [...bytes()])
    equal((await store.read(tx => tx.caseItems.find(caseOf('a'), itemOf('B'))))?.compartment, 'internal')
    equal(await store.read(tx => tx.caseItems.find(caseOf('a'), itemOf('z'))), null)
    await kept(store, tx => tx.caseItems.removeOf(caseOf('a')))
    deepEqual(await store.read(tx => tx.caseItems.since(caseOf('a'), 0)), [])
    equal((await store.read(tx => tx.caseItems.since(caseOf('b'), 0))).length, 1)
  })

  test('expired and all cases are found in portions', async () => {
    const store = await fresh()
    await kept(store, async tx => {
      await tx.cases.add(caseRow('b', { expires: dayOf('2026-11-20') }))
      await tx.cases.add(caseRow('a', { expires: dayOf('2026-11-20') }))
      await tx.cases.add(caseRow('c', { expires: today }))
    })
    deepEqual(first(await store.read(tx => tx.cases.expired(today, 9))), ['a', 'b'])
    deepEqual(first(await store.read(tx => tx.cases.expired(today, 1))), ['a'])
    deepEqual(first(await store.read(tx => tx.cases.page('', 2))), ['a', 'b'])
    deepEqual(first(await store.read(tx => tx.cases.page(caseOf('b'), 2))), ['c'])
  })
}
