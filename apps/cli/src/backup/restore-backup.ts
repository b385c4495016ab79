import { createReadStream, existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readTombstones } from '@small-places/adapters'
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
 * the desk is told so), and checks every hash and chain. A restore that was cut short after it had filled the store
 * goes on from there.
 */
export const restoreBackup = async (
  { store, env, service }: OpenedService, { pinsFile, tombstoneFile }: Configuration, folder: string,
  tombstones: ReadonlySet<string> | null,
): Promise<Result<Restored, RestoreProblem>> => {
  const manifest = await checkBackup(folder)
  if (!manifest.ok) return manifest
  if (await store.read(tx => tx.settings.get('restoring')) === null) {
    if (!await isEmpty(store)) return err('not-empty')
    for (const path of Object.keys(manifest.value.files)) {
      if (path.startsWith('blobs/')) await restoreFile(env.blobs, folder, path)
    }
    if (!existsSync(pinsFile)) await writeDurably(pinsFile, await readFile(join(folder, 'pins.json')))
    await store.fill(rowsOf(folder))
  }
  const own = await readTombstones(tombstoneFile)
  await env.tombstoneLog.append([...tombstones ?? []].filter(hash => own?.has(hash) !== true))
  await env.tombstoneLog.begin()
  const replayed = await service.replayTombstones(tombstones)
  const pins = parsePins(await readFile(pinsFile, 'utf8'))
  return ok({ manifest: manifest.value, replayed, check: await service.verify(pins.ok ? pins.value : null) })
}

/** The row that keeps a filled store from being served before the tombstones were heeded. */
const RESTORING = JSON.stringify({ table: 'settings', row: { name: 'restoring', value: 'yes' } })

/** The rows of a backup behind that mark, which a backup of a half restored store may hold too. */
async function* rowsOf(folder: string): AsyncGenerator<string> {
  yield RESTORING
  const lines = createInterface({ input: createReadStream(join(folder, 'rows.jsonl')), crlfDelay: Infinity })
  for await (const line of lines) if (line !== RESTORING) yield line
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
