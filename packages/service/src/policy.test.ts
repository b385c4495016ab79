import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allRoutes } from '@small-places/contract'
import { err } from '@small-places/kernel'
import { caseId, createTestService, mailboxId } from '@small-places/testkit'
import { mayUse, ruleOf } from './policy.ts'

describe('who may do what', () => {
  test('every staff route needs a member, and no other route does', async () => {
    for (const { id, caller } of allRoutes) {
      const needsStaff = ['staff', 'desk', 'member'].includes(ruleOf(id))
      equal(needsStaff, caller === 'staff', id)
      equal(mayUse(id, null), caller !== 'staff', id)
    }
  })

  test('a case worker who is not at the desk gets nothing of the queue, as if there were none', async () => {
    const { service, as } = await createTestService()
    const worker = as('case-1')
    deepEqual(await service.answer('read-queue', worker, {}), err('not-found'))
    deepEqual(await service.answer('read-queue-items', worker, { items: [], drops: [] }), err('not-found'))
    deepEqual(await service.answer('acknowledge', worker, { mailbox: mailboxId('a') }), err('not-found'))
    deepEqual(await service.answer('discard', worker, { mailboxes: [], drops: [] }), err('not-found'))
    deepEqual(await service.answer('suspend', worker, { order: '' }), err('not-found'))
    deepEqual(await service.answer('read-thread-key', worker, { mailbox: mailboxId('a') }), err('not-found'))
    deepEqual(await service.answer('read-case', worker, { case: caseId('a'), after: 0 }), err('not-found'))
    equal((await service.answer('read-cases', worker, {})).ok, true)
  })
})
