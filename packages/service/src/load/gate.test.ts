import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadSha256, solveChallenge } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import { createTestService, itemOf, reportOf, sealedSample, type TestService } from '@small-places/testkit'

const stored = ok({ stored: true })
const pace = { pause: async () => true }

/** A service that gives so many requests a minute away for nothing. */
const underLoad = (free: Partial<Record<'report' | 'answered' | 'item' | 'sealed', number>>): Promise<TestService> =>
  createTestService({
    config: {
      load: { free: { report: 100, answered: 100, item: 100, sealed: 100, ...free }, firstBits: 4, mostBits: 6 },
    },
  })

const workFor = async (
  { service }: TestService, subject: Parameters<TestService['service']['answer']>[2] & object,
): Promise<{ challenge: string, solution: string }> => {
  const { challenge } = await challengeFor(service, subject)
  const solution = await solveChallenge(await loadSha256(), challenge, pace)
  return { challenge, solution: solution ?? '' }
}
const challengeFor = async (service: TestService['service'], subject: object): Promise<{ challenge: string }> => {
  const { mailbox, item, sealed: _ } = { mailbox: null, item: null, sealed: null, ...subject }
  const route = 'seq' in subject ? 'send-item' : 'tokenHash' in subject ? 'submit-report' : 'drop-sealed'
  const asked = await service.answer('ask-work', null, { route, mailbox, item })
  if (!asked.ok || asked.value.challenge === null) throw new Error('no work was asked for')
  return { challenge: asked.value.challenge }
}

describe('a service under load', () => {
  test('asks nothing of anybody while it is calm', async () => {
    const { service } = await underLoad({})
    deepEqual(await service.answer('ask-work', null, { route: 'submit-report', mailbox: null, item: null }),
      ok({ challenge: null }))
  })

  test('asks for work above its threshold, and takes a report that brings it', async () => {
    const test = await underLoad({ report: 2 })
    for (const name of ['a', 'b']) deepEqual(await test.service.answer('submit-report', null, reportOf(name)), stored)
    deepEqual(await test.service.answer('submit-report', null, reportOf('c')), err('work-needed'))
    const work = await workFor(test, reportOf('c'))
    deepEqual(await test.service.answer('submit-report', null, { ...reportOf('c'), work }), stored)
  })

  test('a report that was stored is acknowledged again without any work', async () => {
    const { service } = await underLoad({ report: 1 })
    await service.answer('submit-report', null, reportOf('a'))
    deepEqual(await service.answer('submit-report', null, reportOf('a')), stored)
  })

  test('work counts once, only for the request that it was asked for, and for ten minutes', async () => {
    const test = await underLoad({ report: 0 })
    const work = await workFor(test, reportOf('a'))
    deepEqual(await test.service.answer('submit-report', null, { ...reportOf('b'), work }), err('work-needed'))
    deepEqual(await test.service.answer('submit-report', null, { ...reportOf('a'), work }), stored)
    await test.service.answer('discard', test.as('desk-1'), { mailboxes: [reportOf('a').mailbox], drops: [] })
    const late = await workFor(test, reportOf('c'))
    test.clock.advance(600_001)
    deepEqual(await test.service.answer('submit-report', null, { ...reportOf('c'), work: late }), err('work-needed'))
    const forged = { challenge: work.challenge.replace(/\.4\./, '.0.'), solution: '0' }
    deepEqual(await test.service.answer('submit-report', null, { ...reportOf('a'), work: forged }), err('work-needed'))
  })

  test('the same work for the same drop is refused the second time', async () => {
    const test = await underLoad({ sealed: 0 })
    const work = await workFor(test, {})
    deepEqual(await test.service.answer('drop-sealed', null, { sealed: sealedSample('x'), work }), stored)
    deepEqual(await test.service.answer('drop-sealed', null, { sealed: sealedSample('y'), work }), err('work-needed'))
    deepEqual(await test.service.answer('drop-sealed', null, { sealed: sealedSample('x'), work: null }), stored)
  })

  test('a flood of reports costs neither those who have a mailbox nor those who paste', async () => {
    const { service } = await underLoad({ report: 1 })
    await service.answer('submit-report', null, reportOf('a'))
    deepEqual(await service.answer('submit-report', null, reportOf('b')), err('work-needed'))
    deepEqual(await service.answer('send-item', null, itemOf('a', 'more', 2)), stored)
    deepEqual(await service.answer('drop-sealed', null, { sealed: sealedSample('x'), work: null }), stored)
  })

  test('a mailbox that staff have answered has a reserve when all others have to work', async () => {
    const test = await underLoad({ item: 0 })
    for (const name of ['a', 'b']) await test.service.answer('submit-report', null, reportOf(name))
    await test.env.store.write(async tx => {
      const row = await tx.mailboxes.find(reportOf('a').mailbox)
      if (row !== null) await tx.mailboxes.save({ ...row, answered: true })
      return ok(null)
    })
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'more', 2)), stored)
    deepEqual(await test.service.answer('send-item', null, itemOf('b', 'more', 2)), err('work-needed'))
    const work = await workFor(test, itemOf('b', 'more', 2))
    deepEqual(await test.service.answer('send-item', null, { ...itemOf('b', 'more', 2), work }), stored)
  })

  test('an answered mailbox whose reserve is used up is given work, and its item is taken with it', async () => {
    const test = await underLoad({ answered: 0 })
    await test.service.answer('submit-report', null, reportOf('a'))
    await test.env.store.write(async tx => {
      const row = await tx.mailboxes.find(reportOf('a').mailbox)
      if (row !== null) await tx.mailboxes.save({ ...row, answered: true })
      return ok(null)
    })
    deepEqual(await test.service.answer('send-item', null, itemOf('a', 'more', 2)), err('work-needed'))
    const work = await workFor(test, itemOf('a', 'more', 2))
    deepEqual(await test.service.answer('send-item', null, { ...itemOf('a', 'more', 2), work }), stored)
  })

  test('the price rises with the load and falls again when it is over', async () => {
    const test = await underLoad({ report: 1 })
    await test.service.answer('submit-report', null, reportOf('a'))
    const first = (await challengeFor(test.service, reportOf('x'))).challenge.split('.')[1]
    for (const name of ['b', 'c', 'd']) {
      await test.service.answer('submit-report', null, { ...reportOf(name), work: await workFor(test, reportOf(name)) })
    }
    const later = (await challengeFor(test.service, reportOf('x'))).challenge.split('.')[1]
    equal(first, '4')
    equal(later, '6')
    notEqual(first, later)
    test.clock.advance(120_000)
    deepEqual(await test.service.answer('submit-report', null, reportOf('z')), stored)
  })
})
