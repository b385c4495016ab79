import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId } from '@small-places/kernel'
import { keyListRefOf, verifyChain, type KeyListChain } from '../key-list/acceptance.ts'
import {
  caseId, chain, compartmentsOf, epochOf, firstEpoch, firstList, firstManifest, firstManifestText, firstText, handleOf,
  idOf, keysOf, memberOf, must, nextEpoch, nextList, otherReporter, pins, staff, tools,
} from '../sample/team.ts'
import { contexts, parseStatement, signBody, writeStatement } from '../statement/statement.ts'
import {
  claimedManifest, membersToRemove, readsCompartment, verifyManifest, verifyManifests, writeManifest,
  type ManifestContent, type VerifiedManifest,
} from './manifest.ts'

const verify = (text: string, before: VerifiedManifest | null, lists: KeyListChain = chain, id: CaseId = caseId) =>
  verifyManifest(tools, lists, id, before, text)
const write = (content: ManifestContent) => {
  const name = content.by as keyof typeof staff
  return writeManifest(staff[name].signer, content)
}
const refused = async (
  content: ManifestContent, error: string, before: VerifiedManifest | null = null, lists = chain,
) =>
  assert.deepEqual(await verify(await write(content), before, lists), { ok: false, error })
const second = async (changes: Partial<ManifestContent> = {}) => write(nextEpoch(firstManifest, changes))

const without = async (...names: readonly string[]): Promise<KeyListChain> => {
  const entries = firstList.staff.map(entry =>
    names.includes(entry.handle) ? { ...entry, status: 'removed' as const, removedIn: 2 } : entry)
  return must(await verifyChain(tools, { kind: 'pins', pins }, [firstText, await nextList(chain, { staff: entries })]))
}
const namingNewest = (lists: KeyListChain) => ({ keyList: keyListRefOf(lists.newest) })
const workers = [memberOf('desk2', 'lead'), memberOf('worker', 'member')]

test('a desk member makes a case that two can read, and its lead changes who can', async () => {
  assert.equal(firstManifest.body.members.length, 2)
  assert.equal(readsCompartment(firstManifest, 'desk2', 'internal'), true)
  assert.equal(readsCompartment(firstManifest, 'worker', 'internal'), false)
  const members = [...firstEpoch.members, { ...memberOf('worker', 'member', 2), reads: { thread: epochOf(1) } }]
  const next = must(await verify(await second({ members }), firstManifest))
  assert.equal(readsCompartment(next, 'worker', 'thread'), true)
  assert.equal(readsCompartment(next, 'worker', 'internal'), false)
  assert.equal((await verify(await second({ by: handleOf('desk2') }), firstManifest)).ok, true)
})

test('a forged manifest is refused: by a stranger, under another name, with another signature or changed', async () => {
  await refused({ ...firstEpoch, by: handleOf('outsider') }, 'unknown-signer')
  const asDesk1 = await writeManifest(staff.desk2.signer, firstEpoch)
  assert.deepEqual(await verify(asDesk1, null), { ok: false, error: 'bad-signature' })
  const body = must(parseStatement(firstManifestText)).body
  const proofByAnother = await signBody(staff.desk2.signer, 'desk2', contexts.manifest, body)
  const byAnother = writeStatement({ body, proofs: [proofByAnother] })
  assert.deepEqual(await verify(byAnother, null), { ok: false, error: 'other-author' })
  const changed = firstManifestText.replace('"successor":"desk2"', '"successor":"desk1"')
  assert.deepEqual(await verify(changed, null), { ok: false, error: 'bad-signature' })
  const proofOfEvent = await signBody(staff.desk1.signer, 'desk1', contexts.event, body)
  const asEvent = writeStatement({ body, proofs: [proofOfEvent] })
  assert.deepEqual(await verify(asEvent, null), { ok: false, error: 'bad-signature' })
})

test('only who reads new reports can begin a case, and as its lead', async () => {
  const members = [memberOf('worker', 'lead'), memberOf('desk2', 'member')]
  await refused({ ...firstEpoch, by: handleOf('worker'), members }, 'not-entitled')
  await refused({ ...firstEpoch, members: [memberOf('desk2', 'lead'), memberOf('desk1', 'member')] }, 'not-entitled')
  await refused({ ...firstEpoch, takeover: true }, 'not-entitled')
})

