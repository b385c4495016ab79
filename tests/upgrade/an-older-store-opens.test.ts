import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openSqlite } from '@small-places/adapters'
import {
  base64url, createSmallAge, deriveStaff, kitUnlocker, loadAesGcm, loadPrimitives, openDeskEnvelope,
  openForeignReport, openVault, parseKeyList, readKitCode, unwrapVaultKey,
} from '@small-places/encryption'
import type { BlobId } from '@small-places/kernel'
import { valueOf } from '../http/member.ts'

/** Sample stores, each made by `smallplaces start` of the version it is named after, with one report in it. */
const folder = join(import.meta.dirname, 'first-landed')

test('a store of the first landed version opens, and its report is read with the passphrase and kit of then', async () => {
  const sample = JSON.parse(await readFile(join(folder, 'unlocking.json'), 'utf8')) as
    { readonly passphrase: string, readonly kit: string, readonly text: string }
  const copy = await mkdtemp(join(tmpdir(), 'older-store-'))
  const path = join(copy, 'store.sqlite')
  await writeFile(path, gunzipSync(await readFile(join(folder, 'store.sqlite.gz'))))
  const store = await openSqlite({ path, clock: { now: () => Date.parse('2026-11-21T12:00:00Z') } })
  try {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
    const tools = await loadPrimitives(createSmallAge({ random, subtle: null }))
    const aes = await loadAesGcm()
    const unlocker = await kitUnlocker(
      tools.sha256, sample.passphrase, valueOf(await readKitCode(tools.sha256, sample.kit)))
    const locatorHash = base64url.encode(await tools.sha256.digest(valueOf(base64url.decode(unlocker.locator))))
    const kept = await store.read(async tx => {
      const wrap = await tx.wraps.find(locatorHash)
      const vault = wrap === null ? null : await tx.vaults.find(wrap.handle)
      const envelopes = wrap === null ? [] : await tx.deskEnvelopes.of(wrap.handle)
      const [head] = await tx.intake.heads()
      const items = head === undefined ? [] : await tx.intake.of(head.mailbox)
      return { wrap, vault, envelope: envelopes[0], item: items[0], list: await tx.keyLists.latest() }
    })
    assert.ok(kept.wrap && kept.vault && kept.envelope && kept.item && kept.list)
    const vaultKey = valueOf(await unwrapVaultKey(aes, unlocker, kept.wrap.wrap))
    const vault = valueOf(await openVault(aes, vaultKey, kept.vault.handle, kept.vault.vault))
    const keys = await deriveStaff(tools.sha256, vault.root)
    const list = valueOf(await parseKeyList(tools.sha256, kept.list.text))
    const desk = valueOf(await openDeskEnvelope(tools, kept.envelope.sealed, keys.pair, vault.handle, list.list))
    const report = valueOf(await openForeignReport(tools, kept.item.sealed, desk.pair))
    assert.ok(JSON.stringify(report.body).includes(sample.text))
  } finally {
    await store.close()
    await rm(copy, { recursive: true, force: true })
  }
})

test('an older store keeps no hour of a finished file and no job that was given up', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'older-store-'))
  const path = join(copy, 'store.sqlite')
  await writeFile(path, gunzipSync(await readFile(join(folder, 'store.sqlite.gz'))))
  const older = new DatabaseSync(path)
  older.exec(`insert into "blobs" values ('done', 'm', null, 9, 9, 1, 3600000), ('begun', 'm', null, 9, 4, 0, 3600000);
    insert into "jobs" values ('arrived.danger.1.webhook', 'arrived', 'webhook', 0, null, 30, 1)`)
  older.close()
  const store = await openSqlite({ path, clock: { now: () => Date.parse('2026-11-21T12:00:00Z') } })
  try {
    const hourOf = (blob: string) => store.read(async tx => (await tx.blobs.find(blob as BlobId))?.orphanAt)
    assert.deepEqual([await hourOf('done'), await hourOf('begun')], [0, 3_600_000])
    assert.equal(await store.read(tx => tx.jobs.find('arrived.danger.1.webhook')), null)
  } finally {
    await store.close()
    await rm(copy, { recursive: true, force: true })
  }
})
