import { equal, ok as isTrue } from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type BlobId, ok } from '@small-places/kernel'
import type { Day } from '@small-places/service'
import { openFileBlobStore } from '../blob/file-blob-store.ts'
import { openSqlite } from './sqlite.ts'

const clock = { now: () => Date.now() }
const filesOf = (folder: string) => ({ path: join(folder, 'store.sqlite'), blobs: join(folder, 'blobs') })
const fileSize = 20_000
/** Other bytes for every file, so that one in the place of another is found out. */
const fileBytes = (name: string): Uint8Array =>
  new TextEncoder().encode(name.repeat(Math.ceil(fileSize / name.length))).subarray(0, fileSize)

/**
 * The work of one process: `lanes` senders at once, each of which writes two rows in one transaction, then every fifth
 * time a file in two parts, and prints what was acknowledged, until `each` are done.
 */
const writeRows = async (folder: string, name: string, lanes: number, each: number): Promise<void> => {
  const { path, blobs: blobFolder } = filesOf(folder)
  const store = await openSqlite({ path, clock })
  const blobs = await openFileBlobStore(blobFolder, { reserve: 0 })
  const day = '2026-11-21' as Day
  const send = async (drop: string): Promise<void> => {
    await store.write(async tx => {
      await tx.drops.add({ drop, day, size: 1, expires: day, hash: drop, sealed: new Uint8Array(2_000) })
      await tx.tombstones.add({ hash: drop, logged: false })
      return ok(null)
    })
    process.stdout.write(`row ${drop}\n`)
  }
  const sendFile = async (blob: string): Promise<void> => {
    const bytes = fileBytes(blob)
    await blobs.write(blob as BlobId, 0, bytes.subarray(0, fileSize / 2))
    process.stdout.write(`part ${blob}\n`)
    await blobs.write(blob as BlobId, fileSize / 2, bytes.subarray(fileSize / 2))
    await blobs.complete(blob as BlobId, fileSize)
    process.stdout.write(`file ${blob}\n`)
  }
  await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
    for (let n = 0; n < each; n++) {
      const id = `${name}-${lane}-${n}`.padEnd(22, 'x')
      await send(id)
      if (n % 5 === 0) await sendFile(id)
    }
  }))
  await store.close()
}

/** Starts this file as a process that writes, and gathers what it acknowledges. */
const startWriter = (folder: string, name: string, lanes: number, each: number) => {
  const env = { ...process.env }
  delete env['NODE_TEST_CONTEXT']
  const child: ChildProcess = spawn(process.execPath, [import.meta.filename, folder, name, `${lanes}`, `${each}`],
    { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  lines.on('line', line => acknowledged.push(line))
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return { child, acknowledged, ended }
}

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-processes-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const [, , folder, name, lanes, each] = process.argv
if (folder !== undefined && name !== undefined) await writeRows(folder, name, Number(lanes), Number(each))
else {
  describe('several processes on one store', () => {
    test('four that write at once lose nothing and refuse nothing', async () => {
      await withFolder(async place => {
        const writers = ['a', 'b', 'c', 'd'].map(letter => startWriter(place, letter, 4, 60))
        await Promise.all(writers.map(({ ended }) => ended))
        const store = await openSqlite({ path: filesOf(place).path, clock })
        const rows = new Set(await store.read(async tx => (await tx.drops.heads()).map(({ drop }) => drop)))
        for (const { child, acknowledged } of writers) {
          equal(child.exitCode, 0)
          const sent = acknowledged.filter(line => line.startsWith('row ')).map(line => line.slice(4))
          equal(sent.length, 240)
          isTrue(sent.every(drop => rows.has(drop)))
        }
        equal(rows.size, 960)
        await store.close()
      })
    })

    test('a process that is killed while it writes has kept what it acknowledged, and nothing by halves', async () => {
      await withFolder(async place => {
        const acknowledged: string[] = []
        for (let kill = 0; kill < 6; kill++) {
          const writer = startWriter(place, `k${kill}`, 12, 1_000_000)
          while (writer.acknowledged.length < 40 + kill * 17) await wait(1)
          writer.child.kill('SIGKILL')
          await writer.ended
          acknowledged.push(...writer.acknowledged)
        }
        const store = await openSqlite({ path: filesOf(place).path, clock })
        const blobs = await openFileBlobStore(filesOf(place).blobs, { reserve: 0 })
        isTrue(await store.isSound())
        const rows = new Set(await store.read(async tx => (await tx.drops.heads()).map(({ drop }) => drop)))
        const twins = await store.read(tx => tx.tombstones.notLogged(1_000_000))
        equal(rows.size, twins.length)
        isTrue(twins.every(hash => rows.has(hash)))
        const sizes = new Map<string, { readonly size: number, readonly complete: boolean }>()
        for await (const { blob, ...state } of blobs.list()) sizes.set(blob, state)
        for (const [kind, id] of acknowledged.map(line => line.split(' ')) as [string, string][]) {
          if (kind === 'row') isTrue(rows.has(id), 'an acknowledged row is gone')
          if (kind === 'part') isTrue((sizes.get(id)?.size ?? 0) >= fileSize / 2, 'an acknowledged part is gone')
          if (kind === 'file') isTrue(sizes.get(id)?.complete, 'an acknowledged file is gone')
        }
        for (const [id, { size, complete }] of sizes) {
          if (!complete) continue
          equal(size, fileSize)
          const pieces: Uint8Array[] = []
          for await (const piece of await blobs.read(id as BlobId) ?? []) pieces.push(piece)
          isTrue(Buffer.concat(pieces).equals(fileBytes(id)))
        }
        await store.close()
      })
    })
  })
}
