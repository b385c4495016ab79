import { strToU8, zipSync, type Zippable } from 'fflate'
import type { OpenCase } from '../cases/open-case.ts'
import type { CaseFile } from '../files/case-file.ts'
import { distinctNames } from '../files/safe-name.ts'
import type { Language } from '../language/language.ts'
import { casePage } from './case-page.ts'
import { caseRecord, type ExportedFile } from './case-record.ts'

/** What an archive is made of. */
export interface ArchiveOrder {
  readonly open: OpenCase
  readonly by: string
  /** `YYYY-MM-DD`; the date of every file in the archive too. */
  readonly day: string
  readonly language: Language
  /** Told before each file is fetched: how many are done, of how many. */
  readonly progress: (done: number, of: number) => void
}

/**
 * The ZIP of a case: `case.json`, `index.html`, `README.txt` and `files/`. A file that cannot be fetched or is not the
 * one that was sent is left out and named as missing; the rest of the case is exported all the same.
 */
export async function caseArchive(order: ArchiveOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { open, by, day, language, progress } = order
  const names = distinctNames(open.files.map(({ name }) => name))
  const mtime = new Date(`${day}T12:00:00Z`)
  const stored: Zippable = {}
  const files: ExportedFile[] = []
  for (const [i, file] of open.files.entries()) {
    progress(i, open.files.length)
    const name = names[i] ?? file.name
    const path = `files/${name}`
    const bytes = await bytesOf(file)
    files.push({ path, name, type: file.type, size: file.size, missing: bytes.missing })
    // What was photographed or filmed is compressed already.
    if (bytes.content !== null) stored[path] = [bytes.content, { level: 0, mtime }]
  }
  progress(open.files.length, open.files.length)
  const record = JSON.stringify(caseRecord(open, by, day, files), null, 2)
  // At once, not in workers: the policy of the desk lets no script be made out of a text.
  return zipSync({
    ...stored,
    'case.json': [strToU8(`${record}\n`), { mtime }],
    'index.html': [strToU8(casePage(open, language, files)), { mtime }],
    'README.txt': [strToU8(language.t('desk-export-readme', open.id, language.day(day))), { mtime }],
  })
}

/** The bytes of a file, or why they cannot be had. */
interface Fetched {
  readonly content: Uint8Array | null
  readonly missing: string | null
}

async function bytesOf(file: CaseFile): Promise<Fetched> {
  if (!file.arrived) return { content: null, missing: 'not-arrived' }
  const fetched = await file.fetch()
  return fetched.ok ? { content: fetched.value, missing: null } : { content: null, missing: fetched.error }
}
