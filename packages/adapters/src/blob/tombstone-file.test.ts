import { deepEqual, equal } from 'node:assert/strict'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTombstoneLog, readTombstones } from './tombstone-file.ts'

const hash = (letter: string): string => letter.repeat(43)

test('tombstones are kept in the order of deletion, across restarts and a line that a crash cut short', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-tombstones-'))
  const path = join(folder, 'tombstones.txt')
  equal(await readTombstones(path), null)
  const log = await openTombstoneLog(path)
  await Promise.all([log.append([hash('a'), hash('b')]), log.append([hash('c')]), log.append([])])
  await appendFile(path, 'ddd')
  await (await openTombstoneLog(path)).append([hash('e')])
  deepEqual([...await readTombstones(path) ?? []], ['a', 'b', 'c', 'e'].map(hash))
  await rm(folder, { recursive: true })
})
