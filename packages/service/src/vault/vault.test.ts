import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadSha256, type Locator, locatorHashOf } from '@small-places/encryption'
import { err, type Handle, ok } from '@small-places/kernel'
import { cipherSample, createTestService, idSample, type TestService } from '@small-places/testkit'

const locator = idSample('my locator')
const locatorHash = await locatorHashOf(await loadSha256(), locator as Locator)
const wrap = { kind: 'passkey' as const, locatorHash, wrap: cipherSample('wrap', 60) }
const find = ({ service }: TestService, shown: string) => service.answer('find-vault', null, { locator: shown })

describe('a vault', () => {
  test('is given to whoever shows the locator of a way of unlocking, and to nobody else', async () => {
    const test = await createTestService()
    deepEqual(await find(test, locator), err('not-found'))
    deepEqual(await test.service.answer('add-wrap', test.as('desk-1'), wrap), ok({}))
    const found = await find(test, locator)
    deepEqual(found.ok && [found.value.handle, found.value.kind, found.value.wrap, found.value.revision],
      ['desk-1', 'passkey', wrap.wrap, 1])
    deepEqual(await find(test, wrap.locatorHash.slice(0, 22)), err('not-found'))
  })

  test('is replaced by the device that knows its newest state', async () => {
    const test = await createTestService()
    const save = (mark: string, revision: number) =>
      test.service.answer('save-vault', test.as('desk-1'), { vault: cipherSample(mark, 4124), revision })
    deepEqual(await save('b', 1), ok({ revision: 2 }))
    deepEqual(await save('c', 1), err('conflict'))
    deepEqual(await save('c', 2), ok({ revision: 3 }))
  })

  test('has one set of shares at a time, and the record shows each that came and went', async () => {
    const test = await createTestService()
    const handle = 'desk-1' as Handle
    const give = (kind: 'recovery' | 'kit', name: string) => test.service.giveWrap({
      handle, kind, locatorHash: idSample(name, 32), wrap: new Uint8Array(60),
    })
    const kinds = async () => (await test.env.store.read(tx => tx.wraps.of(handle))).map(({ kind }) => kind).sort()
    const noted = async () => (await test.env.store.read(tx => tx.audit.after(0, 99)))
      .map(({ line }) => (JSON.parse(line) as { action: string }).action).filter(action => action.startsWith('wrap.'))
    const before = await kinds()
    deepEqual(await give('recovery', 'first set'), ok(null))
    deepEqual(await give('recovery', 'first set'), err('conflict'))
    deepEqual(await give('recovery', 'second set'), ok(null))
    deepEqual(await give('kit', 'new kit'), ok(null))
    deepEqual(await kinds(), [...before, 'kit', 'recovery'].sort())
    deepEqual(await noted(), ['wrap.added', 'wrap.added', 'wrap.removed', 'wrap.added'])
  })

  test('always keeps one way of unlocking', async () => {
    const test = await createTestService()
    const me = test.as('desk-1')
    await test.service.answer('add-wrap', me, wrap)
    deepEqual(await test.service.answer('add-wrap', me, wrap), err('conflict'))
    deepEqual(await test.service.answer('add-wrap', test.as('desk-2'), wrap), err('conflict'))
    const listed = await test.service.answer('list-wraps', me, {})
    const kinds = listed.ok ? listed.value.wraps.map(({ kind }) => kind).sort() : []
    deepEqual(kinds, ['kit', 'passkey'])
    const kit = { locatorHash: idSample('kit desk-1', 32) }
    deepEqual(await test.service.answer('remove-wrap', test.as('desk-2'), kit), err('not-found'))
    deepEqual(await test.service.answer('remove-wrap', me, kit), ok({}))
    deepEqual(await test.service.answer('remove-wrap', me, { locatorHash: wrap.locatorHash }), err('conflict'))
    equal((await find(test, locator)).ok, true)
  })
})

describe('a keyring', () => {
  test('starts empty, and of two devices the slower one reads again first', async () => {
    const { service, as } = await createTestService()
    const me = as('desk-1')
    deepEqual(await service.answer('read-keyring', me, {}), ok({ keyring: null, revision: 0 }))
    const [a, b] = [cipherSample('a', 1000), cipherSample('b', 2000)]
    deepEqual(await service.answer('save-keyring', me, { keyring: a, revision: 0 }), ok({ revision: 1 }))
    deepEqual(await service.answer('save-keyring', me, { keyring: b, revision: 0 }), err('conflict'))
    deepEqual(await service.answer('save-keyring', me, { keyring: b, revision: 1 }), ok({ revision: 2 }))
    deepEqual(await service.answer('read-keyring', me, {}), ok({ keyring: b, revision: 2 }))
    deepEqual(await service.answer('read-keyring', as('desk-2'), {}), ok({ keyring: null, revision: 0 }))
  })
})
