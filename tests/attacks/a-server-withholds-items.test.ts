import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  lacksOwn, type OpenedEvent, openEvent, openLetter, orderItems, sealLetter, type StatementHash, walkEvents,
  walkLetters, nextDestination,
} from '@small-places/encryption'
import { affected, type Epoch, eventContent, placeOf, startEpoch, writeEvent } from './team/case.ts'
import { refusedAs, valueOf } from './team/expect.ts'
import { accept, amira, boris, chain, desk, keysOf, nextList, published, today, tools } from './team/organisation.ts'
import { letter } from './team/reporter.ts'

const epoch = await startEpoch(null)

const write = async (
  author: typeof amira, seq: number, previous: StatementHash | null, seen: Readonly<Record<string, number>> = {},
  text = `${author} ${seq}`, at: Epoch = epoch,
): Promise<OpenedEvent> => {
  const content = eventContent(author, { seq, previous, seen, data: { text } })
  const { sealed } = await writeEvent(at, 'internal', content)
  return valueOf(await openEvent(tools, sealed, placeOf(at, 'internal', content), chain))
}
const walk = (events: readonly OpenedEvent[], manifests = [epoch.manifest], firstEpoch = 1, reporterSeq = 0) =>
  walkEvents({ compartment: 'internal', events, manifests, firstEpoch, reporterSeq })

const one = await write(amira, 1, null)
const two = await write(amira, 2, one.hash)
const three = await write(amira, 3, two.hash)
const answer = await write(boris, 1, null, { [amira]: 3 })

test('an event that was left out from the middle is missed', () => {
  assert.deepEqual(walk([one, three]).missing, [{ author: amira, seq: 2 }])
})

test('newest events that were left out are missed as soon as somebody has built on them', () => {
  assert.deepEqual(walk([one, two]).missing, [])
  assert.deepEqual(walk([one, two, answer]).missing, [{ author: amira, seq: 3 }])
})

test('a reporter’s item that a colleague has seen and this device has not is missed', async () => {
  const saw = await write(boris, 1, null, { reporter: 4 })
  assert.deepEqual(walk([saw], [epoch.manifest], 1, 3).missing, [{ author: 'reporter', seq: 4 }])
  assert.deepEqual(walk([saw], [epoch.manifest], 1, 4).missing, [])
})

test('a device that is shown less of its own events than others saw does not write', () => {
  const walked = walk([one, two, answer])
  assert.equal(lacksOwn(walked, amira), true)
  assert.equal(lacksOwn(walked, boris), false)
})

test('two different events in one place are an alarm, and neither counts', async () => {
  const other = await write(amira, 2, one.hash, {}, 'something else')
  const walked = walk([one, two, other])
  assert.deepEqual(walked.forks, [{ author: amira, seq: 2 }])
  assert.deepEqual(walked.events.map(({ standing }) => standing), ['counts', 'forked', 'forked'])
})

test('an event that builds on another past is an alarm', async () => {
  const stray = await write(amira, 3, answer.hash)
  assert.deepEqual(walk([one, two, stray]).forks, [{ author: amira, seq: 3 }])
})

test('events given in another order, or twice, mean the same', () => {
  const straight = walk([one, two, three, answer])
  const crooked = walk([answer, three, one, two, two])
  assert.deepEqual(crooked.missing, straight.missing)
  assert.deepEqual(crooked.forks, [])
  assert.deepEqual(new Map(crooked.tips), new Map(straight.tips))
})

test('what the closing of an epoch names and the server does not give is missed', async () => {
  const next = await startEpoch(epoch, { heads: { internal: { [amira]: { seq: 3, hash: three.hash } } } })
  assert.deepEqual(walk([one, two], [epoch.manifest, next.manifest]).missing, [{ author: amira, seq: 3 }])
  assert.deepEqual(walk([one, two, three], [epoch.manifest, next.manifest]).missing, [])
})

test('an event of one compartment, epoch, place or item served as another’s is refused', async () => {
  const content = eventContent(amira)
  const { sealed } = await writeEvent(epoch, 'internal', content)
  const place = placeOf(epoch, 'internal', content)
  const other = await startEpoch(epoch)
  refusedAs(await openEvent(tools, sealed, placeOf(epoch, 'thread', content), chain), 'not-for-this-key')
  refusedAs(await openEvent(tools, sealed, { ...place, compartment: 'thread' }, chain), 'other-place')
  refusedAs(await openEvent(tools, sealed, { ...place, manifest: other.manifest }, chain), 'other-place')
  refusedAs(await openEvent(tools, sealed, { ...place, seq: 2 }, chain), 'other-place')
  refusedAs(await openEvent(tools, sealed, { ...place, item: eventContent(amira).item }, chain), 'other-place')
})

test('an event in a colleague’s name is refused', async () => {
  const content = eventContent(amira)
  const { sealed } = await writeEvent(epoch, 'internal', content, keysOf(boris).signer)
  refusedAs(await openEvent(tools, sealed, placeOf(epoch, 'internal', content), chain), 'bad-signature')
})

const send = async (changes: Parameters<typeof letter>[1], keyList = chain.newest) => {
  const content = letter(affected.mailbox, changes)
  const { sealed } = valueOf(
    await sealLetter(tools, keysOf(amira).signer, affected.mac, affected.reply.recipient, content))
  return openLetter(tools, sealed, {
    reply: affected.reply, mac: affected.mac, mailbox: affected.mailbox, letter: content.letter, keyList,
  })
}

test('a reporter is told of a letter that is missing, and of letters that do not fit', async () => {
  const first = valueOf(await send({}))
  const third = valueOf(await send({ n: 3, previous: first.hash }))
  assert.deepEqual(walkLetters([first, third], 1).missing, [2])
  const stray = valueOf(await send({ n: 2, previous: third.hash }))
  const broken = walkLetters([first, stray], 1)
  assert.equal(broken.broken, true)
  assert.equal(nextDestination(broken, today, desk.recipient).recipient, desk.recipient)
})

test('a reporter is told when the team has seen more of their items than the server admits', async () => {
  const read = valueOf(await send({ received: 3 }))
  assert.equal(walkLetters([read], 2).itemsLost, true)
  assert.equal(walkLetters([read], 3).itemsLost, false)
})

test('a reporter’s page refuses a key list that is older than the one a letter names', async () => {
  const newer = valueOf(await accept([published, await nextList(published, {})])).newest
  const named = { version: newer.list.version, hash: newer.hash }
  refusedAs(await send({ keyList: named }), 'older-key-list')
  assert.ok((await send({ keyList: named }, newer)).ok)
})

test('the team sees which of a reporter’s items are missing, and which number came twice', () => {
  const item = (seq: number, name: string) => ({ seq, item: name })
  const { missing, repeated, items } = orderItems([item(4, 'd'), item(1, 'a'), item(4, 'c'), item(1, 'a')])
  assert.deepEqual(missing, [2, 3])
  assert.deepEqual(repeated, [4])
  assert.deepEqual(items.map(one => one.item), ['a', 'c', 'd'])
})

test('an item with an absurd number keeps nobody’s device busy', () => {
  assert.equal(orderItems([{ seq: Number.MAX_SAFE_INTEGER, item: 'a' }]).missing.length, 100)
})
