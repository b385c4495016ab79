import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  authorizeRequest, base64url, contexts, freshSigner, keyListBody, keyListRefOf, signBody, signSession, writeSuspension,
} from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { valueOf } from './team/expect.ts'
import {
  amira, boris, chain, chen, firstList, keysOf, outsider, random, tools, withoutMember,
} from './team/organisation.ts'
import { freshId, reporter } from './team/reporter.ts'
import { type RunningService, signedIn, startService } from './team/service.ts'
import { nextEpoch, note, takeUp } from './team/taken-up.ts'

const NOT_ACCEPTED = { ok: false, error: 'not-accepted' }
const NOT_SIGNED_IN = { ok: false, error: 'not-signed-in' }

/** Signs in as a browser does; says what the server answered. */
const signIn = async (
  { service }: RunningService, handle: Handle, signer = keysOf(handle).signer, origin = 'https://desk.example',
) => {
  const device = await freshSigner(crypto.subtle)
  const { challenge } = valueOf(await service.answer('ask-challenge', null, {}))
  const signature = await signSession(signer, { origin, challenge, handle, sessionKey: device.key })
  const body = { handle, challenge, sessionKey: device.key, signature }
  return { device, body, answer: await service.answer('start-session', null, body) }
}

/** A signed request of a session. */
const request = async (device: Awaited<ReturnType<typeof freshSigner>>, session: string, at: number) => {
  const parts = { method: 'GET', path: '/api/queue', body: new Uint8Array() }
  const stamp = { session: session as never, milliseconds: at, nonce: base64url.encode(random(12)) }
  return { ...parts, authorization: await authorizeRequest(tools.sha256, device, parts, stamp) }
}

const suspend = async ({ service }: RunningService, by: Handle, handle: Handle) => {
  const order = { order: freshId(), handle, by, keyList: keyListRefOf(chain.newest), at: '2026-11-21T12:00Z' }
  return service.answer('suspend', signedIn(by, 'desk'), { order: await writeSuspension(keysOf(by).signer, order) })
}

/** Lets a day pass, with the upkeep that a service does every hour. */
const aDay = async ({ service, clock }: RunningService) => {
  clock.advance(25 * 3_600_000)
  await service.start()
}

/** Has the officers publish a list without this person. */
const remove = async ({ service }: RunningService, handle: Handle) => {
  const list = { ...firstList, version: 2, previous: chain.newest.hash, staff: withoutMember(chain.newest, handle) }
  const body = valueOf(keyListBody(list))
  const caller = signedIn(amira, 'desk')
  valueOf(await service.answer('propose-key-list', caller, { body, recipients: {}, envelopes: [] }))
  const signed: boolean[] = []
  for (const by of ['officer-1', 'officer-2']) {
    const proof = await signBody(keysOf(by).signer, by, contexts.keyList, body)
    assert.ok('sig' in proof)
    signed.push(valueOf(await service.answer('sign-proposal', caller, { version: 2, proof })).published)
  }
  assert.deepEqual(signed, [false, true])
}

test('unknown, removed and suspended people and wrong signatures get one answer', async () => {
  const running = await startService()
  valueOf(await suspend(running, amira, boris))
  const removed = await startService()
  await remove(removed, chen)
  const answers = [
    await signIn(running, 'nobody' as Handle, outsider.signer), await signIn(running, amira, outsider.signer),
    await signIn(running, boris), await signIn(removed, chen),
      await signIn(running, amira, keysOf(amira).signer, 'https://elsewhere.example'),
  ]
  for (const { answer } of answers) assert.deepEqual(answer, NOT_ACCEPTED)
  assert.ok((await signIn(running, amira)).answer.ok)
})

test('an unknown member costs the server the same look-ups as a known one', async () => {
  const running = await startService()
  const asked = async (handle: Handle) => {
    running.asked.length = 0
    await signIn(running, handle, outsider.signer)
    return running.asked.filter(name => !name.startsWith('suspensions'))
  }
  await asked(amira)
  assert.deepEqual(await asked('nobody' as Handle), await asked(amira))
})