test('never one person: every compartment is read by two, the leads and the successor', async () => {
  const few = async (changes: Partial<ManifestContent>) => refused({ ...firstEpoch, ...changes }, 'too-few-readers')
  const halfMember = { ...memberOf('desk2', 'member'), reads: { thread: epochOf(1) } }
  await few({ members: [memberOf('desk1', 'lead')] })
  await few({ members: [memberOf('desk1', 'lead'), halfMember] })
  await few({ successor: handleOf('worker') })
  await few({ members: [...firstEpoch.members, { ...memberOf('worker', 'lead'), reads: { internal: epochOf(1) } }] })
  await few({
    members: [...firstEpoch.members, { ...memberOf('worker', 'member'), reads: { thread: epochOf(1) } }],
    successor: handleOf('worker'),
  })
})

test('a manifest that contradicts itself is refused', async () => {
  const [thread, internal] = compartmentsOf(1)
  assert.ok(thread && internal)
  const odd: readonly Partial<ManifestContent>[] = [
    { members: [...firstEpoch.members, memberOf('desk2', 'member')] },
    { members: [memberOf('desk1', 'lead', 2), memberOf('desk2', 'member')] },
    { members: [memberOf('desk1', 'lead'), { ...memberOf('desk2', 'member'), reads: { 'thread-2': epochOf(1) } }] },
    { compartments: [thread] }, { compartments: [thread, internal, internal] },
    { compartments: [{ name: 'thread', recipient: thread.recipient }, internal] },
    { compartments: [thread, { ...internal, mailbox: otherReporter.mailbox }] },
    { compartments: [thread, internal, { ...thread, name: 'identity' }] },
    { heads: { thread: { desk1: { seq: 1, hash: firstManifest.hash } } } },
  ]
  for (const change of odd) await refused({ ...firstEpoch, ...change }, 'malformed')
})

test('an epoch follows the one before by number and hash, in the same case', async () => {
  const next = (changes: Partial<ManifestContent>) => nextEpoch(firstManifest, changes)
  await refused(next({ epoch: epochOf(3) }), 'broken-chain', firstManifest)
  await refused(next({ previous: null }), 'broken-chain', firstManifest)
  await refused(next({ previous: chain.newest.hash }), 'broken-chain', firstManifest)
  await refused(next({ case: idOf(42) as CaseId }), 'other-case', firstManifest)
  await refused(next({}), 'broken-chain')
  assert.deepEqual(await verify(firstManifestText, null, chain, idOf(42) as CaseId), { ok: false, error: 'other-case' })
})

test('a key is never used again, and a compartment stays with its mailbox', async () => {
  const [thread, internal] = compartmentsOf(2)
  const [oldThread, oldInternal] = compartmentsOf(1)
  assert.ok(thread && internal && oldThread && oldInternal)
  const next = (compartments: ManifestContent['compartments']) => nextEpoch(firstManifest, { compartments })
  await refused(next([thread, oldInternal]), 'recipient-again', firstManifest)
  await refused(next([thread, { ...internal, recipient: thread.recipient }]), 'recipient-again', firstManifest)
  await refused(next([thread, { ...internal, recipient: oldThread.recipient }]), 'recipient-again', firstManifest)
  await refused(next([internal]), 'compartment-changed', firstManifest)
  await refused(next([{ ...thread, mailbox: otherReporter.mailbox }, internal]), 'compartment-changed', firstManifest)
  const third = must(await verify(await second(), firstManifest))
  await refused(nextEpoch(third, { compartments: compartmentsOf(1) }), 'recipient-again', third)
})

test('who is not active in the named list is not given a case, and does not give one', async () => {
  const lists = await without('desk2')
  await refused({ ...firstEpoch, ...namingNewest(lists) }, 'inactive-member', null, lists)
  await refused({ ...firstEpoch, keyList: { version: 1, hash: firstManifest.hash } }, 'other-key-list')
  const members = [memberOf('desk1', 'lead'), memberOf('worker', 'member')]
  const withWorker = await second({ members, successor: handleOf('worker'), ...namingNewest(lists) })
  const later = must(await verify(withWorker, firstManifest, lists))
  await refused(nextEpoch(later, { keyList: keyListRefOf(chain.newest) }), 'older-key-list', later, lists)
})

