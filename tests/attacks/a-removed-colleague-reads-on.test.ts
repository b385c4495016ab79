import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  compartmentKey, listedRecipient, membersToRemove, openEnvelope, openEvent, openLetter, nextDestination, sealEnvelope,
  sealItem, sealLetter, threadMacOf, openItem, verifyManifests, walkEvents, walkLetters, writeManifest,
} from '@small-places/encryption'
import {
  affected, caseId, eventContent, freshKeys, keyOf, keysOfEpochs, member, nextContent, placeOf, startEpoch, writeEvent,
} from './team/case.ts'
import { refusedAs, valueOf } from './team/expect.ts'
import {
  accept, amira, boris, chain, chen, desk, keysOf, nextList, published, random, today, tools, withoutMember,
} from './team/organisation.ts'
import { desks, heading, letter } from './team/reporter.ts'

const everybody = [member(amira, 'lead'), member(boris), member(chen)]
const first = await startEpoch(null, { members: everybody })
const second = await startEpoch(first, { members: [member(amira, 'lead'), member(boris)] })
const withoutChen =
  valueOf(await accept([published, await nextList(published, { staff: withoutMember(chain.newest, chen) })]))
const withoutAmira =
  valueOf(await accept([published, await nextList(published, { staff: withoutMember(chain.newest, amira) })]))

test('none of the keys that a removed member holds opens what is written afterwards', async () => {
  for (const compartment of ['thread', 'internal']) {
    const content = eventContent(amira)
    const { sealed } = await writeEvent(second, compartment, content)
    for (const key of [...first.keys.values()].map(({ pair }) => pair).concat(keysOf(chen).pair)) {
      refusedAs(await tools.age.open(sealed, key.identity), 'not-for-this-key')
    }
    assert.ok((await openEvent(tools, sealed, placeOf(second, compartment, content), chain)).ok)
  }
})

test('the lead’s device makes no envelope for a removed member, and no other one’s opens for them', async () => {
  const manifests = [first.manifest, second.manifest]
  const keys = keysOfEpochs(first, second)
  const sealed = valueOf(await sealEnvelope(tools.age, manifests, boris, keysOf(boris).pair.recipient, keys))
  refusedAs(await openEnvelope(tools.age, sealed, keysOf(chen).pair, chen, manifests), 'not-for-this-key')
  // Even one that was made for them by mistake holds no key: they are due none.
  const mistaken = valueOf(await sealEnvelope(tools.age, manifests, chen, keysOf(chen).pair.recipient, keys))
  assert.equal(valueOf(await openEnvelope(tools.age, mistaken, keysOf(chen).pair, chen, manifests)).size, 0)
})

test('somebody who joins later is given no key from before', async () => {
  const third = await startEpoch(second, { members: [member(amira, 'lead'), member(boris), member(chen, 'member', 3)] })
  const manifests = [first.manifest, second.manifest, third.manifest]
  const keys = keysOfEpochs(first, second, third)
  const sealed = valueOf(await sealEnvelope(tools.age, manifests, chen, keysOf(chen).pair.recipient, keys))
  const held = valueOf(await openEnvelope(tools.age, sealed, keysOf(chen).pair, chen, manifests))
  assert.deepEqual([...held.keys()], [3])
})

test('an event that a removed member writes into the new epoch is refused', async () => {
  const content = eventContent(chen)
  const { sealed } = await writeEvent(second, 'internal', content)
  refusedAs(await openEvent(tools, sealed, placeOf(second, 'internal', content), chain), 'not-a-reader')
})

test('an event that comes to the old epoch after the keys were changed changes nothing any more', async () => {
  const content = eventContent(chen)
  const { sealed } = await writeEvent(first, 'internal', content)
  const event = valueOf(await openEvent(tools, sealed, placeOf(first, 'internal', content), chain))
  const walked = walkEvents({
    compartment: 'internal', events: [event], manifests: [first.manifest, second.manifest], firstEpoch: 1,
    reporterSeq: 0,
  })
  assert.deepEqual(walked.events.map(({ standing }) => standing), ['late'])
})

