import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  contexts, deriveStaff, hybridKeyPair, loadSha256, parseStatement, recipientHashOf, signBody,
} from '@small-places/encryption'
import { err, type Handle, ok } from '@small-places/kernel'
import { createTestService, type ListContent, sealedSample, type TestService } from '@small-places/testkit'

const sha256 = await loadSha256()
const handle = (name: string) => name as Handle

const newestText = async ({ service }: TestService): Promise<string> => {
  const answer = await service.answer('read-key-list', null, {})
  return answer.ok ? answer.value : ''
}
const bodyIn = (text: string): string => {
  const statement = parseStatement(text)
  return statement.ok ? statement.value.body : ''
}
/** The next list with changes, as a proposal's body. */
const next = async (test: TestService, changes: (content: ListContent) => Partial<ListContent>) => {
  const same = await test.team.after(await newestText(test), {})
  return bodyIn(await test.team.sign({ ...same, ...changes(same) }, []))
}
const propose = (test: TestService, body: string, extra: Partial<{ recipients: Record<string, string>,
  envelopes: { desk: string, recipientHash: string, member: Handle, sealed: string }[] }> = {}) =>
  test.service.answer('propose-key-list', test.as('desk-1'), { body, recipients: {}, envelopes: [], ...extra })
const proofBy = async (test: TestService, id: string, body: string) => {
  const officer = test.team.officers.get(id)
  const proof = officer === undefined ? null : await signBody(officer.signer, id, contexts.keyList, body)
  if (proof === null || !('sig' in proof)) throw new Error('no such officer')
  return { by: proof.by, sig: proof.sig }
}
const sign = async (test: TestService, id: string, body: string, version = 2) =>
  test.service.answer('sign-proposal', test.as('case-1'), { version, proof: await proofBy(test, id, body) })
const without = (name: string) => (content: ListContent): Partial<ListContent> => ({
  staff: content.staff.map(entry =>
    entry.handle === name ? { ...entry, status: 'removed', removedIn: content.version } : entry),
})

