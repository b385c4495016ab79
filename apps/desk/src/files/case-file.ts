import type { Attachment, InlineFile } from '@small-places/casework'
import type { Result } from '@small-places/kernel'
import { safeName } from './safe-name.ts'

/** Why the bytes of a file cannot be had. */
export type FileProblem = 'not-arrived' | 'not-found' | 'altered' | 'unreachable' | 'other'

/** A file of a reporter, as it is listed. Nothing of it is fetched before somebody asks for it. */
export interface CaseFile {
  /** Differs for every file of a case. */
  readonly key: string
  /** Safe to save under (`safeName`). */
  readonly name: string
  /** What the sender's device called its type; believed in nothing. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** False while the sender's device is still uploading it. */
  readonly arrived: boolean
  /** What was taken out of it before it was sent; empty where nothing was. */
  readonly removed: readonly string[]
  readonly cleaned: boolean
  /** The untouched original that was kept as evidence. */
  readonly original: boolean
  fetch(): Promise<Result<Uint8Array<ArrayBuffer>, FileProblem>>
}

/** Where one file's ciphertext is and what opens it. */
export interface FileKey {
  readonly blob: string
  /** 32 bytes in b64. */
  readonly seed: string
  readonly size: number
  /** b64 of the file's SHA-256. */
  readonly sha256: string
}

/** How the bytes of a stored and of an inline file are had. */
export interface FileSource {
  readonly stored: (key: FileKey) => Promise<Result<Uint8Array<ArrayBuffer>, FileProblem>>
  readonly inline: (file: InlineFile) => Promise<Result<Uint8Array<ArrayBuffer>, FileProblem>>
  /** Blobs that have arrived whole. */
  readonly arrived: ReadonlySet<string>
}

/** Lists the files of a report and its later items: each with its original, where that was kept, right after it. */
export function listFiles(
  attachments: readonly Attachment[], inline: readonly InlineFile[], source: FileSource,
): readonly CaseFile[] {
  const stored = attachments.flatMap((file): CaseFile[] => {
    const name = safeName(file.name)
    const one = (key: FileKey, shown: string, original: boolean): CaseFile => ({
      key: key.blob, name: shown, type: file.type, size: key.size, arrived: source.arrived.has(key.blob),
      removed: original ? [] : file.removed, cleaned: !original && file.cleaned, original,
      fetch: () => source.stored(key),
    })
    return [
      one(file, name, false), ...file.original === null ? [] : [one(file.original, safeName(`original ${name}`), true)],
    ]
  })
  const within = inline.map((file, i): CaseFile => ({
    key: `inline-${i}`, name: safeName(file.name), type: file.type, size: file.size, arrived: true, removed: [],
    cleaned: false, original: false, fetch: () => source.inline(file),
  }))
  return [...stored, ...within]
}
