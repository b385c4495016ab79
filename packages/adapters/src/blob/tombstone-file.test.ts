import { deepEqual, equal } from 'node:assert/strict'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTombstoneLog, readTombstones } from './tombstone-file.ts'

const hash = (letter: string): string => letter.repeat(43)

test('tombstones are kept in the order of deletion, across restarts and a line that a crash cut short', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-tombstones-'))
  const path = join(folder, 'tombstones.txt')
  equal(await readTombstones(path), null)
  const log = openTombstoneLog(path)
  equal(await readTombstones(path), null, 'whoever only opens it begins nothing')
  await Promise.all([log.append([hash('a'), hash('b')]), log.append([hash('c')]), log.append([])])
  await appendFile(path, 'ddd')
  await openTombstoneLog(path).append([hash('e')])
  deepEqual([...await readTombstones(path) ?? []], ['a', 'b', 'c', 'e'].map(hash))
  await rm(folder, { recursive: true })
})

test('a list of a store in which nothing was deleted is told from no list, and from an empty file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-tombstones-'))
  const path = join(folder, 'tombstones.txt')
  await writeFile(path, '')
  equal(await readTombstones(path), null)
  const log = openTombstoneLog(path)
  await log.begin()
  deepEqual(await readTombstones(path), new Set())
  await log.append([hash('a')])
  await openTombstoneLog(path).begin()
  deepEqual(await readTombstones(path), new Set([hash('a')]))
  await rm(folder, { recursive: true })
})
