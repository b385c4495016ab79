import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createApi, createBodyMemory, createTicker } from '@small-places/api'
import { allRoutes, type AnyRoute, errorStatus } from '@small-places/contract'
import { authorizeRequest, base64url, freshSigner, type SessionId, utf8 } from '@small-places/encryption'
import { reportBody, startService } from './team/service.ts'
import { amira, random, tools } from './team/organisation.ts'
import { reporter } from './team/reporter.ts'

/** A service behind its API, with a member who is signed in, and every fault that a request caused. */
const running = await startService()
const faults: string[] = []
const somebody = await reporter(1)
const device = await freshSigner(crypto.subtle)
const session = base64url.encode(random(32)) as SessionId
/** Signs in, also after a request that happened to end the session. */
const signIn = () => running.env.store.write(async tx => {
  const now = running.clock.now()
  await tx.sessions.add({ session, handle: amira, sessionKey: device.key, lastUsed: now, ends: now + 3_600_000 })
  return { ok: true, value: null }
})
const apiOf = (surface: 'site' | 'desk') => createApi({
  surface, useCases: running.service, memory: createBodyMemory(64_000_000, running.clock.now), ticker: createTicker(running.clock.now),
  version: '0', onFault: (route, error) => {
    faults.push(`${route}: ${String(error)}`)
    return 'fault'
  },
})
const apis = { site: apiOf('site'), desk: apiOf('desk') }

/** Sends a request as it is, signed where the route is for staff; nothing but the session is right about it. */
const send = async (
  route: AnyRoute, body: Uint8Array<ArrayBuffer>, query = '', headers: Readonly<Record<string, string>> = {},
) => {
  const { href, pathname, search } = new URL(`https://example.org${route.path}${query}`)
  const own: Record<string, string> = { ...headers }
  if (route.caller === 'staff') {
    await signIn()
    const parts =
      { method: route.method, path: pathname + search, body: route.method === 'POST' ? body : new Uint8Array() }
    const stamp = { session, milliseconds: running.clock.now(), nonce: base64url.encode(random(12)) }
    own['authorization'] = await authorizeRequest(tools.sha256, device, parts, stamp)
  }
  const api = apis[route.surface === 'site' ? 'site' : 'desk']
  return api.request(href, {
    method: route.method, headers: own, ...route.method === 'POST' ? { body } : {},
  })
}

/** An answer is either good or one code with its own status, and says nothing of what was sent. */
const isPlain = async (route: AnyRoute, answer: Response, canary: string): Promise<void> => {
  if (route.id === 'watch') {
    await answer.body?.cancel()
    return
  }
  const text = await answer.text()
  assert.ok(!text.includes(canary), `${route.id} gives back what was sent`)
  if (answer.status === 200) return
  assert.notEqual(answer.status, 401, `${route.id}: the session was not there`)
  const { error, ...more } = JSON.parse(text) as { readonly error: keyof typeof errorStatus }
  assert.deepEqual(more, {}, route.id)
  assert.equal(errorStatus[error], answer.status, `${route.id}: ${error}`)
}

const CANARY = 'canary-in-a-body'
/** Any JSON, and JSON that has the names that the route knows with values of every wrong kind. */
const bodyFor = (route: AnyRoute): fc.Arbitrary<unknown> => {
  const names = 'entries' in route.body ? Object.keys(route.body.entries) : []
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(null, '', CANARY, -1, 1e308, 2 ** 53, [], {}, [[]], 'A'.repeat(22), 'A'.repeat(43)),
    fc.constantFrom('desk', 'main', 'danger', 'amira', '../x', '\u202e', '\ud800', '__proto__', 'constructor'),
    fc.array(fc.constantFrom('A'.repeat(22), null, { item: 'A'.repeat(22) }), { maxLength: 4 }),
  )
  const known = fc.record(Object.fromEntries(names.map(name => [name, value])), { requiredKeys: [] })
  return fc.oneof(fc.jsonValue({ maxDepth: 4 }), known, known)
}

test('no JSON whatever makes a route fail, echo, or answer with anything but a code', async () => {
  for (const route of allRoutes.filter(({ method }) => method === 'POST')) {
    await fc.assert(fc.asyncProperty(bodyFor(route), async body => {
      await isPlain(route, await send(route, utf8(JSON.stringify(body))), CANARY)
    }), { numRuns: 30 })
  }
  assert.deepEqual(faults, [])
})