test('a sign-in that was overheard is not taken a second time', async () => {
  const running = await startService()
  const { body, answer } = await signIn(running, amira)
  assert.ok(answer.ok)
  assert.deepEqual(await running.service.answer('start-session', null, body), NOT_ACCEPTED)
})

test('a challenge is good for two minutes, and only one that this service made', async () => {
  const running = await startService()
  const { body } = await signIn(running, amira, outsider.signer)
  running.clock.advance(120_001)
  const late = { ...body, signature: await signSession(
    keysOf(amira).signer, { origin: 'https://desk.example', ...body, sessionKey: body.sessionKey }) }
  assert.deepEqual(await running.service.answer('start-session', null, late), NOT_ACCEPTED)
  const own = { ...late, challenge: base64url.encode(random(32)) }
  assert.deepEqual(await running.service.answer('start-session', null, own), NOT_ACCEPTED)
})

test('a request that was overheard is not taken a second time', async () => {
  const running = await startService()
  const { device, answer } = await signIn(running, amira)
  const sent = await request(device, valueOf(answer).session, running.clock.now())
  assert.ok((await running.service.authenticate(sent)).ok)
  assert.deepEqual(await running.service.authenticate(sent), NOT_SIGNED_IN)
  running.clock.advance(30_000)
  assert.deepEqual(await running.service.authenticate(sent), NOT_SIGNED_IN)
})

test('a session ends after ten idle minutes and after twelve hours', async () => {
  const running = await startService()
  const { device, answer } = await signIn(running, amira)
  const { session } = valueOf(answer)
  for (let minutes = 0; minutes < 12 * 60 - 9; minutes += 9) {
    assert.ok((await running.service.authenticate(await request(device, session, running.clock.now()))).ok)
    running.clock.advance(9 * 60_000)
  }
  running.clock.advance(9 * 60_000)
  assert.deepEqual(
    await running.service.authenticate(await request(device, session, running.clock.now())), NOT_SIGNED_IN)
  const other = await signIn(running, boris)
  running.clock.advance(10 * 60_000)
  assert.deepEqual(
    await running.service.authenticate(await request(other.device, valueOf(other.answer).session, running.clock.now())),
    NOT_SIGNED_IN)
})

test('a suspension ends every session at once, and so does a removal', async () => {
  const ends = [
    (running: RunningService) => suspend(running, amira, boris), (running: RunningService) => remove(running, boris),
  ]
  for (const end of ends) {
    const running = await startService()
    const { device, answer } = await signIn(running, boris)
    const { session } = valueOf(answer)
    assert.ok((await running.service.authenticate(await request(device, session, running.clock.now()))).ok)
    await end(running)
    assert.deepEqual(
      await running.service.authenticate(await request(device, session, running.clock.now())), NOT_SIGNED_IN)
  }
})

test('one member of the desk cannot lock everybody out', async () => {
  const running = await startService()
  assert.ok((await suspend(running, boris, amira)).ok)
  const other = await startService()
  assert.ok((await suspend(other, amira, chen)).ok)
  assert.deepEqual(await suspend(other, amira, boris), { ok: false, error: 'not-valid' }, 'twice within a day')
  await aDay(other)
  assert.ok((await suspend(other, amira, boris)).ok)
  await aDay(other)
  assert.deepEqual(await suspend(other, amira, amira), { ok: false, error: 'not-valid' }, 'nobody would be left')
})

