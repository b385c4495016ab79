import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  acknowledge, createClient, readDeskEnvelopes, readKeyList, readQueue, readQueueItems, submitReport,
} from '@small-places/contract'
import {
  base64url, createSmallAge, deriveReporter, hybridKeyPair, keyListRefOf, loadPrimitives, openDeskEnvelope,
  openForeignReport, parseKeyList, sealReport,
} from '@small-places/encryption'
import type { ItemId } from '@small-places/kernel'
import { runCommand, type ServerProcess, startProcess } from '../durability/server-process.ts'
import { type SignedInMember, signInMember, valueOf } from './member.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const tools = await loadPrimitives(createSmallAge({ random }))
const SECRET = 'what nobody but the desk may read'

let folder = ''
let server: ServerProcess
let kits: readonly { readonly passphrase: string, readonly kitCode: string }[] = []

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-demo-'))
  server = await startProcess(folder)
  const passphrases = [...server.printed.matchAll(/^│ {3}passphrase ([a-z ]+?) +│$/gm)]
  const codes = [...server.printed.matchAll(/kit code ((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})/g)]
  kits = passphrases.map(([, passphrase], i) => ({ passphrase: passphrase ?? '', kitCode: codes[i]?.[1] ?? '' }))
})
after(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const signIn = (who: number): Promise<SignedInMember> =>
  signInMember(tools, server.desk, kits[who]?.passphrase ?? '', kits[who]?.kitCode ?? '')

/** Sends a request exactly as given, which `fetch` would not. */
const raw = (
  url: string, method: string, headers: Readonly<Record<string, string>>, body = '',
): Promise<{ readonly status: number, readonly text: string, readonly headers: NodeJS.Dict<string | string[]> }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, answer => {
      let text = ''
      answer.on('data', (piece: Buffer) => {
        text += piece.toString()
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }))
    })
    sent.once('error', reject)
    sent.end(body)
  })

test('a newcomer gets two addresses, the unlock material of three people, and the words of three officers', () => {
  assert.equal(kits.length, 3)
  assert.match(server.printed, /DEMONSTRATION/)
  assert.equal([...server.printed.matchAll(/officer-\d {2}[a-z]+(?: [a-z]+){11}/g)].length, 3)
  assert.notEqual(new URL(server.site).origin, new URL(server.desk).origin)
})

test('a report that is sealed on the site is opened by a desk member, and by nobody else', async () => {
  const site = createClient({ fetch, base: server.site })
  const list = valueOf(await parseKeyList(tools.sha256, valueOf(await site.call(readKeyList, {}))))
  const secrets = await deriveReporter(tools.sha256, random(16))
  const desk = list.list.desks[0]?.recipient
  assert.ok(desk !== undefined && list.list.demo)
  const item = base64url.encode(random(16)) as ItemId
  const { sealed } = await sealReport(tools, secrets, desk, {
    item, keyList: keyListRefOf(list), letters: { count: 0, last: null }, language: 'en',
  }, { lane: 'danger', answers: { text: SECRET }, lost: null, offline: false, inline: [] })
  const { mailbox, tokenHash } = secrets
  assert.deepEqual(await site.call(submitReport, {
    mailbox, tokenHash, lane: 'danger', desk: 'main', item, sealed: base64url.encode(sealed), work: null,
  }), { ok: true, value: { stored: true } })

  const member = await signIn(0)
  const queue = valueOf(await member.client.call(readQueue, {}))
  assert.deepEqual(queue.reports.map(report => report.mailbox), [mailbox])
  const envelopes = valueOf(await member.client.call(readDeskEnvelopes, {})).envelopes
  const key = valueOf(await openDeskEnvelope(
    tools, valueOf(base64url.decode(envelopes[0]?.sealed ?? '')), member.keys.pair, member.handle, list.list))
  const items = valueOf(await member.client.call(readQueueItems, { items: [item], drops: [] })).items
  const bytes = valueOf(base64url.decode(items[0]?.sealed ?? ''))
  assert.ok(JSON.stringify(valueOf(await openForeignReport(tools, bytes, key.pair)).body).includes(SECRET))
  assert.ok(!(await openForeignReport(tools, bytes, hybridKeyPair(random(32)))).ok)
  assert.deepEqual(await member.client.call(acknowledge, { mailbox }), { ok: true, value: {} })

  const caseworker = await signIn(2)
  const absent = { ok: false, error: 'not-found' }
  assert.deepEqual(await caseworker.client.call(readQueue, {}), absent)
  assert.deepEqual(await caseworker.client.call(readQueueItems, { items: [item], drops: [] }), absent)
  assert.deepEqual(await caseworker.client.call(readDeskEnvelopes, {}), { ok: true, value: { envelopes: [] } })
})