test('no bytes whatever do: cut, doubled, of another encoding, too deep, too long', async () => {
  const good = JSON.stringify({ ...await reportBody(somebody), note: CANARY })
  const bodies = [
    good.slice(0, -1), good + good, `\u{feff}${good}`, '['.repeat(100_000), `{"a":${'{"a":'.repeat(50_000)}`, 'null',
      '"', '{"a":1e999}',
    '\u0000', good.replace('{', '{"__proto__":{"mailbox":1},'),
  ].map(text => utf8(text))
  bodies.push(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00), random(500) as Uint8Array<ArrayBuffer>,
    new Uint8Array(3_000_000))
  for (const route of allRoutes.filter(({ method }) => method === 'POST')) {
    for (const body of bodies) await isPlain(route, await send(route, body), CANARY)
  }
  assert.deepEqual(faults, [])
})

test('no query and no header whatever do', async () => {
  const texts = ['', 'A'.repeat(22), '-1', '1e9', '9'.repeat(30), CANARY, '%00', '%ff', '../..', "' or 1=1 --"]
  for (const route of allRoutes) {
    for (const text of texts) {
      const query = `?${['after', 'blob', 'from', '__proto__'].map(name => `${name}=${text}`).join('&')}`
      const headers = Object.fromEntries(['x-mailbox', 'x-token', 'x-blob', 'x-offset', 'x-sha256'].map(name =>
        [name, encodeURIComponent(text)]))
      await isPlain(route, await send(route, utf8('{}'), query, headers), CANARY)
    }
  }
  assert.deepEqual(faults, [])
})

test('no staff route answers without a session, or with an authorization that is none', async () => {
  const forged = ['', 'Basic eDp5', `SmallPlaces ${session}.1.AAAA.AAAA`, `SmallPlaces ${'.'.repeat(500)}`]
  for (const route of allRoutes.filter(({ caller }) => caller === 'staff')) {
    for (const authorization of [undefined, ...forged]) {
      const answer = await apis.desk.request(`https://example.org${route.path}`, {
        method: route.method, headers: authorization === undefined ? {} : { authorization },
        ...route.method === 'POST' ? { body: '{}' } : {},
      })
      assert.equal(answer.status, 401, route.id)
      assert.deepEqual(await answer.json(), { error: 'not-signed-in' })
    }
  }
})

test('outsiders cannot fill the memory in which staff requests are received', async () => {
  for (const route of allRoutes.filter(({ caller, method }) => caller === 'staff' && method === 'POST')) {
    let read = 0
    const body = new ReadableStream<Uint8Array>({
      pull: controller => {
        read++
        controller.enqueue(new Uint8Array(1000))
      },
    }, { highWaterMark: 0 })
    const stamp = { session: base64url.encode(random(32)) as SessionId, milliseconds: running.clock.now(),
      nonce: base64url.encode(random(12)) }
    const parts = { method: 'POST', path: route.path, body: new Uint8Array() }
    const authorization = await authorizeRequest(tools.sha256, device, parts, stamp)
    const init = { method: 'POST', body, duplex: 'half', headers: { authorization } }
    const sent = new Request(`https://example.org${route.path}`, init)
    assert.equal((await apis.desk.request(sent)).status, 401, route.id)
    assert.equal(read, 0, `${route.id} read the body of somebody unknown`)
  }
})

test('each origin has only its own routes', async () => {
  for (const route of allRoutes) {
    const other = route.surface === 'site' ? 'desk' : 'site'
    if (route.surface === 'both') continue
    const answer = await apis[other].request(`https://example.org${route.path}`, { method: route.method })
    assert.equal(answer.status, 404, route.id)
  }
})

test('after all of it the service stands, and what was in it is what was put there', async () => {
  const { faults: found } = await running.service.verify()
  assert.deepEqual(found, [])
  // One of the bodies was a good report with a member too many, which is ignored.
  const waiting = await running.env.store.read(tx => tx.mailboxes.waiting())
  assert.deepEqual(waiting.map(({ mailbox }) => mailbox), [somebody.mailbox])
})
