import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contexts, parseStatement, writeStatement } from '../statement/statement.ts'
import {
  chain, desk, desks, firstList, firstText, listText, must, nextList, NOW, officerEntries, officers, oldDesk, pinned,
  pins, publish, staff, tools,
} from '../sample/team.ts'
import { recipientHashOf } from '../sealed/single-recipient.ts'
import {
  acceptKeyLists, isLoopback, keyListRefOf, listNamed, verifyChain, wasActiveAt, type Anchor,
} from './acceptance.ts'
import { deskMembers, isActive, keyListBody, readKeyList, type KeyList } from './key-list.ts'
import { parsePins, writePins } from './pins.ts'
import { knownDesks, listedRecipient } from './recipients.ts'

const byPins: Anchor = { kind: 'pins', pins }
const remembering = (version: number, hash: string): Anchor => ({ kind: 'remembered', keyList: { version, hash } })
const accept = (lists: readonly string[], anchor: Anchor = byPins, now: number = NOW, serverNow?: number) =>
  acceptKeyLists(tools, { anchor, lists, now, loopback: false, ...serverNow === undefined ? {} : { serverNow } })
const refused = async (lists: readonly string[], error: string, anchor: Anchor = byPins) =>
  assert.deepEqual(await accept(lists, anchor), { ok: false, error })
const DAY = 86_400_000
const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

test('a list that two of three officers signed is accepted', async () => {
  const accepted = must(await accept([firstText]))
  assert.equal(accepted.newest.list.version, 1)
  assert.deepEqual(accepted.freshness, { state: 'current', daysLeft: 111, clocksDiffer: false })
  assert.deepEqual(deskMembers(accepted.newest.list), ['desk1', 'desk2'])
  assert.equal(isActive(accepted.newest.list, 'worker', 'desk'), false)
})

test('one signature, the same one twice, strangers and signatures over something else do not make two', async () => {
  const body = must(keyListBody(firstList))
  await refused([await publish(body, [1])], 'not-authorised')
  await refused([await publish(body, [1, 1])], 'not-authorised')
  await refused([await publish(body, [1, 4])], 'not-authorised')
  await refused([await publish(body, [])], 'not-authorised')
  const { proofs } = must(parseStatement(await publish(body, [1, 2])))
  const changed = must(keyListBody({ ...firstList, organisation: 'Example', threshold: 3 }))
  await refused([writeStatement({ body: changed, proofs })], 'not-authorised')
  const asAnother = proofs.map(proof => 'by' in proof ? { ...proof, by: 'officer-3' } : proof)
  await refused([writeStatement({ body, proofs: asAnother })], 'not-authorised')
})

test('one person with two ids or one key under two names cannot authorise alone', async () => {
  const [first] = pinned(1, 1)
  assert.ok(first)
  const doubled = { ...pins, officers: [first, { ...first, id: 'officer-9' }, ...pinned(3, 3)] }
  assert.equal(parsePins(JSON.stringify(doubled)).ok, false)
  await refused([firstText], 'not-authorised', { kind: 'pins', pins: doubled })
  await refused([firstText], 'not-authorised', { kind: 'pins', pins: { ...pins, threshold: 1 } })
})

test('pins survive being written and read', () => {
  const { v: _, kind: __, ...content } = pins
  assert.deepEqual(must(parsePins(writePins(content))), pins)
  for (const odd of [{ threshold: 1 }, { threshold: 4 }, { v: 2 }, { officers: [] }]) {
    assert.equal(parsePins(JSON.stringify({ ...pins, ...odd })).ok, false)
  }
})

test('a list that contradicts itself cannot be written and is not read', async () => {
  const [first, second, ...others] = firstList.staff
  const [desk1] = firstList.desks
  assert.ok(first && second && desk1)
  const odd: readonly Partial<KeyList>[] = [
    { threshold: 4 }, { expires: '2027-02-20' }, { expires: '2026-11-21' }, { issued: '2026-02-30' },
    { previous: chain.newest.hash }, { version: 2 }, { version: 0 },
    { officers: [...firstList.officers, ...firstList.officers.slice(0, 1)] },
    { staff: [first, { ...second, handle: first.handle }, ...others] },
    { staff: [first, { ...second, signing: first.signing }, ...others] },
    { staff: [first, { ...second, recipientHash: first.recipientHash }, ...others] },
    { staff: [first, { ...second, signing: officers[0]?.signer.key ?? first.signing }] },
    { staff: [{ ...first, handle: 'reporter' as typeof first.handle }] },
    { staff: [{ ...first, handle: 'officer-7' as typeof first.handle }] },
    { staff: [{ ...first, status: 'removed' }] }, { staff: [{ ...first, removedIn: 1 }] },
    { desks: [desk1, desk1] },
  ]
  for (const change of odd) assert.equal(keyListBody({ ...firstList, ...change }).ok, false, JSON.stringify(change))
  const asStaff = { ...second, recipientHash: await recipientHashOf(tools.sha256, desk.recipient) }
  await refused([await listText({ ...firstList, staff: [first, asStaff] })], 'malformed')
})

