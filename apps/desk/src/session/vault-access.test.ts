import assert from 'node:assert/strict'
import { test } from 'node:test'
import { must } from '../testing/story.test.ts'
import { createWorld } from '../testing/world.test.ts'

test('an old kit opens the desk until the person has kept the new one', async (t) => {
  const world = await createWorld()
  t.after(() => world.close())
  const { vault } = await world.desk('ana')
  const [old] = must(await vault.list())
  const kit = must(await vault.renewKit('river stone candle', () => {}))
  const both = must(await vault.list())
  assert.deepEqual([both.length, both.some(({ locatorHash }) => locatorHash === old?.locatorHash)], [2, true])

  world.traffic.losesRequest = (route) => route === 'remove-wrap'
  assert.deepEqual(await kit.replaceOld(), { ok: false, error: 'unreachable' })
  delete world.traffic.losesRequest
  must(await kit.replaceOld())
  const left = must(await vault.list())
  assert.deepEqual([left.length, left.some(({ locatorHash }) => locatorHash === old?.locatorHash)], [1, false])
})
