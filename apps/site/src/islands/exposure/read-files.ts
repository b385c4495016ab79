import {
  exportFile, mergeActivities, readExport, readXmlDump, type Activity, type DumpError, type ExportError
} from '@small-places/exposure'
import { err, ok, type Result } from '@small-places/kernel'

/** What chosen files came to. */
export interface FilesRead {
  readonly activity: Activity
  /** Requests that an export has no answers to, as parameters of links; empty for dumps. */
  readonly missing: readonly Readonly<Record<string, string>>[]
}

/** Why files were not taken. `mixed`: they are of different accounts or kinds. */
export type FilesError = DumpError | ExportError | 'mixed'

const isDump = (start: string): boolean => /^\s*</.test(start)

/** The text of a file in pieces, so that a large dump is never in the memory whole. */
async function* piecesOf(file: File): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** The answers in a saved file: an export of ours, or one answer of a wiki as the browser saved it. */
function answersIn(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return null
    return 'answers' in parsed && Array.isArray(parsed.answers) ? parsed.answers as readonly unknown[] : [parsed]
  } catch {
    return null
  }
}

/** Reads XML dumps of one's own pages, or the answers that were saved in one's own session. Nothing is sent. */
export async function readFiles(files: readonly File[]): Promise<Result<FilesRead, FilesError>> {
  const starts = await Promise.all(files.map((file) => file.slice(0, 200).text()))
  if (starts.every(isDump)) return readDumps(files)
  if (starts.some(isDump)) return err('mixed')
  const answers = (await Promise.all(files.map((file) => file.text()))).map(answersIn)
  if (answers.includes(null)) return err('not-an-export')
  const read = readExport(JSON.parse(exportFile(answers.flatMap((some) => some ?? []))))
  return read.ok ? ok({ activity: read.value.activity, missing: read.value.missing }) : read
}

async function readDumps(files: readonly File[]): Promise<Result<FilesRead, FilesError>> {
  const activities: Activity[] = []
  for (const file of files) {
    const read = await readXmlDump(() => piecesOf(file))
    if (!read.ok) return read
    activities.push(read.value.activity)
  }
  const [first, ...rest] = activities
  if (first === undefined) return err('not-a-dump')
  if (rest.some(({ accounts: [{ name }] }) => name !== first.accounts[0].name)) return err('mixed')
  return ok({ activity: mergeActivities(first, ...rest), missing: [] })
}
