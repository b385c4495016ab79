import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  deriveStaff, hashOfText, keyListRefOf, loadSha256, type Locator, locatorHashOf, parseKeyList, recipientHashOf,
  writeSuspension,
} from '@small-places/encryption'
import { err, type Handle, ok } from '@small-places/kernel'
import { cipherSample, createTestService, idSample, type TestService } from '@small-places/testkit'

const DAY = 86_400_000
const sha256 = await loadSha256()
const newcomer = await deriveStaff(sha256, new Uint8Array(32).fill(3))
const code = idSample('invitation code', 32)
const locatorHash = await locatorHashOf(sha256, idSample('locator') as Locator)

const order = async ({ team }: TestService, by: string, target: string, id: string, signedBy = by): Promise<string> => {
  const signer = team.staff.get(signedBy as Handle)?.signer
  const list = await parseKeyList(sha256, await team.sign(team.first))
  if (signer === undefined || !list.ok) throw new Error('no such member')
  return writeSuspension(signer, {
    order: idSample(id), handle: target as Handle, by: by as Handle, keyList: keyListRefOf(list.value),
    at: '2026-11-21T10:15Z',
  })
}
const suspend = async (test: TestService, caller: string, text: string) =>
  test.service.answer('suspend', test.as(caller), { order: text })

describe('locking somebody out', () => {
  test('ends their sessions at once and is shown to everybody with the order', async () => {
    const test = await createTestService()
    await test.env.store.write(async tx => ok(await tx.sessions.add({
      session: 's', handle: 'case-1' as Handle, sessionKey: 'k', lastUsed: test.clock.now(),
      ends: test.clock.now() + DAY,
    })))
    const text = await order(test, 'desk-1', 'case-1', 'o1')
    deepEqual(await suspend(test, 'desk-1', text), ok({}))
    deepEqual(await suspend(test, 'desk-1', text), ok({}))
    equal(await test.env.store.read(tx => tx.sessions.find('s')), null)
    const people = await test.service.answer('read-people', test.as('desk-2'), {})
    deepEqual(people.ok && people.value.suspended,
      [{ handle: 'case-1', by: 'desk-1', day: '2026-11-21', order: text }])
  })

  test('takes an order of one’s own, about somebody who is there, and not a second one within a day', async () => {
    const test = await createTestService()
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-2', 'case-1', 'o1')), err('not-valid'))
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'case-1', 'o1', 'desk-2')), err('not-valid'))
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'nobody', 'o1')), err('not-found'))
    deepEqual(await suspend(test, 'desk-1', 'nonsense'), err('not-valid'))
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'case-1', 'o1')), ok({}))
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'desk-2', 'o2')), err('not-valid'))
    test.clock.advance(DAY + 1)
    await test.service.start()
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'desk-2', 'o2')), ok({}))
  })

  test('is not for somebody who was locked out a moment ago', async () => {
    const test = await createTestService()
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'desk-2', 'o1')), ok({}))
    deepEqual(await suspend(test, 'desk-2', await order(test, 'desk-2', 'case-1', 'o2')), err('not-valid'))
  })

  test('never leaves the desk without anybody', async () => {
    const test = await createTestService()
    deepEqual(await suspend(test, 'desk-1', await order(test, 'desk-1', 'desk-1', 'o1')), ok({}))
    deepEqual(await suspend(test, 'desk-2', await order(test, 'desk-2', 'desk-2', 'o2')), err('not-valid'))
  })

  test('an order that was settled cannot be played again', async () => {
    const test = await createTestService()
    const text = await order(test, 'desk-1', 'case-1', 'o1')
    await suspend(test, 'desk-1', text)
    await test.env.store.write(async tx => ok(await tx.suspensions.remove('case-1' as Handle)))
    test.clock.advance(3 * DAY)
    await test.service.start()
    deepEqual(await suspend(test, 'desk-1', text), err('not-valid'))
  })
})

