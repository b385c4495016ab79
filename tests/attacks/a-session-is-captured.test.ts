import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allRoutes } from '@small-places/contract'
import {
  authorizeRequest, base64url, freshSigner, parseAuthorization, REQUEST_WINDOW, type RequestParts, type SessionId,
  signSession, utf8, verifyRequest, verifySession,
} from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import { amira, boris, keysOf, outsider, random, today, tools } from './team/organisation.ts'

const device = await freshSigner(crypto.subtle)
const session = base64url.encode(random(32)) as SessionId
const parts: RequestParts = { method: 'POST', path: '/api/case/read?x=1', body: utf8('{"case":"A"}') }
const stamp = { session, milliseconds: today, nonce: base64url.encode(random(12)) }
const header = await authorizeRequest(tools.sha256, device, parts, stamp)
const authorization = valueOf(parseAuthorization(header))
const verify = (of: RequestParts, given = authorization, now = today, key = device.key) =>
  verifyRequest(tools, key, of, given, now)

test('a captured request says nothing else than it said', async () => {
  assert.ok((await verify(parts)).ok)
  for (const changed of [
    { ...parts, method: 'GET' }, { ...parts, path: '/api/case/read' }, { ...parts, path: '/api/case/epoch' },
    { ...parts, body: utf8('{"case":"B"}') }, { ...parts, body: new Uint8Array() },
  ]) refusedAs(await verify(changed), 'bad-signature')
})

test('a captured session id is worth nothing without the device’s key', async () => {
  const thief = await freshSigner(crypto.subtle)
  const own = valueOf(parseAuthorization(await authorizeRequest(tools.sha256, thief, parts, stamp)))
  refusedAs(await verify(parts, own), 'bad-signature')
  refusedAs(await verify(parts, { ...authorization, session: base64url.encode(random(32)) as SessionId }),
    'bad-signature')
})

test('a captured request is stale after a minute, and cannot be given a new time or nonce', async () => {
  refusedAs(await verify(parts, authorization, today + REQUEST_WINDOW + 1), 'stale')
  refusedAs(await verify(parts, authorization, today - REQUEST_WINDOW - 1), 'stale')
  refusedAs(await verify(parts, { ...authorization, milliseconds: today + 1 }), 'bad-signature')
  refusedAs(await verify(parts, { ...authorization, nonce: base64url.encode(random(12)) }), 'bad-signature')
})

test('the session’s private key cannot leave the browser', async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  await assert.rejects(crypto.subtle.exportKey('pkcs8', pair.privateKey))
  assert.deepEqual(Object.keys(device).sort(), ['key', 'sign'])
})

test('a sign-in for one desk, challenge, person or session key is none for another', async () => {
  const request =
    { origin: 'https://desk.example', challenge: base64url.encode(random(32)), handle: amira, sessionKey: device.key }
  const signature = await signSession(keysOf(amira).signer, request)
  const check = (changed: object) =>
    verifySession(tools.verify, keysOf(amira).signer.key, { ...request, ...changed }, signature)
  assert.equal(await check({}), true)
  for (const changed of [
    { origin: 'https://desk.example.net' }, { origin: 'http://desk.example' }, { handle: boris },
    { challenge: base64url.encode(random(32)) }, { sessionKey: outsider.signer.key },
  ]) assert.equal(await check(changed), false)
  assert.equal(await verifySession(tools.verify, keysOf(boris).signer.key, request, signature), false)
})

test('a header that is not exactly of the one form is no authorization', () => {
  for (const text of [
    '', 'Bearer abc', header.replace('SmallPlaces ', ''), `${header} `, `${header}.x`,
    header.replace(/\.\d+\./, '.-1.'),
    header.replace(/\.\d+\./, '.1e3.'), `SmallPlaces ${'.'.repeat(3)}`,
  ]) assert.equal(parseAuthorization(text).ok, false, text)
})

test('every route that does something for staff asks for the session, and nothing is done by GET', () => {
  const open = allRoutes.filter(({ surface, caller }) => surface === 'desk' && caller !== 'staff').map(({ id }) => id)
  assert.deepEqual(open.sort(), ['ask-challenge', 'enrol', 'find-vault', 'start-session'])
  const verbs = ['add', 'append', 'change', 'close', 'delete', 'discard', 'end', 'enrol', 'invite', 'keep', 'propose',
    'register', 'remove', 'save', 'send', 'sign', 'start', 'submit', 'suspend', 'take']
  const changing = allRoutes.filter(({ id }) => verbs.includes(id.split('-')[0] ?? ''))
  assert.ok(changing.length > 20)
  for (const { id, method } of changing) assert.equal(method, 'POST', id)
})
