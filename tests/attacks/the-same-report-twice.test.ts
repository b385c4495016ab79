import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64url, createBlob, createSmallAge, sealItem } from '@small-places/encryption'
import type { BlobId } from '@small-places/kernel'
import { valueOf } from './team/expect.ts'
import { amira, desk, random, tools } from './team/organisation.ts'
import { freshId, freshItem, heading, reporter } from './team/reporter.ts'
import { open, report, reportBody, type RunningService, signedIn, startService } from './team/service.ts'

const queue = async ({ service }: RunningService) =>
  valueOf(await service.answer('read-queue', signedIn(amira, 'desk'), {}))

test('a report sent ten times at once is one report, and each time it is said to be stored', async () => {
  const running = await startService()
  const body = await reportBody(await reporter(1))
  const answers =
    await Promise.all(Array.from({ length: 10 }, () => running.service.answer('submit-report', null, body)))
  for (const answer of answers) assert.deepEqual(answer, { ok: true, value: { stored: true } })
  const { reports } = await queue(running)
  assert.equal(reports.length, 1)
  assert.equal(reports[0]?.items.length, 1)
})

test('reports of fifty people at once are fifty reports', async () => {
  const running = await startService()
  const bodies = await Promise.all(Array.from({ length: 50 }, async (_, i) => reportBody(await reporter(i + 1))))
  for (const answer of await Promise.all(
    bodies.map(body => running.service.answer('submit-report', null, body)))) valueOf(answer)
  assert.equal((await queue(running)).reports.length, 50)
})

test('another text under an id that was used is refused, and what stood there stays', async () => {
  const running = await startService()
  const somebody = await reporter(2)
  const body = await reportBody(somebody)
  valueOf(await running.service.answer('submit-report', null, body))
  const other = { ...await reportBody(somebody), item: body.item }
  assert.deepEqual(await running.service.answer('submit-report', null, other), { ok: false, error: 'conflict' })
  for (const changed of [{ lane: 'concern' as const }, { tokenHash: (await reporter(3)).tokenHash }]) {
    assert.deepEqual(
      await running.service.answer('submit-report', null, { ...body, ...changed }), { ok: false, error: 'conflict' })
  }
  const items = valueOf(
    await running.service.answer('read-queue-items', signedIn(amira, 'desk'), { items: [body.item], drops: [] }))
  assert.deepEqual(items.items.map(({ sealed }) => sealed), [body.sealed])
})

test('nobody takes a mailbox over by reporting under its name with a token of their own', async () => {
  const running = await startService()
  const [owner, thief] = [await reporter(4), await reporter(5)]
  await report(running, owner)
  const taken = { ...await reportBody(owner), item: freshItem(), tokenHash: thief.tokenHash }
  assert.deepEqual(await running.service.answer('submit-report', null, taken), { ok: false, error: 'conflict' })
  assert.equal((await open(running, { mailbox: owner.mailbox, token: thief.token })).found, false)
  assert.equal((await open(running, owner)).found, true)
})

test('a message sent twice is one message', async () => {
  const running = await startService()
  const somebody = await reporter(6)
  await report(running, somebody)
  const own = heading(2)
  const { sealed } =
    await sealItem(tools, somebody, { kind: 'desk', recipient: desk.recipient }, own, 'message', { text: 'x' })
  const body = {
    mailbox: somebody.mailbox, token: somebody.token, item: own.item, seq: 2,
      to: { kind: 'desk', desk: 'main' } as const,
    sealed: base64url.encode(sealed), work: null,
  }
  for (let i = 0; i < 3; i++) valueOf(await running.service.answer('send-item', null, body))
  assert.equal((await queue(running)).reports[0]?.items.length, 2)
  assert.deepEqual(
    await running.service.answer('send-item', null, { ...body, to: { kind: 'desk', desk: 'main' }, seq: 3 }),
    { ok: false, error: 'conflict' })
})

const file = async (size: number) => {
  const content = random(size)
  return createBlob(createSmallAge({ random }), random(32), size, async (from, to) => content.subarray(from, to))
}
const digest = async (bytes: Uint8Array) => base64url.encode(await tools.sha256.digest(bytes))

test('parts of a file that come twice, late, out of order, altered or for another file change nothing', async () => {
  const { service, env } = await startService()
  const running = { service, env } as RunningService
  const [owner, other] = [await reporter(7), await reporter(8)]
  await report(running, owner)
  await report(running, other)
  const upload = await file(200_000)
  const blob = freshId() as BlobId
  const claim = { mailbox: owner.mailbox, token: owner.token }
  valueOf(await service.answer('start-blob', null, { ...claim, blob, size: upload.length }))
  const send = async (from: number, to: number, changes: Record<string, unknown> = {}, bytes?: Uint8Array) => {
    const part = bytes ?? valueOf(await upload.part(from, to))
    return service.sendPart({
      'x-mailbox': owner.mailbox, 'x-token': owner.token, 'x-blob': blob, 'x-offset': from,
      'x-sha256': await digest(part),
      ...changes,
    }, part)
  }
  const [half, end] = [100_000, upload.length]
  assert.deepEqual(await send(half, end), { ok: false, error: 'conflict' })
  assert.deepEqual(
    await send(0, half, { 'x-mailbox': other.mailbox, 'x-token': other.token }), { ok: false, error: 'not-found' })
  assert.deepEqual(await send(0, half, { 'x-token': other.token }), { ok: false, error: 'not-found' })
  assert.deepEqual(await send(0, half, { 'x-sha256': await digest(random(3)) }), { ok: false, error: 'bad-request' })
  assert.deepEqual(await send(0, half, {}, random(half)), { ok: false, error: 'not-sealed' })
  assert.deepEqual(await send(0, half), { ok: true, value: { received: half, complete: false } })
  assert.deepEqual(await send(0, half), { ok: true, value: { received: half, complete: false } })
  assert.deepEqual(await send(0, 50_000, {}, random(50_000)), { ok: true, value: { received: half, complete: false } })
  assert.deepEqual(await send(half, end + 1, {}, random(end + 1 - half)), { ok: false, error: 'conflict' })
  assert.deepEqual(await send(half, end), { ok: true, value: { received: end, complete: true } })
  assert.deepEqual(
    await send(half, end, {}, random(end - half)), { ok: true, value: { received: end, complete: true } })
  const pieces = await env.blobs.read(blob)
  assert.ok(pieces !== null)
  const stored: Uint8Array[] = []
  for await (const piece of pieces) stored.push(piece)
  assert.deepEqual(Buffer.concat(stored), Buffer.from(valueOf(await upload.part(0, end))))
})

test('somebody else’s file is neither announced again, filled nor read by a person with another mailbox', async () => {
  const running = await startService()
  const [owner, other] = [await reporter(9), await reporter(10)]
  await report(running, owner)
  await report(running, other)
  const { length } = await file(5000)
  const blob = freshId() as BlobId
  const claim = ({ mailbox, token }: typeof owner) => ({ mailbox, token, blob, size: length })
  valueOf(await running.service.answer('start-blob', null, claim(owner)))
  assert.deepEqual(await running.service.answer('start-blob', null, claim(other)), { ok: false, error: 'conflict' })
})