describe('a new colleague', () => {
  const enrolment = (changes: object = {}) => ({
    code, handle: 'new-1' as Handle, signing: newcomer.signer.key, recipient: newcomer.pair.recipient,
    languages: ['ar'], vault: cipherSample('vault', 4124),
    wraps: [{ kind: 'kit' as const, locatorHash, wrap: cipherSample('w', 60) }],
    ...changes,
  })
  const invited = async (): Promise<TestService> => {
    const test = await createTestService()
    const invitation = { invitation: idSample('invitation'), codeHash: hashOfText(code) }
    deepEqual(await test.service.answer('invite', test.as('desk-1'), invitation), ok({ until: '2026-11-28' }))
    deepEqual(await test.service.answer('invite', test.as('desk-1'), invitation), err('conflict'))
    return test
  }

  test('enrols with the code once, can unlock, and waits for the officers', async () => {
    const test = await invited()
    deepEqual(await test.service.answer('enrol', null, enrolment()), ok({}))
    deepEqual(await test.service.answer('enrol', null, enrolment({ handle: 'new-2' })), err('not-found'))
    const people = await test.service.answer('read-people', test.as('desk-2'), {})
    deepEqual(people.ok && people.value.pending, [{
      handle: 'new-1', signing: newcomer.signer.key, recipient: newcomer.pair.recipient, languages: ['ar'],
      invitation: idSample('invitation'), until: '2026-11-28',
    }])
    const vault = await test.service.answer('find-vault', null, { locator: idSample('locator') })
    equal(vault.ok && vault.value.handle, 'new-1')
  })

  test('is forgotten when nobody proposes them within seven days, and can then be invited again', async () => {
    const test = await invited()
    await test.service.answer('enrol', null, enrolment())
    const standing = () => test.env.store.read(async tx => [
      (await tx.enrolments.all()).length, await tx.vaults.find('new-1' as Handle) === null,
      await tx.wraps.find(locatorHash) === null,
    ])
    test.clock.advance(7 * DAY)
    await test.service.start()
    deepEqual(await standing(), [1, false, false])
    test.clock.advance(DAY)
    await test.service.start()
    deepEqual(await standing(), [0, true, true])
    deepEqual(await test.service.answer('find-vault', null, { locator: idSample('locator') }), err('not-found'))
    deepEqual((await test.service.verify()).faults, [])
    const again = idSample('second code', 32)
    await test.service.answer(
      'invite', test.as('desk-1'), { invitation: idSample('second'), codeHash: hashOfText(again) })
    deepEqual(await test.service.answer('enrol', null, enrolment({ code: again })), ok({}))
  })

  test('goes on waiting while they stand in the list that the officers were asked to sign', async () => {
    const test = await invited()
    await test.service.answer('enrol', null, enrolment())
    const first = await test.team.sign(test.team.first)
    const listed = {
      handle: 'new-1' as Handle, signing: newcomer.signer.key, languages: ['ar'], roles: ['desk' as const],
      recipientHash: await recipientHashOf(sha256, newcomer.pair.recipient), status: 'active' as const,
    }
    const content = await test.team.after(first, { staff: [...test.team.first.staff, listed] })
    const [body = ''] = (await test.team.sign(content)).split('\n')
    const proposal = { body, recipients: {}, envelopes: [] }
    deepEqual(await test.service.answer('propose-key-list', test.as('desk-1'), proposal), ok({}))
    test.clock.advance(30 * DAY)
    await test.service.start()
    equal((await test.env.store.read(tx => tx.enrolments.all())).length, 1)
    await test.env.store.write(async tx => ok(await tx.proposals.clear()))
    await test.service.start()
    equal((await test.env.store.read(tx => tx.enrolments.all())).length, 0)
  })

  test('cannot use a wrong or an old code', async () => {
    const test = await invited()
    deepEqual(await test.service.answer('enrol', null, enrolment({ code: idSample('other', 32) })), err('not-found'))
    test.clock.advance(8 * DAY)
    deepEqual(await test.service.answer('enrol', null, enrolment()), err('not-found'))
  })

  test('cannot take the name or the key of somebody who is or was here, nor a reserved one', async () => {
    const test = await invited()
    const signing = test.team.staff.get('desk-2' as Handle)?.signer.key
    deepEqual(await test.service.answer('enrol', null, enrolment({ handle: 'desk-1' })), err('conflict'))
    deepEqual(await test.service.answer('enrol', null, enrolment({ signing })), err('conflict'))
    deepEqual(await test.service.answer('enrol', null, enrolment({ handle: 'reporter' })), err('not-valid'))
    deepEqual(await test.service.answer('enrol', null, enrolment({ recipient: 'age1classic' })), err('not-valid'))
    const taken = [{ kind: 'kit', locatorHash: idSample('kit desk-1', 32), wrap: cipherSample('w', 60) }]
    deepEqual(await test.service.answer('enrol', null, enrolment({ wraps: taken })), err('conflict'))
    equal(await test.env.store.read(tx => tx.vaults.find('new-1' as Handle)), null)
  })
})
