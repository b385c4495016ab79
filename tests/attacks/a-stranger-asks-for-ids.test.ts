import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allRoutes } from '@small-places/contract'
import { base64url, createBlob, createSmallAge } from '@small-places/encryption'
import type { BlobId } from '@small-places/kernel'
import { mayUse, ruleOf, type Staff } from '@small-places/service'
import { valueOf } from './team/expect.ts'
import { amira, boris, chen, random, tools } from './team/organisation.ts'
import { freshId, reporter } from './team/reporter.ts'
import { report, type RunningService, signedIn, startService } from './team/service.ts'
import { note, takeUp } from './team/taken-up.ts'

const NOT_FOUND = { ok: false, error: 'not-found' }
const desk = signedIn(amira, 'desk')
const worker = signedIn(chen, 'caseworker')
const nobody: Staff | null = null

/** A complete file of a mailbox. */
const sendFile = async ({ service }: RunningService, { mailbox, token }: Awaited<ReturnType<typeof reporter>>) => {
  const content = random(3000)
  const upload =
    await createBlob(createSmallAge({ random }), random(32), 3000, async (from, to) => content.subarray(from, to))
  const blob = freshId() as BlobId
  valueOf(await service.answer('start-blob', null, { mailbox, token, blob, size: upload.length }))
  const part = valueOf(await upload.part(0, upload.length))
  const digest = base64url.encode(await tools.sha256.digest(part))
  valueOf(await service.sendPart(
    { 'x-mailbox': mailbox, 'x-token': token, 'x-blob': blob, 'x-offset': 0, 'x-sha256': digest }, part))
  return blob
}

test('every route has a rule, and nobody unknown may use one that is for staff', () => {
  for (const { id, caller } of allRoutes) {
    const rule = ruleOf(id)
    assert.equal(mayUse(id, nobody), caller !== 'staff', id)
    assert.equal(caller === 'staff', ['staff', 'desk', 'member'].includes(rule), id)
    assert.equal(caller === 'token', rule === 'token', id)
  }
})

test('a case worker is told of every desk route that there is no such thing', async () => {
  const { service } = await startService()
  const forDesk = allRoutes.filter(({ id }) => ruleOf(id) === 'desk')
  assert.ok(forDesk.length >= 14)
  for (const { id } of forDesk) assert.equal(mayUse(id, worker), false, id)
  assert.deepEqual(await service.answer('read-queue', worker, {}), NOT_FOUND)
  assert.deepEqual(await service.answer('discard', worker, { mailboxes: [], drops: [] }), NOT_FOUND)
})

test('a colleague who is not in a case learns nothing of it, and cannot tell it from one that never was', async () => {
  const running = await startService()
  const { service } = running
  const made = await takeUp(running, await reporter(1))
  const blob = await sendFile(running, made.reporter)
  for (const id of [made.case, freshId() as typeof made.case]) {
    assert.deepEqual(await service.answer('read-case', worker, { case: id, after: 0 }), NOT_FOUND)
    assert.deepEqual(await service.answer('append-to-case', worker, await note(id, made.epoch, chen)), NOT_FOUND)
    assert.deepEqual(await service.answer('change-epoch', worker, { ...made.body, case: id }), NOT_FOUND)
  }
  for (const id of [blob, freshId() as BlobId]) assert.deepEqual(
    await service.readBlob(worker, { blob: id }), NOT_FOUND)
  assert.deepEqual(valueOf(await service.answer('read-cases', worker, {})).cases, [])
  assert.ok((await service.readBlob(desk, { blob })).ok)
})

test('a file of a report that waits is for the desk, and of a case for its members only', async () => {
  const running = await startService()
  const somebody = await reporter(2)
  await report(running, somebody)
  const blob = await sendFile(running, somebody)
  assert.ok((await running.service.readBlob(signedIn(boris, 'desk'), { blob })).ok)
  assert.deepEqual(await running.service.readBlob(worker, { blob }), NOT_FOUND)
  const made = await takeUp(running, await reporter(3), chen)
  const own = await sendFile(running, made.reporter)
  assert.ok((await running.service.readBlob(worker, { blob: own })).ok)
})

test('a report that was taken up is gone from the desk: the queue gives its ciphertext to nobody', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(4))
  const { items } = valueOf(await running.service.answer('read-queue-items', desk, {
    items: made.body.passedOn.map(({ item }) => item), drops: [],
  }))
  assert.deepEqual(items, [])
  assert.deepEqual(valueOf(await running.service.answer('read-queue', desk, {})).reports, [])
})

test('spam is thrown away from the queue, never from a case', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(5))
  const done = await running.service.answer('discard', desk, { mailboxes: [made.reporter.mailbox], drops: [] })
  assert.deepEqual(done, { ok: true, value: { discarded: 0 } })
  assert.ok((await running.service.answer('read-case', desk, { case: made.case, after: 0 })).ok)
})

test('a report is taken up once: the slower colleague and the one who invents a case are refused', async () => {
  const running = await startService()
  const [first, second] = [await takeUp(running, await reporter(6)), await takeUp(running, await reporter(7))]
  const again = { ...first.body, case: freshId() as typeof first.case }
  assert.equal((await running.service.answer('take-up', desk, again)).ok, false)
  assert.deepEqual(await running.service.answer('take-up', desk, { ...first.body, mailbox: second.reporter.mailbox }),
    { ok: false, error: 'conflict' })
  assert.ok((await running.service.answer('take-up', desk, first.body)).ok, 'sending the same again is fine')
})

test('a colleague cannot hand in a manifest that somebody else signed, or a note in another one’s name', async () => {
  const running = await startService()
  const somebody = await reporter(8)
  const elsewhere = await startService()
  const { body } = await takeUp(elsewhere, somebody)
  await report(running, somebody)
  const stolen = await running.service.answer('take-up', signedIn(boris, 'desk'), body)
  assert.deepEqual(stolen, { ok: false, error: 'not-valid' })
  const made = await takeUp(running, await reporter(9))
  valueOf(await running.service.answer(
    'append-to-case', signedIn(boris, 'desk'), await note(made.case, made.epoch, amira)))
  const { items } = valueOf(await running.service.answer('read-case', desk, { case: made.case, after: 0 }))
  // The server files it under the one who sent it, so that no reader finds amira's signature in amira's place.
  assert.deepEqual(items.filter(({ compartment }) => compartment === 'internal').map(({ author }) => author), [boris])
})

test('two colleagues’ notes never share a place, and what stands is never replaced', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(10))
  const first = await note(made.case, made.epoch, amira)
  valueOf(await running.service.answer('append-to-case', desk, first))
  assert.deepEqual(await running.service.answer('append-to-case', desk, await note(made.case, made.epoch, amira)),
    { ok: false, error: 'conflict' })
  const replaced = await note(made.case, made.epoch, amira, 'internal', 2)
  const [old, other] = [first.events[0], replaced.events[0]]
  assert.ok(old !== undefined && other !== undefined)
  assert.deepEqual(
    await running.service.answer('append-to-case', desk, { ...replaced, events: [{ ...other, item: old.item }] }),
    { ok: false, error: 'conflict' })
})

test('guessing at vaults gives the same for all that is not one', async () => {
  const { service } = await startService()
  for (const locator of ['A'.repeat(22), freshId(), '!'.repeat(22)]) {
    assert.deepEqual(await service.answer('find-vault', null, { locator }), NOT_FOUND)
  }
})