test('members that a newer version added are kept and signed over', async () => {
  const body = JSON.stringify({ ...JSON.parse(must(keyListBody(firstList))), later: { more: 1 } })
  const accepted = must(await accept([await publish(body, [2, 3])]))
  assert.deepEqual(Object.entries(accepted.newest.list).find(([name]) => name === 'later'), ['later', { more: 1 }])
})

test('a list is used until its grace ends, with a warning in it, and the reason is told after', async () => {
  const state = async (now: number, serverNow?: number) => {
    const accepted = await accept([firstText], byPins, now, serverNow)
    return accepted.ok ? accepted.value.freshness.state : accepted.error
  }
  const lastDay = day('2027-02-19')
  assert.equal(await state(lastDay + DAY - 1), 'current')
  assert.equal(await state(lastDay + DAY), 'in-grace')
  assert.equal(await state(lastDay + 31 * DAY - 1), 'in-grace')
  assert.equal(await state(lastDay + 31 * DAY), 'expired')
  assert.equal(await state(lastDay + 31 * DAY, lastDay + 32 * DAY), 'expired')
  assert.equal(await state(lastDay + 31 * DAY, NOW), 'clock-wrong')
  assert.equal(await state(day('2026-11-20')), 'current')
  assert.equal(await state(day('2026-11-20') - 1), 'not-yet-issued')
  assert.equal(await state(0, NOW), 'clock-wrong')
})

test('what a server says of the time never makes an old list good', async () => {
  assert.equal((await accept([firstText], byPins, day('2028-01-01'), NOW)).ok, false)
  assert.equal(must(await accept([firstText], byPins, NOW, day('2028-01-01'))).freshness.clocksDiffer, true)
})

test('an older list than pins allow or a device remembers is refused, and another of the same version', async () => {
  const second = await nextList(chain, { issued: '2026-11-25' })
  const held = must(await verifyChain(tools, byPins, [firstText, second]))
  await refused([firstText], 'rolled-back', { kind: 'pins', pins: { ...pins, lowestVersion: 2 } })
  await refused([firstText], 'rolled-back', remembering(2, held.newest.hash))
  const other = await nextList(chain, { issued: '2026-11-26' })
  await refused([firstText, other], 'forked', remembering(2, held.newest.hash))
  await refused([second], 'chain-incomplete', remembering(1, chain.newest.hash))
  assert.equal((await accept([firstText, second], remembering(1, chain.newest.hash))).ok, true)
  assert.equal((await accept([firstText, second], remembering(2, held.newest.hash))).ok, true)
})

test('a list that skips one, or names another as the one before, breaks the chain', async () => {
  const second = await nextList(chain, {})
  await refused([firstText, await nextList(chain, { version: 3 })], 'broken-chain')
  await refused([firstText, await nextList(chain, { previous: keyListRefOf(chain.newest).hash.replace(/^./, 'A') })],
    'broken-chain')
  await refused([second, firstText], 'broken-chain')
  await refused([firstText, firstText], 'broken-chain')
})

test('an under-signed list is refused wherever it stands after the one that is trusted', async () => {
  const second = await nextList(chain, {}, [3])
  await refused([firstText, second], 'not-authorised')
  const held = must(await verifyChain(tools, byPins, [firstText, await nextList(chain, {})]))
  await refused([firstText, second, await nextList(held, {})], 'not-authorised')
})

test('a change of officers takes two of the old and two of the new', async () => {
  const change = { officers: await officerEntries(3, 5) }
  await refused([firstText, await nextList(chain, change, [1, 2])], 'not-authorised')
  await refused([firstText, await nextList(chain, change, [4, 5])], 'not-authorised')
  await refused([firstText, await nextList(chain, change, [1, 3])], 'not-authorised')
  const second = await nextList(chain, change, [1, 3, 4])
  const held = must(await verifyChain(tools, byPins, [firstText, second]))
  const third = await nextList(held, {}, [4, 5])
  await refused([third], 'not-authorised')
  assert.equal(must(await accept([firstText, second, third])).newest.list.version, 3)
  await refused([firstText, second, await nextList(held, {}, [1, 2])], 'not-authorised')
})

