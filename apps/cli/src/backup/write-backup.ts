import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FIRST_AUDIT_HASH } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Configuration, OpenedService } from '@small-places/server'
import { writeDurably } from '../durable-file.ts'
import { BACKUP_FILE, type BackupManifest, hashOfFile } from './manifest.ts'

/** Writes pieces to a new file and returns when they are on the disk. */
const writeNew = async (
  path: string, write: (take: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await write(async piece => {
      await file.appendFile(piece)
    })
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes a backup of a store that may be serving meanwhile: rows as of one moment, then files. A file that is deleted
 * in between is one whose deletion a restore repeats. `not-empty`: the folder holds something already.
 */
export const writeBackup = async (
  { store, env }: OpenedService, { pinsFile }: Configuration, folder: string, day: string,
): Promise<Result<BackupManifest, 'not-empty'>> => {
  await mkdir(join(folder), { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) return err('not-empty')
  await mkdir(join(folder, 'blobs'), { mode: 0o700 })
  let auditHead: string = FIRST_AUDIT_HASH
  await writeNew(join(folder, 'rows.jsonl'), take => store.dump(async line => {
    auditHead = auditHashIn(line) ?? auditHead
    await take(`${line}\n`)
  }))
  const paths = ['rows.jsonl']
  for await (const { blob, complete } of env.blobs.list()) {
    const pieces = complete ? await env.blobs.read(blob) : null
    if (pieces === null) continue
    await writeNew(join(folder, 'blobs', blob), async take => {
      for await (const piece of pieces) await take(piece)
    })
    paths.push(`blobs/${blob}`)
  }
  await copyFile(pinsFile, join(folder, 'pins.json'))
  paths.push('pins.json')
  const files: Record<string, string> = {}
  for (const path of paths) files[path] = await hashOfFile(join(folder, path))
  const manifest: BackupManifest = { v: 1, kind: 'backup', day, auditHead, files }
  await writeDurably(join(folder, BACKUP_FILE), `${JSON.stringify(manifest, null, 2)}\n`)
  return ok(manifest)
}

/** The hash in a line of the record; rows of one table come in the order of their keys, so that the last one counts. */
const auditHashIn = (line: string): string | undefined =>
  /^\{"table":"audit","row":\{"hash":"([A-Za-z0-9_-]{43})"/.exec(line)?.[1]
