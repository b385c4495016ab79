import { deepEqual, equal, ok as isTrue } from 'node:assert/strict'
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
  deepEqual(await readdir(join(folder, '61')), ['61'.repeat(22)])
  const { mtimeMs, mode } = await stat(join(folder, '61', '61'.repeat(22)))
  equal(mtimeMs % 86_400_000, 0)
  equal(mode & 0o077, 0)
  isTrue(((await stat(join(folder, '61'))).mtimeMs) % 86_400_000 === 0)
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
