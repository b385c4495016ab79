import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId } from '@small-places/kernel'
import { keyListRefOf } from '../key-list/acceptance.ts'
import {
  caseId, chain, epochOf, firstEpoch, firstManifest, flipped, handleOf, idOf, itemOf, keysOf, memberOf, must, nextEpoch,
  staff, tools,
} from '../sample/team.ts'
import type { StatementHash } from '../statement/statement.ts'
import { headsFrom, lacksOwn, nextInChain, seenBy, walkEvents, type CompartmentEvents } from './event-chain.ts'
import { openEvent, sealEvent, type EventContent, type EventPlace, type OpenedEvent } from './event.ts'
import { verifyManifest, writeManifest, type ManifestContent, type VerifiedManifest } from './manifest.ts'

type Author = 'desk1' | 'desk2' | 'worker'
let made = 60

type Compartment = 'thread' | 'internal'

const contentOf = (
  author: Author, seq: number, previous: string | null, changes: Partial<EventContent> = {},
): EventContent => ({
  item: itemOf(made++), author: handleOf(author), seq, previous: previous as StatementHash | null, seen: {},
  at: '2026-11-21T10:15Z', keyList: keyListRefOf(chain.newest), type: 'note', data: { text: `${author} ${seq}` },
  ...changes,
})

const keyOf = (manifest: VerifiedManifest, compartment: Compartment) =>
  keysOf(manifest.body.epoch)[compartment].pair

const placeOf = (
  content: EventContent, manifest = firstManifest, compartment: Compartment = 'internal',
): EventPlace =>
  ({ key: keyOf(manifest, compartment), case: caseId, compartment, manifest, item: content.item, seq: content.seq })

const seal = async (
  content: EventContent, manifest = firstManifest, compartment: Compartment = 'internal', by?: Author,
) =>
  must(await sealEvent(tools, staff[by ?? content.author as Author].signer, manifest, compartment,
    keyOf(manifest, compartment).recipient, content))

const written = async (content: EventContent, manifest = firstManifest): Promise<OpenedEvent> =>
  must(await openEvent(tools, (await seal(content, manifest)).sealed, placeOf(content, manifest), chain))

const epochAfter = async (before: VerifiedManifest, changes: Partial<ManifestContent> = {}) =>
  must(await verifyManifest(tools, chain, caseId, before,
    await writeManifest(staff.desk1.signer, nextEpoch(before, changes))))

const walk = (events: readonly OpenedEvent[], changes: Partial<CompartmentEvents> = {}) =>
  walkEvents({ compartment: 'internal', events, manifests: [firstManifest], firstEpoch: 1, reporterSeq: 0, ...changes })

const one = await written(contentOf('desk1', 1, null))
const two = await written(contentOf('desk1', 2, one.hash, { type: 'from-the-future', data: { any: { thing: 1 } } }))
const three = await written(contentOf('desk1', 3, two.hash))
const answer = await written(contentOf('desk2', 1, null, { seen: { desk1: 2 } }))

test('an event is opened as it was written, also of a type that nobody knows yet', () => {
  assert.deepEqual([one.body.author, one.body.type, one.body.data], ['desk1', 'note', { text: 'desk1 1' }])
  assert.equal(one.keyListKnown, true)
  assert.deepEqual([two.body.type, two.body.data], ['from-the-future', { any: { thing: 1 } }])
})

test('an event that stands elsewhere than it was written for is refused', async () => {
  const content = contentOf('desk1', 1, null)
  const { sealed } = await seal(content)
  const place = placeOf(content)
  const refused = async (at: Partial<EventPlace>, error: string) =>
    assert.deepEqual(await openEvent(tools, sealed, { ...place, ...at }, chain), { ok: false, error })
  await refused({ item: itemOf(1) }, 'other-place')
  await refused({ seq: 2 }, 'other-place')
  await refused({ case: idOf(42) as CaseId }, 'other-place')
  await refused({ compartment: 'thread' }, 'other-place')
  await refused({ compartment: 'thread', key: keyOf(firstManifest, 'thread') }, 'not-for-this-key')
  await refused({ manifest: await epochAfter(firstManifest) }, 'other-place')
  await refused({ manifest: { ...firstManifest, hash: chain.newest.hash } }, 'other-place')
  for (const at of [0, 800, 1700, sealed.length - 1]) {
    assert.equal((await openEvent(tools, flipped(sealed, at), place, chain)).ok, false)
  }
})

test('an event sealed again to another compartment or epoch is refused', async () => {
  const content = contentOf('desk1', 1, null)
  const next = await epochAfter(firstManifest)
  const into = async (manifest: VerifiedManifest, compartment: Compartment) => {
    const sealed = must(await sealEvent(tools, staff.desk1.signer, firstManifest, 'internal',
      keyOf(manifest, compartment).recipient, content)).sealed
    return openEvent(tools, sealed, placeOf(content, manifest, compartment), chain)
  }
  assert.deepEqual(await into(firstManifest, 'thread'), { ok: false, error: 'other-place' })
  assert.deepEqual(await into(next, 'internal'), { ok: false, error: 'other-place' })
  assert.equal((await into(firstManifest, 'internal')).ok, true)
})

