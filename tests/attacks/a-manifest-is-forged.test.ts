import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EpochNumber } from '@small-places/kernel'
import {
  keyListRefOf, type ManifestContent, openEnvelope, sealEnvelope, verifyManifests, writeManifest,
} from '@small-places/encryption'
import { caseId, freshKeys, keysOfEpochs, member, nextContent, startEpoch } from './team/case.ts'
import { refusedAs, valueOf } from './team/expect.ts'
import {
  accept, amira, boris, chain, chen, keysOf, nextList, outsider, published, readList, tools, unlistedKey,
} from './team/organisation.ts'
import { freshId, reporter } from './team/reporter.ts'

const first = await startEpoch(null)
const second = await startEpoch(first)
const verify = (...written: readonly string[]) => verifyManifests(tools, chain, caseId, written)
const next = (changes: Partial<ManifestContent>, by = keysOf(changes.by ?? amira)) =>
  writeManifest(by.signer, nextContent(first.manifest, freshKeys(), changes))
const initial = (changes: Partial<ManifestContent>, by = keysOf(changes.by ?? amira)) =>
  writeManifest(by.signer, nextContent(null, freshKeys(), changes))

test('a reader added by the server, without the lead’s signature, is refused', async () => {
  refusedAs(await verify(first.written, await next({}, outsider)), 'bad-signature')
  const [body, proof] = first.written.split('\n')
  refusedAs(await verify(`${body?.replace('"boris"', '"chen"')}\n${proof}\n`), 'bad-signature')
})

test('somebody who is not a member, or a member who is neither lead nor successor, changes no epoch', async () => {
  const withChen = await startEpoch(null, { members: [member(amira, 'lead'), member(boris), member(chen)] })
  const byChen = await writeManifest(keysOf(chen).signer, nextContent(withChen.manifest, freshKeys(), {
    by: chen, members: [member(chen, 'lead'), member(boris)],
  }))
  refusedAs(await verify(withChen.written, byChen), 'not-entitled')
  refusedAs(await verify(first.written, await next({ by: chen })), 'not-entitled')
})

test('nobody takes over while the lead or the successor is there', async () => {
  const withChen = await startEpoch(null, { members: [member(amira, 'lead'), member(boris), member(chen)] })
  const byChen = await writeManifest(keysOf(chen).signer, nextContent(withChen.manifest, freshKeys(), {
    by: chen, takeover: true, members: [member(chen, 'lead'), member(boris)],
  }))
  refusedAs(await verify(withChen.written, byChen), 'not-entitled')
})

test('a case worker cannot make a case of a report', async () => {
  refusedAs(await verify(await initial({ by: chen, members: [member(chen, 'lead'), member(boris)] })), 'not-entitled')
})

test('nobody is alone with a case', async () => {
  refusedAs(await verify(await initial({ members: [member(amira, 'lead')], successor: amira })), 'too-few-readers')
  const half = { ...member(boris), reads: { thread: 1 as EpochNumber } }
  refusedAs(await verify(await initial({ members: [member(amira, 'lead'), half] })), 'too-few-readers')
})

test('an outsider or a removed person as reader is refused', async () => {
  const stranger = member('mallory' as typeof amira)
  refusedAs(await verify(first.written, await next({ members: [member(amira, 'lead'), member(boris), stranger] })),
    'inactive-member')
})

test('an epoch of another case, a skipped one and one on another past are refused', async () => {
  refusedAs(await verify(first.written, await next({ case: freshId() as typeof caseId })), 'other-case')
  refusedAs(await verify(first.written, await next({ epoch: 3 as EpochNumber })), 'broken-chain')
  refusedAs(await verify(first.written, await next({ previous: second.manifest.hash })), 'broken-chain')
  refusedAs(await verify(second.written), 'broken-chain')
})

test('a key that was used before, by this case, is refused', async () => {
  const again = await writeManifest(keysOf(amira).signer, nextContent(first.manifest, first.keys))
  refusedAs(await verify(first.written, again), 'recipient-again')
})

test('a case is not turned to another person’s mailbox, and loses no compartment', async () => {
  const keys = freshKeys()
  const content = nextContent(first.manifest, keys)
  const { mailbox } = await reporter(44)
  const turned = content.compartments.map(one => one.name === 'thread' ? { ...one, mailbox } : one)
  refusedAs(await verify(first.written, await next({ compartments: turned })), 'compartment-changed')
  const without = content.compartments.filter(({ name }) => name !== 'thread')
  const reads = { internal: 1 as EpochNumber }
  refusedAs(await verify(first.written, await next({
    compartments: without, members: [{ ...member(amira, 'lead'), reads }, { ...member(boris), reads }],
  })), 'compartment-changed')
})

test('the compartment for identities is refused until two people can guard it', async () => {
  const content = nextContent(null, freshKeys())
  const compartments = [...content.compartments, { name: 'identity', recipient: unlistedKey().recipient }]
  refusedAs(await verify(await writeManifest(keysOf(amira).signer, { ...content, compartments })), 'malformed')
})

test('a key list that is not on the chain, or older than before, carries no manifest', async () => {
  const other = { version: 1, hash: freshId().padEnd(43, 'A') }
  refusedAs(await verify(await initial({ keyList: other })), 'other-key-list')
  const second2 = await nextList(published, {})
  const later = valueOf(await accept([published, second2]))
  const onNew = await startEpoch(null, {}, later)
  const back = await writeManifest(keysOf(amira).signer, nextContent(onNew.manifest, freshKeys(), {
    keyList: keyListRefOf(await readList(published)),
  }))
  refusedAs(await verifyManifests(tools, later, caseId, [onNew.written, back]), 'older-key-list')
})

test('a device that remembers an epoch notices an older one and another one in its place', async () => {
  const remembered = { epoch: second.manifest.body.epoch, manifest: second.manifest.hash }
  const other = await startEpoch(first)
  refusedAs(await verifyManifests(tools, chain, caseId, [first.written], remembered), 'rolled-back')
  refusedAs(await verifyManifests(tools, chain, caseId, [first.written, other.written], remembered), 'forked')
  refusedAs(await verifyManifests(tools, chain, caseId, [], remembered), 'rolled-back')
})

test('an envelope with other keys than the manifest’s, or of another epoch, is refused', async () => {
  const manifests = [first.manifest, second.manifest]
  const to = keysOf(boris).pair
  const foreign = await startEpoch(null)
  const wrong = new Map([[1 as EpochNumber, foreign.keys], [2 as EpochNumber, second.keys]])
  const sealed = valueOf(await sealEnvelope(tools.age, manifests, boris, to.recipient, wrong))
  refusedAs(await openEnvelope(tools.age, sealed, to, boris, manifests), 'other-seeds')
  const old = valueOf(await sealEnvelope(tools.age, [first.manifest], boris, to.recipient, keysOfEpochs(first)))
  refusedAs(await openEnvelope(tools.age, old, to, boris, manifests), 'other-place')
  assert.ok((await openEnvelope(tools.age, old, to, boris, [first.manifest])).ok)
})

test('an envelope for a colleague is not taken for one’s own', async () => {
  const sealed = valueOf(
    await sealEnvelope(tools.age, [first.manifest], boris, keysOf(amira).pair.recipient, keysOfEpochs(first)))
  refusedAs(await openEnvelope(tools.age, sealed, keysOf(amira).pair, amira, [first.manifest]), 'other-place')
})
