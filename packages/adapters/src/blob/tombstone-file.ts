import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TombstoneLog } from '@small-places/service'
import { syncFolder, systemCode } from './durable.ts'

const HASH = /^[A-Za-z0-9_-]{43}$/

/** The first line: a list with nothing below it says that nothing was deleted. */
const HEADING = '# small-places tombstones'

/** The log of tombstones: a text file that only grows, one hash a line (docs/formats.md section 11). */
export const openTombstoneLog = (path: string): TombstoneLog => {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  return {
    begin: () => inTurn(async () => {
      if (await readTombstones(path) === null) await addLines(path, [HEADING])
    }),
    append: async hashes => {
      if (hashes.length > 0) await inTurn(() => addLines(path, hashes))
    },
  }
}

const addLines = async (path: string, lines: readonly string[]): Promise<void> => {
  const file = await open(path, 'a+', 0o600)
  try {
    // A line that a crash cut short is ended first; readers pass over it.
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    const start = size > 0 && buffer[0] !== 0x0a ? '\n' : ''
    await file.writeFile(start + lines.map(line => `${line}\n`).join(''))
    await file.sync()
    if (size === 0) await syncFolder(dirname(path))
  } finally {
    await file.close()
  }
}

/**
 * The hashes in a tombstone log; null when there is no such file, or one in which nothing was ever begun, so that
 * nobody takes it for the log of a store. Lines that are no hash are passed over.
 */
export const readTombstones = async (path: string): Promise<ReadonlySet<string> | null> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  const hashes = new Set(lines.filter(line => HASH.test(line)))
  return hashes.size > 0 || lines.includes(HEADING) ? hashes : null
}
