import { type CaseEntry, type EventContent, readReporterContent, type ReporterContent, visibleName } from
  '@small-places/casework'
import { base64url, openBlob, utf8, writeStatement } from '@small-places/encryption'
import type { BlobId, CaseId } from '@small-places/kernel'
import type { BlobStore } from '@small-places/service'
import { escapeHtml } from '../paper/page.ts'
import type { Speech } from '../speech.ts'
import type { Tools } from '../tools.ts'
import type { ReadCase } from './read-case.ts'
import { zip, type ZipFile } from './zip.ts'

/** What an archive is made of besides the case. */
export interface ArchiveOrder {
  readonly id: CaseId
  readonly by: string
  /** `YYYY-MM-DD`. */
  readonly day: string
}

interface ExportedFile {
  readonly path: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly missing: string | null
}

/** The ZIP of a case, laid out as the desk's own export (docs/formats.md section 10). */
export const caseArchive = async (
  tools: Tools, speech: Speech, blobs: BlobStore, read: ReadCase, { id, by, day }: ArchiveOrder,
): Promise<Uint8Array> => {
  const { files, bytes } = await filesOf(tools, blobs, read)
  const record = {
    v: 1, kind: 'case-export', case: id, exported: day, by, files, alarms: [], refused: read.refused,
    manifests: read.manifests.map(({ statement }) => writeStatement(statement)),
    events: read.events.map(({ body, statement, standing, position }) => ({
      position, compartment: body.compartment, epoch: body.epoch, standing, statement: writeStatement(statement),
    })).sort((a, b) => a.position - b.position),
    reporter: read.reporter.map(({ row, opened }) => ({
      position: row.position, day: row.day, epoch: row.epoch, statement: writeStatement(opened.statement),
    })),
  }
  return zip([
    { path: 'README.txt', bytes: utf8(`${speech('cli-export-readme', id, day)}\n`) },
    { path: 'index.html', bytes: utf8(casePage(speech, id, read.entries, files)) },
    { path: 'case.json', bytes: utf8(`${JSON.stringify(record, null, 2)}\n`) }, ...bytes,
  ], day)
}

/** Letters, digits and a few signs of any script, so that no name leads out of the folder or hides what it is. */
const safeName = (n: number, name: string): string =>
  `${String(n).padStart(2, '0')}-${visibleName(name).replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-100)}`

const filesOf = async (
  tools: Tools, blobs: BlobStore, { reporter }: ReadCase,
): Promise<{ readonly files: readonly ExportedFile[], readonly bytes: readonly ZipFile[] }> => {
  const files: ExportedFile[] = []
  const bytes: ZipFile[] = []
  const add = (name: string, type: string, size: number, content: Uint8Array | null) => {
    const path = `files/${safeName(files.length + 1, name)}`
    files.push({ path, name, type, size, missing: content === null ? 'not-opened' : null })
    if (content !== null) bytes.push({ path, bytes: content })
  }
  for (const { opened } of reporter) {
    const content = readReporterContent(opened.body)
    if (content.kind === 'report') {
      for (const { name, type, size, data } of content.inline) {
        const decoded = base64url.decode(data)
        add(name, type, size, decoded.ok ? decoded.value : null)
      }
    }
    if (content.kind !== 'attachment') continue
    const { name, type, original } = content
    add(name, type, content.size, await openFile(tools, blobs, content))
    if (original !== null) add(`original ${name}`, type, original.size, await openFile(tools, blobs, original))
  }
  return { files, bytes }
}

const openFile = async (
  tools: Tools, blobs: BlobStore,
  key: { readonly blob: string, readonly seed: string, readonly size: number, readonly sha256: string },
): Promise<Uint8Array | null> => {
  const pieces = await blobs.read(key.blob as BlobId)
  const seed = base64url.decode(key.seed)
  if (pieces === null || !seed.ok) return null
  const sealed: Uint8Array[] = []
  for await (const piece of pieces) sealed.push(piece)
  const opened = await openBlob(tools, Buffer.concat(sealed), { ...key, seed: seed.value })
  return opened.ok ? opened.value : null
}

const casePage = (
  speech: Speech, id: string, entries: readonly CaseEntry[], files: readonly ExportedFile[],
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(id)}</title>
<style>body{font:1rem/1.5 serif;max-width:45rem;margin:2rem auto;padding:0 1rem}.said{white-space:pre-wrap}</style>
</head>
<body>
<h1>${escapeHtml(id)}</h1>
${entries.map(entry => entryPart(speech, entry)).join('\n')}
<h2>${escapeHtml(speech('cli-export-files'))}</h2>
<ul>
${files.map(fileLine).join('\n')}
</ul>
</body>
</html>
`

const fileLine = ({ name, missing }: ExportedFile): string =>
  `<li><bdi>${escapeHtml(visibleName(name))}</bdi>${missing === null ? '' : ` (${escapeHtml(missing)})`}</li>`

const entryPart = (speech: Speech, entry: CaseEntry): string => {
  const who = entry.from === 'reporter' ? speech('cli-export-reporter') : `${entry.author} (${entry.compartment})`
  const when = entry.from === 'reporter' ? entry.day : entry.at.replace('T', ' ').replace('Z', ' UTC')
  const [kind, text] = entry.from === 'reporter' ? reporterWords(entry.content) : staffWords(entry.content, speech)
  const said = text === '' ? '' : `\n<p class="said" dir="auto">${escapeHtml(text)}</p>`
  return `<article><h3><bdi>${escapeHtml(who)}</bdi>, ${escapeHtml(when)}, ${escapeHtml(kind)}</h3>${said}</article>`
}

type Words = readonly [kind: string, said: string]

const reporterWords = (content: ReporterContent): Words => {
  switch (content.kind) {
    case 'report':
      return [content.kind, Object.entries(content.answers).map(([name, answer]) => `${name}: ${answer}`).join('\n')]
    case 'message': return [content.kind, content.text]
    case 'attachment': return [content.kind, visibleName(content.name)]
    case 'words-confirmed': return [content.kind, String(content.confirmed)]
    case 'close':
    case 'keep': return [content.kind, '']
    case 'newer': return [content.kind, JSON.stringify(content.body)]
  }
}

const staffWords = (content: EventContent, speech: Speech): Words => {
  switch (content.type) {
    case 'letter-sent': {
      const { text, state } = content.data.letter
      return [content.type, text ?? state ?? speech('cli-export-keys')]
    }
    case 'hand-over': return [content.type, `${content.data.to}\n${content.data.text}`]
    case 'taken-up':
    case 'checking-key':
      return [content.type, '']
    case 'linked': return [content.type, content.data.case]
    case 'newer': return [content.name, JSON.stringify(content.data)]
    default: return [content.type, content.data.text]
  }
}
