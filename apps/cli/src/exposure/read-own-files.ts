import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import {
  fileKindOf, FILE_START, mergeActivities, readSavedAnswers, readXmlDump, type Activity, type DumpError, type FileKind, type SavedError
} from '@small-places/exposure'
import { err, ok, type Result } from '@small-places/kernel'

/** What somebody's own files hold. */
export interface OwnFiles {
  readonly activity: Activity
  /** How many links of an export have no answer yet. */
  readonly missing: number
}

/** Why files were not taken. `unreadable`: one cannot be opened. `mixed`: dumps and answers. `web-page`: HTML. */
export type OwnFilesError = DumpError | SavedError | 'unreadable' | 'mixed' | 'web-page'

/** Reads XML dumps of one's own pages, or answers of wikis that were saved in one's own session. */
export async function readOwnFiles(paths: readonly string[]): Promise<Result<OwnFiles, OwnFilesError>> {
  try {
    const kinds = await Promise.all(paths.map(kindOf))
    if (kinds.includes('web-page')) return err('web-page')
    if (kinds.every((kind) => kind === 'dump')) return await readDumps(paths)
    if (kinds.includes('dump')) return err('mixed')
    const read = readSavedAnswers(await Promise.all(paths.map((path) => readFile(path, 'utf8'))))
    return read.ok
      ? ok({ activity: read.value.activity, missing: read.value.missing.length }) : read
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return err('unreadable')
    throw cause
  }
}

/** What a file begins as; dumps can be too large to be read whole. */
async function kindOf(path: string): Promise<FileKind> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FILE_START), 0, FILE_START, 0)
    return fileKindOf(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await file.close()
  }
}

async function readDumps(paths: readonly string[]): Promise<Result<OwnFiles, OwnFilesError>> {
  const activities: Activity[] = []
  for (const path of paths) {
    const read = await readXmlDump(() => createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>)
    if (!read.ok) return read
    activities.push(read.value)
  }
  const [first, ...rest] = activities
  if (first === undefined) return err('not-a-dump')
  if (rest.some(({ accounts: [{ name }] }) => name !== first.accounts[0].name)) return err('several-accounts')
  return ok({ activity: mergeActivities(first, ...rest), missing: 0 })
}