test('a raised threshold has to be met by the list that raises it', async () => {
  await refused([firstText, await nextList(chain, { threshold: 3 }, [1, 2])], 'not-authorised')
  assert.equal((await accept([firstText, await nextList(chain, { threshold: 3 }, [1, 2, 3])])).ok, true)
})

test('nobody is dropped, given other keys or brought back from having left', async () => {
  const [first, second, third] = firstList.staff
  assert.ok(first && second && third)
  const others = [second, third]
  await refused([firstText, await nextList(chain, { staff: others })], 'staff-altered')
  const otherKey = { ...first, signing: staff.outsider.signer.key }
  await refused([firstText, await nextList(chain, { staff: [otherKey, ...others] })], 'staff-altered')
  const left = { ...first, status: 'removed' as const, removedIn: 2 }
  const second2 = await nextList(chain, { staff: [left, ...others] })
  const held = must(await verifyChain(tools, byPins, [firstText, second2]))
  await refused([firstText, second2, await nextList(held, { staff: [first, ...others] })], 'staff-altered')
  const moved = { ...left, removedIn: 3 }
  await refused([firstText, second2, await nextList(held, { staff: [moved, ...others] })], 'staff-altered')
  assert.equal(isActive(held.newest.list, 'desk1'), false)
  assert.equal(wasActiveAt(held, keyListRefOf(chain.newest), 'desk1', 'desk'), true)
  assert.equal(wasActiveAt(held, keyListRefOf(held.newest), 'desk1'), false)
  assert.equal(listNamed(held, { version: 1, hash: held.newest.hash }), undefined)
})

test('a list of another organisation is refused, at the start and on the way', async () => {
  await refused([await listText({ ...firstList, organisation: 'Other' })], 'other-organisation')
  await refused([firstText, await nextList(chain, { organisation: 'Other' })], 'other-organisation')
  await refused([firstText, await nextList(chain, { organisation: 'Other' })], 'other-organisation',
    remembering(1, chain.newest.hash))
})

test('a demonstration is accepted on this machine only, and never becomes real', async () => {
  const demo = await listText({ ...firstList, demo: true })
  await refused([demo], 'demo-elsewhere')
  assert.equal((await acceptKeyLists(tools, { anchor: byPins, lists: [demo], now: NOW, loopback: true })).ok, true)
  const held = must(await verifyChain(tools, byPins, [demo]))
  await refused([demo, await nextList(held, { demo: false })], 'other-organisation')
  for (const host of ['localhost', 'desk.localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]']) {
    assert.equal(isLoopback(host), true, host)
  }
  for (const host of ['example.org', 'localhost.example.org', '127.0.0.1.example.org', '10.0.0.1', '0.0.0.0', '']) {
    assert.equal(isLoopback(host), false, host)
  }
})

test('older lists that are given are held by the hashes of the newer ones', async () => {
  const second = await nextList(chain, {})
  const held = must(await verifyChain(tools, byPins, [firstText, second]))
  const forgedFirst = await listText({ ...firstList, organisation: 'Forged' }, [4, 5])
  await refused([forgedFirst, second], 'broken-chain', remembering(2, held.newest.hash))
})

test('an empty answer, rubbish and a cut list are refused', async () => {
  await refused([], 'malformed')
  await refused(['{}\n'], 'malformed')
  await refused([firstText.slice(0, 900)], 'malformed')
  assert.equal(readKeyList('[]').ok, false)
  assert.equal(contexts.keyList, 'small-places/key-list/v1')
})

test('a recipient is taken from the companion only if the list has its hash, and only for who is there', async () => {
  const companion = {
    desk1: staff.desk1.pair.recipient, desk2: staff.outsider.pair.recipient, worker: 'age1pq1nonsense',
    'officer-1': officers[0]?.pair.recipient ?? '',
  }
  const ask = (name: string, given: Record<string, string> = companion) =>
    listedRecipient(tools.sha256, chain.newest.list, given, name)
  assert.deepEqual(await ask('desk1'), { ok: true, value: companion['desk1'] })
  assert.deepEqual(await ask('officer-1'), { ok: true, value: companion['officer-1'] })
  assert.deepEqual(await ask('desk2'), { ok: false, error: 'other-key' })
  assert.deepEqual(await ask('worker'), { ok: false, error: 'other-key' })
  assert.deepEqual(await ask('outsider'), { ok: false, error: 'not-listed' })
  assert.deepEqual(await ask('desk1', {}), { ok: false, error: 'not-given' })
  const known = await knownDesks(tools.sha256, chain.newest.list)
  assert.deepEqual(new Set(known.keys()), desks)
  assert.equal(known.get(await recipientHashOf(tools.sha256, oldDesk.recipient))?.until, '2027-05-20')
})
