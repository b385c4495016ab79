import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TombstoneLog } from '@small-places/service'
import { syncFolder, systemCode } from './durable.ts'

const HASH = /^[A-Za-z0-9_-]{43}$/

/** The log of tombstones: a text file that only grows, one hash a line (docs/formats.md section 11). */
export const openTombstoneLog = async (path: string): Promise<TombstoneLog> => {
  await (await open(path, 'a', 0o600)).close()
  await syncFolder(dirname(path))
  let last: Promise<unknown> = Promise.resolve()
  const append = async (hashes: readonly string[]) => {
    const file = await open(path, 'a', 0o600)
    try {
      // A line that a crash cut short is ended first; readers pass over it.
      const { size } = await file.stat()
      const start = size > 0 && !await endsWithLine(path) ? '\n' : ''
      await file.writeFile(start + hashes.map(hash => `${hash}\n`).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
  }
  return {
    append: async hashes => {
      if (hashes.length === 0) return
      const turn = last.then(() => append(hashes), () => append(hashes))
      last = turn
      await turn
    },
  }
}

const endsWithLine = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] === 0x0a
  } finally {
    await file.close()
  }
}

/** The hashes in a tombstone log; null when there is no such file. Lines that are no hash are passed over. */
export const readTombstones = async (path: string): Promise<ReadonlySet<string> | null> => {
  try {
    return new Set((await readFile(path, 'utf8')).split('\n').filter(line => HASH.test(line)))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
