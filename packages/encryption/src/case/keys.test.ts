import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId } from '@small-places/kernel'
import { hybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import {
  age, caseId, chain, desk, deskSeed, epochOf, firstEpoch, firstManifest, flipped, handleOf, idOf, keysOf, memberOf,
  must, nextEpoch, sealRaw, staff, tools,
} from '../sample/team.ts'
import { loadAesGcm } from '../sealed/aes-gcm.ts'
import { createBlob, openBlob } from './blob.ts'
import {
  keysFrom, openEnvelope, sealEnvelope, seedsDue, seedsFor, type CaseKeys, type CompartmentKey,
} from './compartment-keys.ts'
import { openDeskEnvelope, sealDeskEnvelope } from './desk-envelope.ts'
import { openKeyring, sealKeyring, type Keyring } from './keyring.ts'
import { verifyManifest, writeManifest, type VerifiedManifest } from './manifest.ts'
import { openSummary, sealSummary, summaryKey } from './summary.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const tableOf = (...epochs: readonly number[]): CaseKeys =>
  new Map(epochs.map(n => [epochOf(n), new Map<string, CompartmentKey>(Object.entries(keysOf(n)))] as const))

const members = [
  ...firstEpoch.members,
  { ...memberOf('worker', 'member'), reads: { thread: epochOf(1), internal: epochOf(2) } },
]
const second: VerifiedManifest = must(await verifyManifest(tools, chain, caseId, firstManifest,
  await writeManifest(staff.desk1.signer, nextEpoch(firstManifest, { members }))))
const both = [firstManifest, second]
const worker = handleOf('worker')

const envelope = must(await sealEnvelope(age, both, worker, staff.worker.pair.recipient, tableOf(1, 2)))

test('an envelope gives a member exactly what the manifest says, and nothing of before unless shared', async () => {
  const keys = must(await openEnvelope(age, envelope, staff.worker.pair, worker, both))
  const names = [...keys].map(([epoch, of]) => [epoch, [...of.keys()]])
  assert.deepEqual(names, [[1, ['thread']], [2, ['thread', 'internal']]])
  assert.deepEqual(keys.get(epochOf(2))?.get('internal')?.seed, keysOf(2).internal.seed)
  assert.deepEqual(seedsDue(both, handleOf('outsider')), [])
})

test('an envelope that was moved, rolled back or made for somebody else is refused', async () => {
  const open = (sealed: Uint8Array, who = worker, pair = staff.worker.pair, manifests = both) =>
    openEnvelope(age, sealed, pair, who, manifests)
  assert.deepEqual(await open(envelope, handleOf('desk1')), { ok: false, error: 'other-place' })
  assert.deepEqual(await open(envelope, worker, staff.desk1.pair), { ok: false, error: 'not-for-this-key' })
  const elsewhere = { ok: false, error: 'other-place' }
  assert.deepEqual(await open(envelope, worker, staff.worker.pair, [firstManifest]), elsewhere)
  const { pair } = staff.desk2
  const old = must(await sealEnvelope(age, [firstManifest], handleOf('desk2'), pair.recipient, tableOf(1)))
  assert.deepEqual(await open(old, handleOf('desk2'), pair), elsewhere)
  for (const at of [0, 900, envelope.length - 1]) assert.equal((await open(flipped(envelope, at))).ok, false)
})

test('an envelope with a seed too few, too many or of another key is refused', async () => {
  const seeds = must(seedsFor(both, worker, tableOf(1, 2)))
  const second2 = seeds[2] ?? {}
  const seal = (table: object) => sealRaw(JSON.stringify({
    v: 1, kind: 'envelope', case: caseId, epoch: 2, manifest: second.hash, member: worker, seeds: table,
  }), staff.worker.pair.recipient)
  const other = base64url.encode(keysOf(3).thread.seed)
  assert.equal((await openEnvelope(age, await seal(seeds), staff.worker.pair, worker, both)).ok, true)
  for (const table of [
    { 2: second2 }, { ...seeds, 3: { thread: other } }, { ...seeds, 1: { thread: other } },
    { ...seeds, 1: { internal: base64url.encode(keysOf(1).internal.seed) } }, {},
    { ...seeds, 1: { ...seeds[1], internal: base64url.encode(keysOf(1).internal.seed) } },
  ]) {
    assert.deepEqual(await openEnvelope(age, await seal(table), staff.worker.pair, worker, both),
      { ok: false, error: 'other-seeds' }, JSON.stringify(table))
  }
})

test('who has not got a key cannot give it on', async () => {
  assert.deepEqual(await sealEnvelope(age, both, worker, staff.worker.pair.recipient, tableOf(2)),
    { ok: false, error: 'missing-key' })
})

test('a desk’s key is opened by the member it was given to, and only if the key list knows it', async () => {
  const list = chain.newest.list
  const own = staff.desk2.pair
  const name = handleOf('desk2')
  const sealed = await sealDeskEnvelope(tools, 'main', name, deskSeed, own.recipient)
  assert.equal(must(await openDeskEnvelope(tools, sealed, own, name, list)).pair.recipient, desk.recipient)
  const retired = await sealDeskEnvelope(tools, 'main', name, new Uint8Array(32).fill(22), own.recipient)
  assert.equal(must(await openDeskEnvelope(tools, retired, own, name, list)).until, '2027-05-20')
  const open = async (file: Uint8Array, who = name) => openDeskEnvelope(tools, file, own, who, list)
  assert.deepEqual(await open(sealed, handleOf('desk1')), { ok: false, error: 'other-place' })
  const strange = await sealDeskEnvelope(tools, 'main', name, new Uint8Array(32).fill(99), own.recipient)
  assert.deepEqual(await open(strange), { ok: false, error: 'other-desk' })
  const misnamed = await sealDeskEnvelope(tools, 'other', name, deskSeed, own.recipient)
  assert.deepEqual(await open(misnamed), { ok: false, error: 'other-desk' })
  assert.equal(sealed.length, 1627 + 16 + 1024 + 16)
})

test('a row of the list opens only with the key of its case and epoch, and always has one size', async () => {
  for (const aes of [await loadAesGcm(), await loadAesGcm(null)]) {
    const keyOf = (id: CaseId, epoch: number) => summaryKey(tools.sha256, keysOf(1).internal.seed, id, epochOf(epoch))
    const key = await keyOf(caseId, 1)
    const sealed = must(await sealSummary(aes, random, key, caseId, epochOf(1), { title: 'Münzgasse' }))
    assert.equal(sealed.length, 540)
    assert.deepEqual(must(await openSummary(aes, key, caseId, epochOf(1), sealed)), { title: 'Münzgasse' })
    const other = idOf(42) as CaseId
    assert.equal((await openSummary(aes, await keyOf(other, 1), caseId, epochOf(1), sealed)).ok, false)
    assert.deepEqual(await openSummary(aes, key, other, epochOf(1), sealed), { ok: false, error: 'not-opened' })
    assert.deepEqual(await openSummary(aes, key, caseId, epochOf(2), sealed), { ok: false, error: 'not-opened' })
    for (let at = 0; at < sealed.length; at += 11) {
      assert.equal((await openSummary(aes, key, caseId, epochOf(1), flipped(sealed, at))).ok, false)
    }
    assert.equal((await sealSummary(aes, random, key, caseId, epochOf(1), { title: 'x'.repeat(512) })).ok, false)
  }
})

test('what the platform seals is opened in script, and the other way round', async () => {
  const [web, script] = [await loadAesGcm(), await loadAesGcm(null)]
  const key = random(32)
  const nonce = random(12)
  const sealed = await web.seal(key, nonce, utf8('text'), utf8('bound'))
  assert.deepEqual(await script.seal(key, nonce, utf8('text'), utf8('bound')), sealed)
  assert.deepEqual(await script.open(key, nonce, sealed, utf8('bound')), utf8('text'))
  assert.equal(await script.open(key, nonce, sealed, utf8('other')), null)
})

test('a keyring opens only for its owner and key, and gives seeds only where the manifests have them', async () => {
  const aes = await loadAesGcm()
  const kit = { sha256: tools.sha256, aes, random }
  const vaultKey = random(32)
  const seeds = must(seedsFor(both, worker, tableOf(1, 2)))
  const cases: Keyring = { [caseId]: { epoch: epochOf(2), manifest: second.hash, seeds } }
  const sealed = await sealKeyring(kit, vaultKey, worker, cases)
  const opened = must(await openKeyring(kit, vaultKey, worker, sealed))
  assert.deepEqual(opened, cases)
  assert.equal(must(keysFrom(opened[caseId]?.seeds ?? {}, both, worker)).size, 2)
  assert.deepEqual(keysFrom(opened[caseId]?.seeds ?? {}, both, handleOf('desk2')), { ok: false, error: 'other-seeds' })
  assert.equal((await openKeyring(kit, vaultKey, handleOf('desk1'), sealed)).ok, false)
  assert.equal((await openKeyring(kit, random(32), worker, sealed)).ok, false)
  assert.equal((await openKeyring(kit, vaultKey, worker, flipped(sealed, 50))).ok, false)
  assert.deepEqual(must(await openKeyring(kit, vaultKey, worker, await sealKeyring(kit, vaultKey, worker, {}))), {})
})

test('a file is sent in parts that can be asked for again, and opened whole', async () => {
  const file = Uint8Array.from({ length: 150_000 }, (_, i) => i * i >> 3 & 255)
  const seed = random(32)
  const blob = await createBlob(age, seed, file.length, async (from, to) => file.subarray(from, to))
  const sealed = new Uint8Array(blob.length)
  for (let from = 0; from < blob.length; from += 40_000) {
    sealed.set(must(await blob.part(from, Math.min(from + 40_000, blob.length))), from)
  }
  assert.deepEqual(must(await blob.part(70_000, 70_100)), sealed.subarray(70_000, 70_100))
  const key = { seed, size: file.length, sha256: base64url.encode(await tools.sha256.digest(file)) }
  assert.deepEqual(must(await openBlob(tools, sealed, key)), file)
  const refused = async (bytes: Uint8Array, as: typeof key, error: string) =>
    assert.deepEqual(await openBlob(tools, bytes, as), { ok: false, error })
  await refused(sealed, { ...key, seed: random(32) }, 'not-for-this-key')
  await refused(sealed, { ...key, size: file.length - 1 }, 'other-file')
  await refused(sealed, { ...key, size: 10_000_000 }, 'other-file')
  await refused(sealed, { ...key, sha256: base64url.encode(random(32)) }, 'other-file')
  await refused(flipped(sealed, 100_000), key, 'damaged')
  await refused(sealed.subarray(0, 1627 + 16 + 65_552), key, 'damaged')
  await refused(file, key, 'other-shape')
  const wellHidden = await age.seal(Uint8Array.from([...file, 7]), [hybridKeyPair(seed).recipient])
  await refused(wellHidden, key, 'other-file')
})
