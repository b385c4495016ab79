import { deepEqual, equal, rejects } from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { BlobId } from '@small-places/kernel'
import { blobContract } from '@small-places/testkit'
import { openFileBlobStore } from './file-blob-store.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'small-places-blobs-'))
const blob = 'a'.repeat(22) as BlobId

blobContract('the file system', async room => {
  if (room !== undefined) return null
  const folder = await newFolder()
  return { blobs: await openFileBlobStore(folder), close: () => rm(folder, { recursive: true }) }
})

test('a disk that is nearly full takes no more files, and says so', async () => {
  const folder = await newFolder()
  const blobs = await openFileBlobStore(folder, { reserve: Number.MAX_SAFE_INTEGER })
  deepEqual(await blobs.write(blob, 0, new Uint8Array(10)), { ok: false, error: 'full' })
  await rm(folder, { recursive: true })
})

test('names tell nothing but the id, and times no more than the day', async () => {
  const folder = await newFolder()
  const blobs = await openFileBlobStore(folder)
  await blobs.write(blob, 0, new Uint8Array(10))
  await blobs.complete(blob, 10)
  const places = [folder, join(folder, '61'), join(folder, '61', '61'), join(folder, '61', '61', '61'.repeat(22))]
  for (const place of places) {
    const { mtimeMs, mode } = await stat(place)
    equal(mtimeMs % 86_400_000, 0, place)
    equal(mode & 0o077, 0, place)
  }
  await blobs.remove(blob)
  equal((await stat(join(folder, '61', '61'))).mtimeMs % 86_400_000, 0)
  await rm(folder, { recursive: true })
})

test('no id leads out of the folder, and ids that differ only in case are two files', async () => {
  const folder = await newFolder()
  const inside = join(folder, 'blobs')
  const blobs = await openFileBlobStore(inside)
  const ids = ['../../../../outside-the-f', '/etc/passwd-or-the-like', 'a\0b', 'aBc', 'abC']
    .map(id => id.padEnd(22, 'x'))
  for (const id of ids) deepEqual(await blobs.write(id as BlobId, 0, new Uint8Array(3)), { ok: true, value: null })
  deepEqual(await readdir(folder), ['blobs'])
  const listed = []
  for await (const { blob: id } of blobs.list()) listed.push(id)
  deepEqual(new Set<string>(listed), new Set(ids))
  await rm(folder, { recursive: true })
})

test('a reader that gets nothing any more fails alone, and one that asks for nothing holds nothing open', async () => {
  const folder = await newFolder()
  const blobs = await openFileBlobStore(folder)
  await blobs.write(blob, 0, new Uint8Array(10))
  await blobs.complete(blob, 10)
  const before = (await readdir('/proc/self/fd').catch(() => [])).length
  const pieces = await blobs.read(blob)
  equal((await readdir('/proc/self/fd').catch(() => [])).length, before)
  await blobs.remove(blob)
  await rejects(async () => {
    for await (const piece of pieces ?? []) equal(piece.length, 0)
  }, { code: 'ENOENT' })
  await rm(folder, { recursive: true })
})

test('what a crash left half written is there to go on with when the store is opened again', async () => {
  const folder = await newFolder()
  await (await openFileBlobStore(folder)).write(blob, 0, new Uint8Array(10))
  const again = await openFileBlobStore(folder)
  equal(await again.read(blob), null)
  deepEqual(await again.write(blob, 10, new Uint8Array(5)), { ok: true, value: null })
  equal(await again.complete(blob, 15), true)
  await rm(folder, { recursive: true })
})