describe('the key list', () => {
  test('the first one comes once, from the officers', async () => {
    const test = await createTestService()
    deepEqual(await test.service.installKeyList(await test.team.foundation()), err('not-empty'))
    const fresh = await createTestService()
    const one = { ...await fresh.team.foundation(), keyList: await fresh.team.sign(fresh.team.first, ['officer-1']) }
    deepEqual(await fresh.service.installKeyList(one), err('not-valid'))
    equal(bodyIn(await newestText(test)), bodyIn(await test.team.sign(test.team.first)))
  })

  test('the next one is published when enough officers have signed, and the chain leads to it', async () => {
    const test = await createTestService()
    const body = await next(test, () => ({ expires: '2027-02-18' }))
    deepEqual(await propose(test, body), ok({}))
    deepEqual(await sign(test, 'officer-1', body), ok({ published: false }))
    deepEqual(await sign(test, 'officer-1', body), ok({ published: false }))
    const waiting = await test.service.answer('read-proposal', test.as('case-1'), {})
    deepEqual(waiting.ok && [waiting.value.proposal?.body, waiting.value.proposal?.by], [body, 'desk-1'])
    deepEqual(await sign(test, 'officer-3', body), ok({ published: true }))
    equal(bodyIn(await newestText(test)), body)
    const chain = await test.service.answer('read-key-list-chain', null, { from: 1 })
    deepEqual(chain.ok && chain.value.lists.map(bodyIn), [body])
    deepEqual(await test.service.answer('read-proposal', test.as('desk-1'), {}), ok({ proposal: null }))
    deepEqual((await test.service.verify()).faults, [])
  })

  test('a signature that does not hold, by somebody else, or over another list is refused', async () => {
    const test = await createTestService()
    const body = await next(test, () => ({ expires: '2027-02-18' }))
    deepEqual(await sign(test, 'officer-1', body), err('not-found'))
    await propose(test, body)
    deepEqual(await sign(test, 'officer-1', `${body} `), err('not-valid'))
    deepEqual(await sign(test, 'officer-1', body, 3), err('not-found'))
    const proof = await proofBy(test, 'officer-1', body)
    for (const by of ['officer-2', 'desk-1', 'officer-9']) {
      deepEqual(await test.service.answer('sign-proposal', test.as('desk-1'), { version: 2, proof: { ...proof, by } }),
        err('not-valid'))
    }
  })

  test('a proposal must follow the newest list and bring every recipient and a holder of every desk key', async () => {
    const test = await createTestService()
    const far = await next(test, content => ({ version: content.version + 1 }))
    deepEqual(await propose(test, far), err('conflict'))
    deepEqual(await propose(test, '{"v":1}'), err('not-valid'))
    deepEqual(await propose(test, `${await next(test, () => ({}))}\n`), err('not-valid'))

    const desk = hybridKeyPair(new Uint8Array(32).fill(9))
    const body = await next(test, content => ({
      desks: [{ id: 'main', name: 'Main', recipient: desk.recipient, since: content.issued }],
    }))
    deepEqual(await propose(test, body), err('not-valid'))
    const envelope = {
      desk: 'main', recipientHash: await recipientHashOf(sha256, desk.recipient), member: handle('desk-2'),
      sealed: sealedSample('new desk key', 1024),
    }
    deepEqual(await propose(test, body, { envelopes: [{ ...envelope, member: handle('case-1') }] }), err('not-valid'))
    deepEqual(await propose(test, body, { envelopes: [{ ...envelope, desk: 'other' }] }), err('not-valid'))
    deepEqual(await propose(test, body, { envelopes: [envelope] }), ok({}))
    await sign(test, 'officer-1', body)
    await sign(test, 'officer-2', body)
    const own = await test.service.answer('read-desk-envelopes', test.as('desk-2'), {})
    deepEqual(own.ok && own.value.envelopes, [envelope])
    // The holder may wrap the key to a colleague; who does not hold it may not.
    const forColleague = { envelopes: [{ ...envelope, member: handle('desk-1') }] }
    deepEqual(await test.service.answer('add-desk-envelopes', test.as('desk-1'), forColleague), err('not-valid'))
    const before = await test.env.store.read(tx => tx.revisions.current())
    deepEqual(await test.service.answer('add-desk-envelopes', test.as('desk-2'), forColleague), ok({}))
    equal(await test.env.store.read(tx => tx.revisions.current()), before + 1, 'desks that are open are told')
  })

  test('a new member whose recipient nobody brought is not proposed', async () => {
    const test = await createTestService()
    const keys = await deriveStaff(sha256, new Uint8Array(32).fill(5))
    const recipientHash = await recipientHashOf(sha256, keys.pair.recipient)
    const body = await next(test, content => ({
      staff: [...content.staff, {
        handle: handle('new-1'), signing: keys.signer.key, recipientHash, roles: ['caseworker'], languages: [],
        status: 'active',
      }],
    }))
    deepEqual(await propose(test, body), err('not-valid'))
    deepEqual(await propose(test, body, { recipients: { 'new-1': keys.pair.recipient } }), ok({}))
    await sign(test, 'officer-1', body)
    await sign(test, 'officer-2', body)
    const listed = await test.service.answer('read-recipients', test.as('case-1'), {})
    equal(listed.ok && listed.value.recipients['new-1'], keys.pair.recipient)
  })

  test('whoever it removes loses sessions, desk key and vault in the same step', async () => {
    const test = await createTestService()
    await test.env.store.write(async tx => ok(await tx.sessions.add({
      session: 's', handle: handle('desk-2'), sessionKey: 'k', lastUsed: test.clock.now(),
      ends: test.clock.now() + 1e9,
    })))
    const body = await next(test, without('desk-2'))
    await propose(test, body)
    await sign(test, 'officer-1', body)
    await sign(test, 'officer-2', body)
    const left = await test.env.store.read(async tx => [
      await tx.sessions.find('s'), await tx.vaults.find(handle('desk-2')),
      (await tx.wraps.of(handle('desk-2'))).length, (await tx.deskEnvelopes.of(handle('desk-2'))).length,
    ])
    deepEqual(left, [null, null, 0, 0])
    const people = await test.service.answer('read-people', test.as('desk-1'), {})
    deepEqual(people.ok && people.value.desksOnOldKeys, [{ desk: 'main', handles: ['desk-2'] }])
  })

  test('whoever it gives other work holds the desk’s key still, until the desk gets a new one', async () => {
    const test = await createTestService()
    const publish = async (version: number, changes: (content: ListContent) => Partial<ListContent>) => {
      const body = await next(test, changes)
      await propose(test, body)
      await sign(test, 'officer-1', body, version)
      deepEqual(await sign(test, 'officer-2', body, version), ok({ published: true }))
    }
    const other = ({ staff }: ListContent): Partial<ListContent> => ({
      staff: staff.map(entry => entry.handle === 'desk-2' ? { ...entry, roles: ['caseworker'] } : entry),
    })
    await publish(2, other)
    await publish(3, without('desk-2'))
    const people = await test.service.answer('read-people', test.as('desk-1'), {})
    deepEqual(people.ok && people.value.desksOnOldKeys, [{ desk: 'main', handles: ['desk-2'] }])
  })

  test('officers change with the signatures of two old and two new ones', async () => {
    const test = await createTestService()
    const body = await next(test, content => ({ officers: content.officers.slice(1) }))
    await propose(test, body)
    deepEqual(await sign(test, 'officer-1', body), ok({ published: false }))
    deepEqual(await sign(test, 'officer-2', body), ok({ published: false }))
    deepEqual(await sign(test, 'officer-3', body), ok({ published: true }))
  })
})
