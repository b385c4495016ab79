import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { base64url, runningSha256 } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'

/** The name of the file that makes a folder a backup; it is written last. */
export const BACKUP_FILE = 'backup.json'

/** What `backup.json` says (docs/formats.md section 11). */
export interface BackupManifest {
  readonly v: 1
  readonly kind: 'backup'
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The hash of the last entry of the record, or of none. */
  readonly auditHead: string
  /** b64(SHA-256) of every other file, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>
}

/** The b64 SHA-256 of a file of any size. */
export const hashOfFile = async (path: string): Promise<string> => {
  const hash = runningSha256()
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array)
  return base64url.encode(hash.finish())
}

/**
 * Reads a backup's manifest and checks every file against it. `not-a-backup`: it was never finished, or is something
 * else; `changed`: a file is missing, or is not as it was written.
 */
export const checkBackup = async (folder: string): Promise<Result<BackupManifest, 'not-a-backup' | 'changed'>> => {
  const manifest = readManifest(await readFile(join(folder, BACKUP_FILE), 'utf8').catch(() => ''))
  if (manifest === null) return err('not-a-backup')
  for (const [path, expected] of Object.entries(manifest.files)) {
    const isInside = /^(?:rows\.jsonl|pins\.json|blobs\/[A-Za-z0-9_-]{22})$/.test(path)
    if (!isInside || await hashOfFile(join(folder, path)).catch(() => null) !== expected) return err('changed')
  }
  return ok(manifest)
}

const readManifest = (text: string): BackupManifest | null => {
  try {
    const given: unknown = JSON.parse(text)
    return isManifest(given) ? given : null
  } catch {
    return null
  }
}

const isManifest = (given: unknown): given is BackupManifest =>
  typeof given === 'object' && given !== null && 'v' in given && given.v === 1 && 'kind' in given &&
  given.kind === 'backup' && 'day' in given && typeof given.day === 'string' &&
  'auditHead' in given && typeof given.auditHead === 'string' && 'files' in given &&
  typeof given.files === 'object' && given.files !== null &&
  Object.values(given.files).every(hash => typeof hash === 'string') && Object.hasOwn(given.files, 'rows.jsonl')
