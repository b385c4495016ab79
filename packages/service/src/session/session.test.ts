import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  authorizeRequest, base64url, freshSigner, loadSha256, platformSubtle, type SessionId, type Signer, signSession,
} from '@small-places/encryption'
import { err, type Handle, ok } from '@small-places/kernel'
import { createTestService, DESK_ORIGIN, idSample, type TestService } from '@small-places/testkit'

const MINUTE = 60_000
const subtle = platformSubtle()
if (subtle === null) throw new Error('these tests need WebCrypto')
const sha256 = await loadSha256()

const challengeFrom = async ({ service }: TestService): Promise<string> => {
  const answer = await service.answer('ask-challenge', null, {})
  return answer.ok ? answer.value.challenge : ''
}
const startBody = async (
  { team }: TestService, handle: string, signedBy: string, challenge: string, key: Signer, origin = DESK_ORIGIN,
) => {
  const signer = team.staff.get(signedBy as Handle)?.signer
  if (signer === undefined) throw new Error('no such member')
  const request = { origin, challenge, handle: handle as Handle, sessionKey: key.key }
  return { handle: handle as Handle, challenge, sessionKey: key.key, signature: await signSession(signer, request) }
}
const signIn = async (test: TestService, handle: string) => {
  const key = await freshSigner(subtle)
  const body = await startBody(test, handle, handle, await challengeFrom(test), key)
  const started = await test.service.answer('start-session', null, body)
  if (!started.ok) throw new Error(started.error)
  return { key, session: started.value.session as SessionId }
}
let nonces = 0
const request = async (
  { clock }: TestService, { key, session }: { key: Signer, session: SessionId },
  { at = clock.now(), nonce = idSample(`nonce ${nonces++}`, 12), body = '{}', path = '/api/queue' } = {},
) => {
  const parts = { method: 'POST', path, body: new TextEncoder().encode(body) }
  return { ...parts, authorization: await authorizeRequest(sha256, key, parts, { session, milliseconds: at, nonce }) }
}

describe('signing in', () => {
  test('by proof that one holds the member’s key', async () => {
    const test = await createTestService()
    const session = await signIn(test, 'desk-1')
    deepEqual(await test.service.authenticate(await request(test, session)),
      ok({ handle: 'desk-1', roles: ['desk', 'caseworker'], session: session.session }))
  })

  test('with another’s key, an unknown name, another site or a changed challenge is refused alike', async () => {
    const test = await createTestService()
    const key = await freshSigner(subtle)
    const challenge = await challengeFrom(test)
    const bodies = [
      await startBody(test, 'desk-1', 'desk-2', challenge, key),
      await startBody(test, 'nobody', 'desk-1', challenge, key),
      await startBody(test, 'desk-1', 'desk-1', challenge, key, 'https://evil.example'),
      { ...await startBody(test, 'desk-1', 'desk-1', challenge, key), challenge: await challengeFrom(test) },
      await startBody(test, 'desk-1', 'desk-1', idSample('made up', 32), key),
    ]
    for (const body of bodies) deepEqual(await test.service.answer('start-session', null, body), err('not-accepted'))
  })

  test('a challenge works once, and for two minutes', async () => {
    const test = await createTestService()
    const key = await freshSigner(subtle)
    const challenge = await challengeFrom(test)
    const body = await startBody(test, 'desk-1', 'desk-1', challenge, key)
    equal((await test.service.answer('start-session', null, body)).ok, true)
    deepEqual(await test.service.answer('start-session', null, body), err('not-accepted'))
    const late = await startBody(test, 'desk-1', 'desk-1', await challengeFrom(test), key)
    test.clock.advance(2 * MINUTE + 1)
    deepEqual(await test.service.answer('start-session', null, late), err('not-accepted'))
    notEqual(await challengeFrom(test), await challengeFrom(test))
    equal(base64url.decode(challenge).ok, true)
  })
})

describe('a staff request', () => {
  test('is accepted once: a captured one is worth nothing', async () => {
    const test = await createTestService()
    const session = await signIn(test, 'desk-1')
    const captured = await request(test, session)
    equal((await test.service.authenticate(captured)).ok, true)
    deepEqual(await test.service.authenticate(captured), err('not-signed-in'))
    test.clock.advance(3 * MINUTE)
    await test.service.start()
    deepEqual(await test.service.authenticate(captured), err('not-signed-in'))
  })

  test('counts only as it was signed: body, path, session, and within a minute', async () => {
    const test = await createTestService()
    const session = await signIn(test, 'desk-1')
    const other = await signIn(test, 'desk-2')
    const good = await request(test, session)
    const bad = [
      { ...good, body: new TextEncoder().encode('{"x":1}') }, { ...good, path: '/api/case/read' },
      { ...good, method: 'GET' }, { ...good, authorization: null }, { ...good, authorization: 'Bearer x' },
      await request(test, { key: other.key, session: session.session }),
      await request(test, { key: session.key, session: idSample('unknown', 32) as SessionId }),
      await request(test, session, { at: test.clock.now() - MINUTE - 1 }),
      await request(test, session, { at: test.clock.now() + MINUTE + 1 }),
    ]
    for (const one of bad) deepEqual(await test.service.authenticate(one), err('not-signed-in'))
    equal((await test.service.authenticate(good)).ok, true)
  })

  test('a session ends after ten idle minutes, after twelve hours, and when signing out', async () => {
    const test = await createTestService()
    const idle = await signIn(test, 'desk-1')
    test.clock.advance(10 * MINUTE)
    deepEqual(await test.service.authenticate(await request(test, idle)), err('not-signed-in'))

    const long = await signIn(test, 'desk-1')
    for (let minute = 0; minute < 12 * 60 - 9; minute += 9) {
      test.clock.advance(9 * MINUTE)
      equal((await test.service.authenticate(await request(test, long))).ok, true, `after ${minute + 9} minutes`)
    }
    test.clock.advance(9 * MINUTE)
    deepEqual(await test.service.authenticate(await request(test, long)), err('not-signed-in'))

    const left = await signIn(test, 'desk-1')
    await test.service.answer('end-session', { ...test.as('desk-1'), session: left.session }, {})
    deepEqual(await test.service.authenticate(await request(test, left)), err('not-signed-in'))
  })

  test('live updates say changed, same and, when the session is over, ended', async () => {
    const test = await createTestService()
    const { session } = await signIn(test, 'desk-1')
    const tick = test.service.watch({ ...test.as('desk-1'), session })
    equal(await tick(), 'changed')
    equal(await tick(), 'same')
    await test.service.answer('send-test-alert', test.as('desk-1'), {})
    equal(await tick(), 'same')
    await test.env.store.write(async tx => ok(await tx.revisions.next()))
    equal(await tick(), 'changed')
    test.clock.advance(10 * MINUTE)
    equal(await tick(), 'ended')
  })
})