test('what a stranger finds in the data folder, the log and the record is not what was written', async () => {
  for (const name of ['store.sqlite', 'store.sqlite-wal', 'tombstones.txt', 'pins.json']) {
    const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0))
    assert.equal(bytes.includes(SECRET), false, name)
    for (const { passphrase } of kits) assert.equal(bytes.includes(passphrase), false, name)
  }
  assert.equal(server.logged(), '')
})

test('what another site’s page sends is refused on both origins, and what has no origin is served', async () => {
  const body = '{"route":"submit-report","mailbox":null,"item":null}'
  const post = (headers: Record<string, string>) =>
    raw(`${server.site}/api/work`, 'POST', { 'content-type': 'application/json', ...headers }, body)
  assert.equal((await post({})).status, 200)
  assert.equal((await post({ origin: server.site })).status, 200)
  assert.equal((await post({ origin: server.desk })).status, 400)
  assert.equal((await post({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status, 400)
  assert.equal((await raw(`${server.desk}/api/session/challenge`, 'POST', { origin: server.site })).status, 400)
})

test('a foreign name that points to this machine reaches nothing', async () => {
  for (const origin of [server.site, server.desk]) {
    const answer = await raw(`${origin}/`, 'GET', { host: 'elsewhere.example' })
    assert.equal(answer.status, 400)
    assert.equal(answer.text, '{"error":"bad-request"}')
  }
})

test('the site has no route of the desk, and the desk none of the site', async () => {
  assert.equal((await raw(`${server.site}/api/session/challenge`, 'POST', {})).status, 404)
  assert.equal((await raw(`${server.site}/api/queue`, 'GET', {})).status, 404)
  assert.equal((await raw(`${server.desk}/api/report`, 'POST', {}, '{}')).status, 404)
  for (const origin of [server.site, server.desk]) {
    assert.equal((await raw(`${origin}/api/key-list`, 'GET', {})).status, 200)
    assert.equal((await raw(`${origin}/api/openapi.json`, 'GET', {})).status, 200)
  }
})

test('both origins publish the same pins of the officers, for a new member has only the desk', async () => {
  const [site, desk] = await Promise.all([server.site, server.desk].map(origin => raw(`${origin}/pins.json`, 'GET', {})))
  assert.equal(desk?.status, 200)
  assert.equal(desk?.text, site?.text)
  assert.match(desk?.text ?? '', /"kind":"pins"/)
})

test('the desk is served under a policy that runs only its own files, for every address inside it', async () => {
  for (const path of ['/', '/queue', '/case/abc']) {
    const { status, text, headers } = await raw(`${server.desk}${path}`, 'GET', {})
    assert.equal(status, 200)
    assert.match(text, /<div id="desk">/)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self';/)
    assert.doesNotMatch(policy, /unsafe|https?:/)
    assert.equal(headers['cache-control'], 'no-store')
  }
  assert.equal((await raw(`${server.desk}/assets/nothing.js`, 'GET', {})).status, 404)
})

test('bodies that are too large are refused before they are read', async () => {
  const answer = await raw(`${server.site}/api/report`, 'POST', { 'content-length': '90000000' }).catch(() => null)
  assert.ok(answer === null || answer.status === 413)
})

test('a second start prints no secrets, and says where to begin anew', async () => {
  assert.equal(await server.stop(), 0)
  server = await startProcess(folder)
  assert.doesNotMatch(server.printed, /passphrase [a-z]+ [a-z]+|kit code/)
  assert.match(server.printed, /delete the folder/)
})

test('a second server on the same data folder is refused, and says so', async () => {
  const { code, output } = await runCommand(['start', '--data', folder])
  assert.equal(code, 1)
  assert.match(output, /Another program uses a port/)
  assert.match(output, /Not started\. Another server serves this data folder/)
})

test('a demonstration is never served to others', async () => {
  const address = { listen: '127.0.0.1:0', origin: 'https://report.example.org' }
  const desk = { listen: '127.0.0.1:0', origin: 'https://desk.example.org' }
  await server.stop()
  process.env['SITE_ORIGIN'] = address.origin
  process.env['DESK_ORIGIN'] = desk.origin
  try {
    const { code, output } = await runCommand(['serve', '--data', folder])
    assert.equal(code, 1)
    assert.match(output, /demonstration/)
  } finally {
    delete process.env['SITE_ORIGIN']
    delete process.env['DESK_ORIGIN']
  }
  server = await startProcess(folder)
})
