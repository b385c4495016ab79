import { createReadStream, existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BlobId, Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { parsePins } from '@small-places/encryption'
import type { Configuration, OpenedService } from '@small-places/server'
import type { Replayed, StoreCheck } from '@small-places/service'
import { writeDurably } from '../durable-file.ts'
import { type BackupManifest, checkBackup } from './manifest.ts'

/** What a restore did. */
export interface Restored {
  readonly manifest: BackupManifest
  readonly replayed: Replayed
  readonly check: StoreCheck
}

/** Why nothing was restored. */
export type RestoreProblem = 'not-a-backup' | 'changed' | 'not-empty'

const PART = 1024 * 1024

/**
 * Fills an empty store from a backup, deletes again what the tombstones name (null: nothing is known of deletions, and
 * the desk is told so), and checks every hash and chain.
 */
export const restoreBackup = async (
  { store, env, service }: OpenedService, { pinsFile }: Configuration, folder: string,
  tombstones: ReadonlySet<string> | null,
): Promise<Result<Restored, RestoreProblem>> => {
  const manifest = await checkBackup(folder)
  if (!manifest.ok) return manifest
  if (!await isEmpty(store)) return err('not-empty')
  for (const path of Object.keys(manifest.value.files)) {
    if (path.startsWith('blobs/')) await restoreFile(env.blobs, folder, path)
  }
  if (!existsSync(pinsFile)) await writeDurably(pinsFile, await readFile(join(folder, 'pins.json')))
  await store.fill(createInterface({ input: createReadStream(join(folder, 'rows.jsonl')), crlfDelay: Infinity }))
  if (tombstones !== null) await env.tombstoneLog.append([...tombstones])
  const replayed = await service.replayTombstones(tombstones)
  const pins = parsePins(await readFile(pinsFile, 'utf8'))
  return ok({ manifest: manifest.value, replayed, check: await service.verify(pins.ok ? pins.value : null) })
}

const isEmpty = async (store: OpenedService['store']): Promise<boolean> => {
  let rows = 0
  await store.dump(async () => {
    rows++
  })
  return rows === 0
}

const restoreFile = async (blobs: OpenedService['env']['blobs'], folder: string, path: string): Promise<void> => {
  const blob = path.slice('blobs/'.length) as BlobId
  const file = await open(join(folder, path), 'r')
  try {
    let at = 0
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(PART), 0, PART, at)
      if (bytesRead === 0) break
      const written = await blobs.write(blob, at, buffer.subarray(0, bytesRead))
      if (!written.ok) throw new Error('no room for a file')
      at += bytesRead
    }
    await blobs.complete(blob, at)
  } finally {
    await file.close()
  }
}
