import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openSqlite } from '@small-places/adapters'
import {
  keyListRefOf, kitUnlocker, loadAesGcm, locatorHashOf, sealVault, wrapVaultKey, writeKitCode,
} from '@small-places/encryption'
import { ok, type Handle } from '@small-places/kernel'
import { runCommand } from '../durability/server-process.ts'
import { amira, boris, chain, chen, random, tools } from '../attacks/team/organisation.ts'
import { reporter } from '../attacks/team/reporter.ts'
import { startService, signedIn } from '../attacks/team/service.ts'
import { note, takeUp } from '../attacks/team/taken-up.ts'

const PASSPHRASE = 'six words that nobody else has'
const roots: Readonly<Record<string, number>> = { [amira]: 11, [boris]: 12, [chen]: 13 }

let folder = ''
let caseId = ''
const kits = new Map<Handle, string>()
const at = (name: string) => join(folder, name)

/** Gives a member of the organisation a vault with a kit, as the ceremony would have. */
const giveVault = async (store: Awaited<ReturnType<typeof openSqlite>>, handle: Handle) => {
  const aes = await loadAesGcm()
  const [vaultKey, kit] = [random(32), random(16)]
  const unlocker = await kitUnlocker(tools.sha256, PASSPHRASE, kit)
  const root = new Uint8Array(32).fill(roots[handle] ?? 0)
  const vault = await sealVault({ aes, random }, vaultKey, { handle, root, keyList: keyListRefOf(chain.newest) })
  const wrap = await wrapVaultKey({ aes, random }, unlocker, vaultKey)
  const locatorHash = await locatorHashOf(tools.sha256, unlocker.locator)
  await store.write(async tx => {
    await tx.vaults.put({ handle, vault, revision: 1 })
    return ok(await tx.wraps.add({ handle, kind: 'kit', locatorHash, wrap }))
  })
  kits.set(handle, await writeKitCode(tools.sha256, kit))
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-export-'))
  const store = await openSqlite({ path: at('store.sqlite'), clock: { now: () => Date.now() } })
  const running = await startService({}, store)
  const taken = await takeUp(running, await reporter(5))
  caseId = taken.case
  const appended = await running.service.answer(
    'append-to-case', signedIn(amira, 'desk'), await note(taken.case, taken.epoch, amira))
  assert.ok(appended.ok)
  for (const handle of [amira, chen]) await giveVault(store, handle)
  await store.close()
})
after(() => rm(folder, { recursive: true, force: true }))

const run = (command: string, who: Handle, more = '') =>
  runCommand(command.split(' '), `${kits.get(who) ?? ''}\n${PASSPHRASE}\n${more}`)

/** A file of an archive that is stored as it is: from behind its header to the next one. */
const fileIn = (archive: Buffer, path: string): string => {
  const signature = Buffer.from('PK\x03\x04')
  for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 4)) {
    const start = at + 30 + path.length
    if (archive.subarray(at + 30, start).toString() !== path) continue
    return archive.subarray(start, start + archive.readUInt32LE(at + 18)).toString()
  }
  return ''
}

test('a member exports a case for a passphrase, and what is in it is what was written', async () => {
  const made = await run(`export --data ${folder} --to-passphrase ${caseId} ${at('case.age')}`, amira, 'export me\n')
  assert.equal(made.code, 0, made.output)
  const sealed = await readFile(at('case.age'))
  assert.equal(sealed.includes('They came to my house'), false)
  const opened = await runCommand(['open', '--passphrase', '--out', at('case.zip'), at('case.age')], 'export me\n')
  assert.equal(opened.code, 0, opened.output)
  const archive = await readFile(at('case.zip'))
  const record = JSON.parse(fileIn(archive, 'case.json')) as Readonly<Record<string, unknown>>
  const { kind, by, refused } = record
  assert.deepEqual([kind, record['case'], by, refused], ['case-export', caseId, amira, []])
  assert.equal(Array.isArray(record['manifests']) && record['manifests'].length, 1)
  assert.equal(Array.isArray(record['events']) && record['events'].length, 2)
  const page = fileIn(archive, 'index.html')
  assert.ok(page.includes('They came to my house') && page.includes('ask counsel'))
  assert.equal(page.split('They came to my house').length, 2)
  assert.match(page, /\d\d:\d\d UTC,/)
  assert.doesNotMatch(page, /<p class="said" dir="auto"><\/p>/)
  assert.doesNotMatch(page, /<script|https?:/)
})

test('an export for one’s own key is opened with one’s own kit', async () => {
  assert.equal((await run(`export --data ${folder} ${caseId} ${at('own.age')}`, amira)).code, 0)
  const opened = await run(`open --data ${folder} --member --out ${at('own.zip')} ${at('own.age')}`, amira)
  assert.equal(opened.code, 0, opened.output)
  assert.ok((await readFile(at('own.zip'))).includes('They came to my house'))
  const stranger = await run(`open --data ${folder} --member ${at('own.age')}`, chen)
  assert.equal(stranger.code, 1)
})

test('who is not in the case exports nothing', async () => {
  const { code, output } = await run(`export --data ${folder} ${caseId} ${at('no.age')}`, chen)
  assert.equal(code, 1)
  assert.match(output, /cannot read such a case/)
  assert.equal(await readFile(at('no.age')).catch(() => null), null)
})