test('an order in a colleague’s name, by a case worker, or by somebody outside is refused', async () => {
  const { service } = await startService()
  const order =
    { order: freshId(), handle: chen, by: boris, keyList: keyListRefOf(chain.newest), at: '2026-11-21T12:00Z' }
  const byBoris = await writeSuspension(keysOf(boris).signer, order)
  const byChen = await writeSuspension(keysOf(chen).signer, { ...order, by: chen, handle: amira })
  const forged = await writeSuspension(outsider.signer, { ...order, by: amira })
  for (const text of [byBoris, byChen, forged]) {
    assert.deepEqual(
      await service.answer('suspend', signedIn(amira, 'desk'), { order: text }), { ok: false, error: 'not-valid' })
  }
})

test('whoever is removed leaves nothing behind on the server to come back with', async () => {
  const running = await startService()
  await remove(running, boris)
  const { service, env } = running
  assert.deepEqual(valueOf(await service.answer('read-desk-envelopes', signedIn(boris, 'desk'), {})).envelopes, [])
  const left =
    await env.store.read(async tx => ({ vault: await tx.vaults.find(boris), wraps: await tx.wraps.of(boris) }))
  assert.deepEqual(left, { vault: null, wraps: [] })
  const { desksOnOldKeys } = valueOf(await service.answer('read-people', signedIn(amira, 'desk'), {}))
  assert.deepEqual(desksOnOldKeys, [{ desk: 'main', handles: [boris] }])
})

test('after the epoch was changed a former member gets nothing, adds nothing and changes no epoch', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(1), chen)
  const { epoch, ...body } = await nextEpoch(made, amira, amira, boris)
  valueOf(await running.service.answer('change-epoch', signedIn(amira, 'desk'), body))
  const former = signedIn(chen, 'caseworker')
  const gone = { ok: false, error: 'not-found' }
  assert.deepEqual(await running.service.answer('read-case', former, { case: made.case, after: 0 }), gone)
  assert.deepEqual(await running.service.answer('append-to-case', former, await note(made.case, epoch, chen)), gone)
  assert.deepEqual(valueOf(await running.service.answer('read-cases', former, {})).gone, [made.case])
  // Envelopes of the epoch before are gone with it: what is left holds one each for who is in now.
  const envelopes = await Promise.all(
    [amira, boris, chen].map(name => running.env.store.read(tx => tx.envelopes.find(made.case, name))))
  assert.deepEqual(envelopes.map(envelope => envelope?.epoch ?? null), [2, 2, null])
})

test('a member who is no lead, and a lead who is late, change no epoch', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(2), chen)
  const { epoch: _, ...first } = await nextEpoch(made, amira, amira, boris)
  const { epoch: __, ...second } = await nextEpoch(made, amira, amira, boris, chen)
  assert.deepEqual(await running.service.answer('change-epoch', signedIn(chen, 'caseworker'), first),
    { ok: false, error: 'not-valid' })
  valueOf(await running.service.answer('change-epoch', signedIn(amira, 'desk'), first))
  assert.deepEqual(
    await running.service.answer('change-epoch', signedIn(amira, 'desk'), second), { ok: false, error: 'conflict' })
  assert.ok((await running.service.answer('change-epoch', signedIn(amira, 'desk'), first)).ok,
    'sending the same again is fine')
})

test('nobody is put into a case, or kept in it, while they are suspended', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(3), chen)
  valueOf(await suspend(running, amira, chen))
  const { epoch: _, ...body } = await nextEpoch(made, amira, amira, boris, chen)
  assert.deepEqual(
    await running.service.answer('change-epoch', signedIn(amira, 'desk'), body), { ok: false, error: 'not-valid' })
})

test('what is sealed to the keys of before is not taken any more', async () => {
  const running = await startService()
  const made = await takeUp(running, await reporter(4), chen)
  const { epoch: _, ...body } = await nextEpoch(made, amira, amira, boris)
  valueOf(await running.service.answer('change-epoch', signedIn(amira, 'desk'), body))
  assert.deepEqual(
    await running.service.answer('append-to-case', signedIn(boris, 'desk'), await note(made.case, made.epoch, boris)),
    { ok: false, error: 'old-epoch' })
})
