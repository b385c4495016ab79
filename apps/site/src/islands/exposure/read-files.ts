import {
  fileKindOf, FILE_START, mergeActivities, readSavedAnswers, readXmlDump, type Activity, type DumpError, type SavedError
} from '@small-places/exposure'
import { err, ok, type Result } from '@small-places/kernel'

/** Why files were not taken. `mixed`: dumps and saved answers. `web-page`: HTML that a wiki showed instead. */
export type FilesError = DumpError | SavedError | 'mixed' | 'web-page'

/** The text of a file in pieces, so that a large dump is never in the memory whole. */
async function* piecesOf(file: File): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** Reads XML dumps of one's own pages, or the answers that were saved in one's own session. Nothing is sent. */
export async function readFiles(files: readonly File[]): Promise<Result<Activity, FilesError>> {
  const kinds = await Promise.all(files.map(async (file) => fileKindOf(await file.slice(0, FILE_START).text())))
  if (kinds.includes('web-page')) return err('web-page')
  if (kinds.every((kind) => kind === 'dump')) return readDumps(files)
  if (kinds.includes('dump')) return err('mixed')
  const read = readSavedAnswers(await Promise.all(files.map((file) => file.text())))
  return read.ok ? ok(read.value.activity) : read
}

async function readDumps(files: readonly File[]): Promise<Result<Activity, FilesError>> {
  const activities: Activity[] = []
  for (const file of files) {
    const read = await readXmlDump(() => piecesOf(file))
    if (!read.ok) return read
    activities.push(read.value)
  }
  const [first, ...rest] = activities
  if (first === undefined) return err('not-a-dump')
  if (rest.some(({ accounts: [{ name }] }) => name !== first.accounts[0].name)) return err('several-accounts')
  return ok(mergeActivities(first, ...rest))
}
