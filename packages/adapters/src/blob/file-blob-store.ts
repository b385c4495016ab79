import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BlobId, err, ok, type Result } from '@small-places/kernel'
import type { BlobStore } from '@small-places/service'
import { syncFolder, systemCode } from './durable.ts'

/** Settings of a blob store on the file system. */
export interface FileBlobOptions {
  /** Bytes of the disk that files leave free, so that the rows of reports still have room. */
  readonly reserve?: number
}

const RESERVE = 256 * 1024 * 1024
const PART = '.part'
const DAY = 86_400_000

/** Between a file's parts no other call for the same file runs. */
type Turns = Map<BlobId, Promise<unknown>>

const inTurn = async <T>(turns: Turns, blob: BlobId, work: () => Promise<T>): Promise<T> => {
  const turn = (turns.get(blob) ?? Promise.resolve()).then(work, work)
  turns.set(blob, turn)
  try {
    return await turn
  } finally {
    if (turns.get(blob) === turn) turns.delete(blob)
  }
}

/** The id's characters in hex, since some file systems do not tell capitals from small letters. */
const hexOf = (blob: BlobId): string => Buffer.from(blob, 'latin1').toString('hex')
const blobOf = (hex: string): BlobId => Buffer.from(hex, 'hex').toString('latin1') as BlobId

/**
 * Times of files are those of the day's beginning, as in the rows. What the file system itself keeps of making and
 * touching a file cannot be set (THREAT_MODEL, N27).
 */
const startOfDay = (): Date => new Date(Math.floor(Date.now() / DAY) * DAY)

/**
 * Encrypted files in a folder, on shelves by the first two characters of their id. A name is the id's characters in
 * hex, so no id can name a place outside. What is not complete has a name of its own and gets the final one by
 * renaming, so that a reader finds a whole file or none. A shelf's time, too, is the day's beginning. Deleting unlinks:
 * the blocks are the file system's to reuse, and hold ciphertext whose key was in a deleted report.
 */
export const openFileBlobStore = async (
  folder: string, { reserve = RESERVE }: FileBlobOptions = {},
): Promise<BlobStore> => {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncFolder(dirname(made))
  const turns: Turns = new Map()
  const placeOf = (blob: BlobId) => {
    const hex = hexOf(blob)
    const shelf = join(folder, hex.slice(0, 2), hex.slice(2, 4))
    return { shelf, whole: join(shelf, hex), part: join(shelf, hex + PART) }
  }

  const hasRoom = async (bytes: number): Promise<boolean> => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize - bytes >= reserve
  }

  const settleShelf = async (shelf: string): Promise<void> => {
    await utimes(shelf, startOfDay(), startOfDay())
    await syncFolder(shelf)
  }

  const makeShelf = async (shelf: string): Promise<void> => {
    if (await mkdir(shelf, { recursive: true, mode: 0o700 }) === undefined) return
    await settleShelf(dirname(shelf))
    await settleShelf(folder)
  }

  const write = async (blob: BlobId, offset: number, bytes: Uint8Array): Promise<Result<null, 'full' | 'gap'>> => {
    const { shelf, whole, part } = placeOf(blob)
    if (await sizeOf(whole) !== null) return ok(null)
    const before = await sizeOf(part)
    if (offset > (before ?? 0)) return err('gap')
    if (!await hasRoom(bytes.length)) return err('full')
    if (before === null) await makeShelf(shelf)
    const file = await open(part, constants.O_RDWR | constants.O_CREAT, 0o600)
    try {
      await writeAll(file, offset, bytes)
      await file.utimes(startOfDay(), startOfDay())
      await file.sync()
    } finally {
      await file.close()
    }
    if (before === null) await settleShelf(shelf)
    return ok(null)
  }

  const complete = async (blob: BlobId, size: number): Promise<boolean> => {
    const { shelf, whole, part } = placeOf(blob)
    const done = await sizeOf(whole)
    if (done !== null) return done === size
    if (await sizeOf(part) !== size) return false
    await rename(part, whole)
    await settleShelf(shelf)
    return true
  }

  return {
    write: (blob, offset, bytes) => inTurn(turns, blob, async () => {
      try {
        return await write(blob, offset, bytes)
      } catch (error) {
        if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(systemCode(error))) return err('full')
        throw error
      }
    }),
    complete: (blob, size) => inTurn(turns, blob, () => complete(blob, size)),
    read: async blob => {
      const { whole } = placeOf(blob)
      return await sizeOf(whole) === null ? null : piecesOf(whole)
    },
    remove: blob => inTurn(turns, blob, async () => {
      const { shelf, whole, part } = placeOf(blob)
      await rm(whole, { force: true })
      await rm(part, { force: true })
      if (await sizeOf(shelf) !== null) await settleShelf(shelf)
    }),
    async *list() {
      for await (const shelf of shelvesIn(folder)) {
        for (const name of await readdir(shelf)) {
          const isPart = name.endsWith(PART)
          const hex = isPart ? name.slice(0, -PART.length) : name
          const size = /^(?:[0-9a-f]{2}){3,}$/.test(hex) ? await sizeOf(join(shelf, name)) : null
          if (size !== null) yield { blob: blobOf(hex), size, complete: !isPart }
        }
      }
    },
  }
}

async function* shelvesIn(folder: string): AsyncGenerator<string> {
  for (const first of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue
    for (const second of await readdir(join(folder, first))) {
      if (/^[0-9a-f]{2}$/.test(second)) yield join(folder, first, second)
    }
  }
}

/** The file is opened with the first piece, so that a reader who never asks for one holds nothing open. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    yield* file.createReadStream({ autoClose: false, highWaterMark: 64 * 1024 }) as AsyncIterable<Uint8Array>
  } finally {
    await file.close()
  }
}

const writeAll = async (file: FileHandle, offset: number, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, offset + at)
    at += bytesWritten
  }
}

/** The size of a file or folder, null where there is none. */
const sizeOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
