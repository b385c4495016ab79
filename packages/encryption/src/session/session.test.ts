import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64url, utf8 } from '../bytes.ts'
import { keyListRefOf, verifyChain } from '../key-list/acceptance.ts'
import { chain, firstList, firstText, handleOf, idOf, must, nextList, pins, staff, tools } from '../sample/team.ts'
import { freshSigner } from '../signing/signature.ts'
import {
  authorizeRequest, parseAuthorization, REQUEST_WINDOW, signSession, verifyRequest, verifySession, type SessionId,
} from './session.ts'
import { readSuspension, writeSuspension } from './suspension.ts'

const { sha256, verify } = tools
const session = await freshSigner(crypto.subtle)
const member = staff.desk1.signer
const challenge = base64url.encode(new Uint8Array(32).fill(1))
const request = { origin: 'https://desk.example.org', challenge, handle: handleOf('desk1'), sessionKey: session.key }

test('a member signs in at one desk, for one challenge, with one session key', async () => {
  const signature = await signSession(member, request)
  assert.equal(await verifySession(verify, member.key, request, signature), true)
  const others = [
    { ...request, origin: 'https://desk.example.com' }, { ...request, handle: handleOf('desk2') },
    { ...request, challenge: base64url.encode(new Uint8Array(32).fill(2)) },
    { ...request, sessionKey: staff.outsider.signer.key },
  ]
  for (const other of others) assert.equal(await verifySession(verify, member.key, other, signature), false)
  assert.equal(await verifySession(verify, staff.desk2.signer.key, request, signature), false)
  assert.equal(await verifySession(verify, member.key, request, 'x'), false)
})

const NOW = 1_800_000_000_000
const id = base64url.encode(new Uint8Array(32).fill(3)) as SessionId
const stamp = { session: id, milliseconds: NOW, nonce: 'AAAAAAAAAAAAAAAA' }
const parts = { method: 'POST', path: '/api/case/read?x=1', body: utf8('{"case":1}') }
const header = await authorizeRequest(sha256, session, parts, stamp)

test('a request is accepted exactly as it was signed', async () => {
  assert.match(header, /^SmallPlaces [\w-]{43}\.1800000000000\.A{16}\.[\w-]{86}$/)
  const given = must(parseAuthorization(header))
  const check = (changed: Partial<typeof parts>, as = given, now = NOW, key = session.key) =>
    verifyRequest(tools, key, { ...parts, ...changed }, as, now)
  const bad = { ok: false, error: 'bad-signature' }
  assert.deepEqual(await check({}), { ok: true, value: true })
  assert.deepEqual(await check({ method: 'GET' }), bad)
  assert.deepEqual(await check({ path: '/api/case/read' }), bad)
  assert.deepEqual(await check({ body: utf8('{"case":2}') }), bad)
  assert.deepEqual(await check({}, { ...given, nonce: 'BAAAAAAAAAAAAAAA' }), bad)
  assert.deepEqual(await check({}, { ...given, milliseconds: NOW + 1 }), bad)
  assert.deepEqual(await check({}, { ...given, session: challenge as SessionId }), bad)
  assert.deepEqual(await check({}, given, NOW, member.key), bad)
})

test('a request that is too old or from the future is refused', async () => {
  const given = must(parseAuthorization(header))
  for (const off of [-REQUEST_WINDOW - 1, REQUEST_WINDOW + 1]) {
    assert.deepEqual(await verifyRequest(tools, session.key, parts, given, NOW + off), { ok: false, error: 'stale' })
  }
  assert.equal((await verifyRequest(tools, session.key, parts, given, NOW + REQUEST_WINDOW)).ok, true)
})

test('headers that only resemble one are refused', () => {
  const [id, time, nonce, signature] = header.slice('SmallPlaces '.length).split('.')
  for (const odd of [
    '', 'SmallPlaces', `Bearer ${id}.${time}.${nonce}.${signature}`, `${header}.x`, ` ${header}`, `${header}\n`,
    `SmallPlaces ${id}.0${time}.${nonce}.${signature}`, `SmallPlaces ${id}.${time}.${nonce}=.${signature}`,
    `SmallPlaces ${id}.-1.${nonce}.${signature}`, `SmallPlaces ${id?.slice(1)}.${time}.${nonce}.${signature}`,
    `SmallPlaces ${id}.${time}.${nonce}.${signature?.slice(2)}`,
  ]) assert.equal(parseAuthorization(odd).ok, false, odd)
})

test('an active desk member can have somebody locked out, and nobody else can', async () => {
  const order = {
    order: idOf(1), handle: handleOf('worker'), by: handleOf('desk2'), keyList: keyListRefOf(chain.newest),
    at: '2026-11-21T10:15Z',
  }
  const by = (name: keyof typeof staff, changes: Partial<typeof order> = {}) =>
    writeSuspension(staff[name].signer, { ...order, by: handleOf(name), ...changes })
  assert.equal(must(await readSuspension(tools, chain, await by('desk2'))).handle, 'worker')
  const read = async (text: string, lists = chain) => readSuspension(tools, lists, text)
  assert.deepEqual(await read(await by('worker')), { ok: false, error: 'unknown-signer' })
  assert.deepEqual(await read(await by('outsider')), { ok: false, error: 'unknown-signer' })
  assert.deepEqual(await read(await by('desk1', { by: handleOf('desk2') })), { ok: false, error: 'bad-signature' })
  assert.deepEqual(await read(await by('desk2', { handle: handleOf('outsider') })), { ok: false, error: 'not-listed' })
  assert.deepEqual(await read(await by('desk2', { keyList: { version: 2, hash: order.keyList.hash } })),
    { ok: false, error: 'other-key-list' })
  assert.deepEqual(await read((await by('desk2')).replace('worker', 'desk1')), { ok: false, error: 'bad-signature' })
  const staffAfter = firstList.staff.map(entry =>
    entry.handle === 'desk2' ? { ...entry, status: 'removed' as const, removedIn: 2 } : entry)
  const second = await nextList(chain, { staff: staffAfter })
  const later = must(await verifyChain(tools, { kind: 'pins', pins }, [firstText, second]))
  assert.deepEqual(await read(await by('desk2'), later), { ok: false, error: 'unknown-signer' })
})
