import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import {
  blobId, claimOf, createMemoryBlobStore, createTestService, reportOf, sealedBytes, type TestService,
} from '@small-places/testkit'
import { hashOfBytes } from '../hash.ts'

const PART = 1_048_576
const HOUR = 3_600_000
/** A sealed file of a padded size with several parts. */
const file = sealedBytes('photo', 2_621_440)
const blob = blobId('photo')
const announced = { ...claimOf('a'), blob, size: file.length }

const part = (offset: number, bytes: Uint8Array = file.slice(offset, offset + PART), name = 'a') => [{
  'x-mailbox': claimOf(name).mailbox, 'x-token': claimOf(name).token, 'x-blob': blob, 'x-offset': offset,
  'x-sha256': hashOfBytes(bytes),
}, bytes] as const

const withMailbox = async (changes: Parameters<typeof createTestService>[0] = {}): Promise<TestService> => {
  const test = await createTestService(changes)
  for (const name of ['a', 'b']) await test.service.answer('submit-report', null, reportOf(name))
  return test
}
const contentOf = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return hashOfBytes(Buffer.concat(all))
}

describe('sending a file', () => {
  test('in parts, each acknowledged, and readable at the desk when the last one is there', async () => {
    const { service, as, env } = await withMailbox()
    deepEqual(await service.answer('start-blob', null, announced), ok({ received: 0, complete: false }))
    deepEqual(await service.sendPart(...part(0)), ok({ received: PART, complete: false }))
    deepEqual(await service.readBlob(as('desk-1'), { blob }), err('not-found'))
    deepEqual(await service.sendPart(...part(PART)), ok({ received: 2 * PART, complete: false }))
    deepEqual(await service.sendPart(...part(2 * PART)), ok({ received: file.length, complete: true }))
    const read = await service.readBlob(as('desk-1'), { blob })
    equal(read.ok && read.value.size, file.length)
    equal(read.ok && await contentOf(read.value.pieces), hashOfBytes(file))
    const row = await env.store.read(tx => tx.blobs.find(blob))
    equal(row?.orphanAt, 0, 'nothing tells any more when it was announced')
  })

  test('an interrupted upload goes on where it stopped, and a repeated part does no harm', async () => {
    const { service } = await withMailbox()
    await service.answer('start-blob', null, announced)
    await service.sendPart(...part(0))
    deepEqual(await service.answer('start-blob', null, announced), ok({ received: PART, complete: false }))
    deepEqual(await service.sendPart(...part(0)), ok({ received: PART, complete: false }))
    deepEqual(await service.sendPart(...part(2 * PART)), err('conflict'))
    await service.sendPart(...part(PART))
    await service.sendPart(...part(2 * PART))
    deepEqual(await service.sendPart(...part(2 * PART)), ok({ received: file.length, complete: true }))
  })

  test('only with the mailbox’s token, and nobody takes over another one’s file', async () => {
    const { service } = await withMailbox()
    await service.answer('start-blob', null, announced)
    deepEqual(await service.answer('start-blob', null, { ...announced, token: claimOf('b').token }), err('not-found'))
    deepEqual(await service.answer('start-blob', null, { ...announced, ...claimOf('b') }), err('conflict'))
    deepEqual(await service.answer('start-blob', null, { ...announced, ...claimOf('unknown') }), err('not-found'))
    deepEqual(await service.sendPart(...part(0, file.slice(0, PART), 'b')), err('not-found'))
  })

  test('damaged, oversized and unsealed parts are refused', async () => {
    const { service } = await withMailbox()
    await service.answer('start-blob', null, announced)
    const [place, bytes] = part(0)
    deepEqual(await service.sendPart({ ...place, 'x-sha256': hashOfBytes(file) }, bytes), err('bad-request'))
    deepEqual(await service.sendPart(...part(0, new Uint8Array())), err('bad-request'))
    deepEqual(await service.sendPart(...part(0, file.slice(0, PART + 1))), err('too-large'))
    deepEqual(await service.sendPart(...part(0, new Uint8Array(PART).fill(65))), err('not-sealed'))
    await service.sendPart(...part(0))
    await service.sendPart(...part(PART))
    deepEqual(await service.sendPart(...part(2 * PART, new Uint8Array(PART))), err('conflict'))
    deepEqual(await service.answer('start-blob', null, { ...announced, blob: blobId('x'), size: 5 }), err('not-sealed'))
    deepEqual(await service.answer('start-blob', null, { ...announced, size: sealedBytes('', 4096).length }),
      err('conflict'))
  })

  test('a mailbox has room for sixty files', async () => {
    const { service } = await withMailbox()
    const size = sealedBytes('', 4096).length
    for (let n = 0; n < 60; n++) {
      equal((await service.answer('start-blob', null, { ...announced, blob: blobId(`${n}`), size })).ok, true)
    }
    deepEqual(await service.answer('start-blob', null, { ...announced, size }), err('too-large'))
  })

  test('a full disk says «busy», and the same part may be sent again', async () => {
    const { service } = await withMailbox({ env: { blobs: createMemoryBlobStore(1000) } })
    await service.answer('start-blob', null, announced)
    deepEqual(await service.sendPart(...part(0)), err('busy'))
    deepEqual(await service.answer('start-blob', null, announced), ok({ received: 0, complete: false }))
  })

  test('a file whose bytes are gone is asked for again from its beginning', async () => {
    const { service, env } = await withMailbox()
    await service.answer('start-blob', null, announced)
    await service.sendPart(...part(0))
    await service.sendPart(...part(PART))
    await env.blobs.remove(blob)
    deepEqual(await service.sendPart(...part(2 * PART)), err('conflict'))
    for (const offset of [0, PART, 2 * PART]) await service.sendPart(...part(offset))
    deepEqual(await service.answer('start-blob', null, announced), ok({ received: file.length, complete: true }))
  })

  test('one that is not finished in a day is dropped; a finished one stays', async () => {
    const { service, env, clock } = await withMailbox()
    await service.answer('start-blob', null, announced)
    await service.sendPart(...part(0))
    const small = sealedBytes('small', 4096)
    const place = { ...part(0, small)[0], 'x-blob': blobId('small') }
    await service.answer('start-blob', null, { ...announced, blob: blobId('small'), size: small.length })
    await service.sendPart(place, small)
    clock.advance(26 * HOUR)
    await service.start()
    await service.runDueJobs()
    const left = []
    for await (const entry of env.blobs.list()) left.push(entry.blob)
    deepEqual(left, [blobId('small')])
    equal(await env.store.read(tx => tx.blobs.find(blob)), null)
  })

  test('a member who is not at the desk cannot fetch a file of the queue', async () => {
    const { service, as } = await withMailbox()
    const small = sealedBytes('small', 4096)
    await service.answer('start-blob', null, { ...announced, size: small.length })
    await service.sendPart(...part(0, small))
    equal((await service.readBlob(as('desk-2'), { blob })).ok, true)
    deepEqual(await service.readBlob(as('case-1'), { blob }), err('not-found'))
  })
})