test('an event under somebody else’s name, or by who cannot read the compartment, is refused', async () => {
  const content = contentOf('desk2', 1, null)
  const forged = await seal(content, firstManifest, 'internal', 'desk1')
  assert.deepEqual(await openEvent(tools, forged.sealed, placeOf(content), chain),
    { ok: false, error: 'bad-signature' })
  const byWorker = contentOf('worker', 1, null)
  assert.deepEqual(await openEvent(tools, (await seal(byWorker)).sealed, placeOf(byWorker), chain),
    { ok: false, error: 'not-a-reader' })
  const members = [...firstEpoch.members, { ...memberOf('worker', 'member'), reads: { thread: epochOf(1) } }]
  const next = await epochAfter(firstManifest, { members })
  assert.deepEqual(await openEvent(tools, (await seal(byWorker, next)).sealed, placeOf(byWorker, next), chain),
    { ok: false, error: 'not-a-reader' })
  const inThread = await seal(byWorker, next, 'thread')
  assert.equal((await openEvent(tools, inThread.sealed, placeOf(byWorker, next, 'thread'), chain)).ok, true)
})

test('an event whose author went by a list that this device does not know is marked', async () => {
  const content = contentOf('desk1', 1, null, { keyList: { version: 9, hash: firstManifest.hash } })
  assert.equal((await written(content)).keyListKnown, false)
})

test('events that fit together count, whatever the order they come in', () => {
  for (const events of [[one, two, three, answer], [answer, three, one, two]]) {
    const walked = walk(events)
    assert.deepEqual([walked.missing, walked.forks], [[], []])
    assert.deepEqual(walked.events.map(({ standing }) => standing), ['counts', 'counts', 'counts', 'counts'])
  }
  const walked = walk([one, two, three, answer])
  assert.deepEqual(nextInChain(walked, 'desk1'), { seq: 4, previous: three.hash })
  assert.deepEqual(nextInChain(walked, 'worker'), { seq: 1, previous: null })
  assert.deepEqual(seenBy(walked, 'desk2', 3), { desk1: 3, reporter: 3 })
})

test('a dropped event is noticed: within a chain, and at its end by who has seen it', () => {
  assert.deepEqual(walk([one, three]).missing, [{ author: 'desk1', seq: 2 }])
  assert.deepEqual(walk([one, answer]).missing, [{ author: 'desk1', seq: 2 }])
  assert.equal(lacksOwn(walk([one, answer]), 'desk1'), true)
  assert.equal(lacksOwn(walk([one, answer]), 'desk2'), false)
  assert.equal(walk([one, three]).events.every(({ standing }) => standing === 'counts'), true)
})

test('a dropped item of the reporter is noticed by who has seen it', async () => {
  const event = await written(contentOf('desk1', 1, null, { seen: { reporter: 3 } }))
  assert.deepEqual(walk([event], { reporterSeq: 2 }).missing, [{ author: 'reporter', seq: 3 }])
  assert.deepEqual(walk([event], { reporterSeq: 3 }).missing, [])
})

test('two events in one place are a fork, and neither changes anything', async () => {
  const other = await written(contentOf('desk1', 2, one.hash))
  const walked = walk([one, two, other])
  assert.deepEqual(walked.forks, [{ author: 'desk1', seq: 2 }])
  assert.deepEqual(walked.events.map(({ standing }) => standing), ['counts', 'forked', 'forked'])
})

test('an event that builds on another than the one before it is a fork', async () => {
  const strange = await written(contentOf('desk1', 2, answer.hash))
  assert.deepEqual(walk([one, strange]).forks, [{ author: 'desk1', seq: 2 }])
  assert.equal((await sealEvent(tools, staff.desk1.signer, firstManifest, 'internal',
    keysOf(1).internal.pair.recipient, contentOf('desk1', 2, null))).ok, false)
  assert.equal(walk([one, one]).forks.length, 0)
})

test('what comes to a closed epoch is shown apart, and what was counted before is missed if dropped', async () => {
  const heads = { internal: headsFrom(walk([one, two])) }
  const next = await epochAfter(firstManifest, { heads })
  const manifests = [firstManifest, next]
  const late = walk([one, two, three], { manifests })
  assert.deepEqual(late.events.map(({ standing }) => standing), ['counts', 'counts', 'late'])
  assert.deepEqual(walk([one], { manifests }).missing, [{ author: 'desk1', seq: 2 }])
  const rewritten = await written(contentOf('desk1', 2, one.hash))
  assert.deepEqual(walk([one, rewritten], { manifests }).forks, [{ author: 'desk1', seq: 2 }])
})

test('a chain goes on across epochs, and who joined later starts from the heads', async () => {
  const next = await epochAfter(firstManifest, { heads: { internal: headsFrom(walk([one, two])) } })
  const manifests = [firstManifest, next]
  const going = await written(contentOf('desk1', 3, two.hash), next)
  assert.ok(walk([one, two, going], { manifests }).events.every(({ standing }) => standing === 'counts'))
  const joined = walk([going], { manifests, firstEpoch: 2 })
  assert.deepEqual([joined.missing, joined.forks], [[], []])
  assert.deepEqual(nextInChain(walk([], { manifests, firstEpoch: 2 }), 'desk1'), { seq: 3, previous: two.hash })
  const skipping = await written(contentOf('desk1', 3, one.hash), next)
  assert.deepEqual(walk([skipping], { manifests, firstEpoch: 2 }).forks, [{ author: 'desk1', seq: 3 }])
  const again = await written(contentOf('desk1', 2, one.hash), next)
  assert.deepEqual(walk([again], { manifests, firstEpoch: 2 }).forks, [{ author: 'desk1', seq: 2 }])
})