test('nothing is sealed to an epoch that still names somebody who is removed or suspended', () => {
  const { list } = withoutChen.newest
  assert.deepEqual(membersToRemove(first.manifest, list, new Set()), [chen])
  assert.deepEqual(membersToRemove(first.manifest, chain.newest.list, new Set([boris])), [boris])
  assert.deepEqual(membersToRemove(second.manifest, list, new Set()), [])
})

test('nothing is sealed to the recipient of somebody who was removed', async () => {
  const companion = { [chen]: keysOf(chen).pair.recipient }
  refusedAs(await listedRecipient(tools.sha256, withoutChen.newest.list, companion, chen), 'not-listed')
})

test('somebody who was removed is not let back into a case by a manifest', async () => {
  const content = nextContent(second.manifest, freshKeys(), { members: everybody }, withoutChen)
  const written = await writeManifest(keysOf(amira).signer, content)
  refusedAs(await verifyManifests(tools, withoutChen, caseId, [first.written, second.written, written]),
    'inactive-member')
})

test('a lead who was removed cannot start another epoch, whichever list they name', async () => {
  const remembered = { epoch: second.manifest.body.epoch, manifest: second.manifest.hash }
  const onOldList = await startEpoch(second, { members: [member(amira, 'lead'), member(boris)] })
  refusedAs(
    await verifyManifests(tools, withoutAmira, caseId, [first.written, second.written, onOldList.written], remembered),
    'signer-has-left',
  )
})

test('the successor of a lead who left goes on, and what the lead had begun is then seen in its place', async () => {
  const taken = await startEpoch(second, {
    by: boris, members: [member(boris, 'lead'), member(chen)], successor: chen,
  }, withoutAmira)
  const all = [first.written, second.written, taken.written]
  assert.equal(valueOf(await verifyManifests(tools, withoutAmira, caseId, all)).length, 3)
})

test('a removed colleague cannot write as the reporter to the new thread', async () => {
  const newMac = await threadMacOf(tools.sha256, keyOf(second, 'thread').seed, affected.mailbox)
  const oldMac = await threadMacOf(tools.sha256, keyOf(first, 'thread').seed, affected.mailbox)
  const thread = keyOf(second, 'thread').pair
  for (const [mac, accepted] of [[oldMac, false], [newMac, true]] as const) {
    const own = heading(2)
    const to = { kind: 'thread', recipient: thread.recipient, mac } as const
    const { sealed } = await sealItem(tools, affected, to, own, 'message', { text: 'I am fine, stop' })
    const place = { key: thread, mailbox: affected.mailbox, item: own.item, desks }
    assert.equal((await openItem(tools, sealed, place, affected.mac, newMac)).ok, accepted)
  }
})

test('the thread key in a letter of somebody who has left is not used: the next item goes to the desk', async () => {
  const { seed, pair } = keyOf(first, 'thread')
  const content = letter(affected.mailbox, {
    thread: {
      epoch: first.manifest.body.epoch, manifest: first.manifest.hash, recipient: pair.recipient,
      mac: await threadMacOf(tools.sha256, seed, affected.mailbox), until: '2027-01-10',
    },
  }, chen)
  const sealed =
    valueOf(await sealLetter(tools, keysOf(chen).signer, affected.mac, affected.reply.recipient, content)).sealed
  const place = { reply: affected.reply, mac: affected.mac, mailbox: affected.mailbox, letter: content.letter }
  const before = valueOf(await openLetter(tools, sealed, { ...place, keyList: chain.newest }))
  const after = valueOf(await openLetter(tools, sealed, { ...place, keyList: withoutChen.newest }))
  assert.equal(nextDestination(walkLetters([before], 1), today, desk.recipient).recipient, pair.recipient)
  assert.equal(after.authorHasLeft, true)
  assert.equal(nextDestination(walkLetters([after], 1), today, desk.recipient).recipient, desk.recipient)
})

test('a thread key ends after sixty days at the latest', async () => {
  const content = letter(affected.mailbox, {
    thread: {
      epoch: first.manifest.body.epoch, manifest: first.manifest.hash,
        recipient: compartmentKey(random(32)).pair.recipient,
      mac: random(32), until: '2027-01-21',
    },
  })
  refusedAs(await sealLetter(tools, keysOf(amira).signer, affected.mac, affected.reply.recipient, content), 'malformed')
})
