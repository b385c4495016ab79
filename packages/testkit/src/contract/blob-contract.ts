import { deepEqual, equal } from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import type { BlobStore } from '@small-places/service'
import { blobOf, bytes } from './sample-rows.ts'

/** A fresh, empty blob store and what ends it. */
export interface BlobStoreUnderTest {
  readonly blobs: BlobStore
  close(): Promise<void>
}

const contentOf = async (pieces: AsyncIterable<Uint8Array> | null): Promise<readonly number[] | null> => {
  if (pieces === null) return null
  const all: number[] = []
  for await (const piece of pieces) all.push(...piece)
  return all
}

/**
 * The promises of the `BlobStore` port as tests. `makeStore(room)` gives an empty store with room for about that many
 * bytes, or null where the adapter's room cannot be limited.
 */
export const blobContract = (
  name: string, makeStore: (room?: number) => Promise<BlobStoreUnderTest | null>,
): void => {
  describe(`the blob store contract: ${name}`, () => {
    const open: BlobStoreUnderTest[] = []
    const fresh = async (room?: number): Promise<BlobStore | null> => {
      const made = await makeStore(room)
      if (made !== null) open.push(made)
      return made?.blobs ?? null
    }
    const empty = async (): Promise<BlobStore> => {
      const blobs = await fresh()
      if (blobs === null) throw new Error('makeStore() must give a store')
      return blobs
    }
    after(async () => {
      for (const { close } of open) await close()
    })
    const file = blobOf('f')
    const content = bytes(200_000)
    const bytesAt = (from: number, to: number): readonly number[] => Array.from(content.subarray(from, to))

    test('a file written in parts comes back byte by byte, but not before it is complete', async () => {
      const blobs = await empty()
      for (let at = 0; at < content.length; at += 65_536) {
        deepEqual(await blobs.write(file, at, content.slice(at, at + 65_536)), ok(null))
      }
      equal(await blobs.read(file), null)
      equal(await blobs.complete(file, content.length), true)
      deepEqual(await contentOf(await blobs.read(file)), [...content])
    })

    test('a part that is sent again changes nothing and cuts nothing off', async () => {
      const blobs = await empty()
      await blobs.write(file, 0, content.slice(0, 100))
      await blobs.write(file, 100, content.slice(100, 300))
      await blobs.write(file, 0, content.slice(0, 100))
      equal(await blobs.complete(file, 300), true)
      deepEqual(await contentOf(await blobs.read(file)), bytesAt(0, 300))
    })

    test('a part that was written halfway before a crash is overwritten by the whole one', async () => {
      const blobs = await empty()
      await blobs.write(file, 0, content.slice(0, 100))
      await blobs.write(file, 100, Uint8Array.of(9, 9, 9))
      await blobs.write(file, 100, content.slice(100, 200))
      equal(await blobs.complete(file, 200), true)
      deepEqual(await contentOf(await blobs.read(file)), bytesAt(0, 200))
    })

    test('a part that would leave a hole is refused', async () => {
      const blobs = await empty()
      deepEqual(await blobs.write(file, 1, content.slice(0, 9)), err('gap'))
      await blobs.write(file, 0, content.slice(0, 9))
      deepEqual(await blobs.write(file, 10, content.slice(0, 9)), err('gap'))
      deepEqual(await blobs.write(file, 9, content.slice(9, 20)), ok(null))
      equal(await blobs.complete(file, 20), true)
      deepEqual(await contentOf(await blobs.read(file)), bytesAt(0, 20))
    })

    test('a file of another size than declared does not become complete', async () => {
      const blobs = await empty()
      equal(await blobs.complete(file, 10), false)
      await blobs.write(file, 0, content.slice(0, 9))
      equal(await blobs.complete(file, 10), false)
      equal(await blobs.read(file), null)
    })

    test('a complete file is not changed any more, and completing it again is fine', async () => {
      const blobs = await empty()
      await blobs.write(file, 0, content.slice(0, 50))
      await blobs.complete(file, 50)
      deepEqual(await blobs.write(file, 0, Uint8Array.of(1, 2, 3)), ok(null))
      deepEqual(await blobs.write(file, 50, Uint8Array.of(1, 2, 3)), ok(null))
      equal(await blobs.complete(file, 50), true)
      deepEqual(await contentOf(await blobs.read(file)), bytesAt(0, 50))
    })

    test('a removed file is gone, complete or not, and may be removed again', async () => {
      const blobs = await empty()
      await blobs.write(file, 0, content.slice(0, 50))
      await blobs.complete(file, 50)
      await blobs.write(blobOf('g'), 0, content.slice(0, 50))
      for (const blob of [file, file, blobOf('g')]) await blobs.remove(blob)
      equal(await blobs.read(file), null)
      equal(await blobs.complete(blobOf('g'), 50), false)
    })

    test('every file is listed with its size', async () => {
      const blobs = await empty()
      await blobs.write(file, 0, content.slice(0, 50))
      await blobs.complete(file, 50)
      await blobs.write(blobOf('g'), 0, content.slice(0, 20))
      const listed = []
      for await (const entry of blobs.list()) listed.push(entry)
      deepEqual(listed.sort((a, b) => (a.blob < b.blob ? -1 : 1)), [
        { blob: file, size: 50, complete: true }, { blob: blobOf('g'), size: 20, complete: false },
      ])
    })

    test('many files at once do not disturb each other', async () => {
      const blobs = await empty()
      await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(async (letter, n) => {
        await blobs.write(blobOf(letter), 0, content.slice(n, n + 5000))
        await blobs.write(blobOf(letter), 5000, content.slice(n + 5000, n + 9000))
        await blobs.complete(blobOf(letter), 9000)
      }))
      deepEqual(await contentOf(await blobs.read(blobOf('c'))), bytesAt(2, 9002))
      deepEqual(await contentOf(await blobs.read(blobOf('f'))), bytesAt(5, 9005))
    })

    test('a store without room says so and goes on', async t => {
      const blobs = await fresh(100)
      if (blobs === null) return t.skip('the room of this store cannot be limited')
      deepEqual(await blobs.write(file, 0, content.slice(0, 60)), ok(null))
      deepEqual(await blobs.write(file, 60, content.slice(60, 200)), err('full'))
      deepEqual(await blobs.write(file, 60, content.slice(60, 90)), ok(null))
      equal(await blobs.complete(file, 90), true)
    })
  })
}