test('an ordinary member takes over only when nobody else is left to do it, and everybody sees it', async () => {
  const three = [...firstEpoch.members, memberOf('worker', 'member')]
  const withWorker = must(await verify(await second({ members: three }), firstManifest))
  const takeover = (lists: KeyListChain, changes: Partial<ManifestContent> = {}) => nextEpoch(withWorker, {
    by: handleOf('worker'), takeover: true, members: workers, successor: handleOf('desk2'), ...namingNewest(lists),
    ...changes,
  })
  const withoutLead = await without('desk1')
  await refused(takeover(withoutLead), 'not-entitled', withWorker, withoutLead)
  await refused(takeover(chain, { takeover: false }), 'not-entitled', withWorker)
  const withoutBoth = await without('desk1', 'desk2')
  await refused(takeover(withoutBoth), 'inactive-member', withWorker, withoutBoth)
  await refused(nextEpoch(withWorker, { takeover: true }), 'not-entitled', withWorker)

  const ownSuccessor = await second({ members: three, successor: handleOf('desk1') })
  const lone = must(await verify(ownSuccessor, firstManifest))
  const taken = nextEpoch(lone, {
    by: handleOf('worker'), takeover: true, members: workers, successor: handleOf('desk2'),
    ...namingNewest(withoutLead),
  })
  assert.equal(must(await verify(await write(taken), lone, withoutLead)).body.takeover, true)
  await refused({ ...taken, takeover: false }, 'not-entitled', lone, withoutLead)
})

test('a removed member no longer reads the next epoch, and sealing to the old one is stopped', async () => {
  const lists = await without('desk2')
  assert.deepEqual(membersToRemove(firstManifest, lists.newest.list, new Set()), ['desk2'])
  assert.deepEqual(membersToRemove(firstManifest, chain.newest.list, new Set()), [])
  assert.deepEqual(membersToRemove(firstManifest, chain.newest.list, new Set(['desk1'])), ['desk1'])
  const members = [memberOf('desk1', 'lead'), memberOf('worker', 'member')]
  const next = await second({ members, successor: handleOf('worker'), ...namingNewest(lists) })
  const manifests = must(await verifyManifests(tools, lists, caseId, [firstManifestText, next]))
  assert.equal(readsCompartment(manifests[1] ?? firstManifest, 'desk2', 'thread'), false)
})

test('a device that remembers a case notices a rollback and a fork', async () => {
  const next = await second()
  const held = must(await verifyManifests(tools, chain, caseId, [firstManifestText, next]))
  const memory = { epoch: epochOf(2), manifest: held[1]?.hash ?? firstManifest.hash }
  const other = await second({ day: '2026-11-22' })
  const again = (texts: readonly string[]) => verifyManifests(tools, chain, caseId, texts, memory)
  assert.equal((await again([firstManifestText, next])).ok, true)
  assert.deepEqual(await again([firstManifestText]), { ok: false, error: 'rolled-back' })
  assert.deepEqual(await again([]), { ok: false, error: 'rolled-back' })
  assert.deepEqual(await again([firstManifestText, other]), { ok: false, error: 'forked' })
  assert.deepEqual(await verifyManifests(tools, chain, caseId, []), { ok: false, error: 'malformed' })
})

test('a manifest that appears after its signer was removed is refused until an active signer follows', async () => {
  const lists = await without('desk1')
  const members = [memberOf('desk2', 'lead'), memberOf('worker', 'member')]
  const late = await second({ day: '2026-11-23' })
  const heldBefore = must(await verifyManifests(tools, chain, caseId, [firstManifestText, late]))
  assert.deepEqual(await verifyManifests(tools, lists, caseId, [firstManifestText, late]),
    { ok: false, error: 'signer-has-left' })
  const memory = { epoch: epochOf(2), manifest: heldBefore[1]?.hash ?? firstManifest.hash }
  assert.equal((await verifyManifests(tools, lists, caseId, [firstManifestText, late], memory)).ok, true)
  const before = heldBefore[1] ?? firstManifest
  const third = await write(nextEpoch(before, { by: handleOf('desk2'), members, ...namingNewest(lists) }))
  assert.equal((await verifyManifests(tools, lists, caseId, [firstManifestText, late, third])).ok, true)
})

test('a server can look up what a manifest claims before it verifies it', () => {
  assert.equal(must(claimedManifest(firstManifestText)).epoch, 1)
  assert.equal(claimedManifest('{}\n').ok, false)
  assert.equal(keysOf(1).thread.pair.recipient, firstManifest.body.compartments[0]?.recipient)
})
