import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownerFromProfile } from '@small-places/exposure'
import { readWiki, type Ask } from './wiki-client.ts'

const owner = ownerFromProfile({ sub: 7, username: 'Alice' })
const api = 'https://wiki.example.org/w/api.php'

/** Reads everything with a clock that does not wait; gives what was read, and how long it would have waited. */
async function readBy(ask: Ask) {
  assert.ok(owner.ok)
  const waits: number[] = []
  const activity = await readWiki(owner.value, api, ask, {
    mayGoOn: async () => {}, wait: async (milliseconds) => { waits.push(milliseconds) }, tell: () => {},
  })
  return { activity, waits }
}

for (const [why, ask] of Object.entries<Ask>({
  'is always busy': async () =>
    ({ status: 200, retryAfter: '5', json: async () => ({ error: { code: 'maxlag', info: 'Waiting' } }) }),
  'cannot be reached': async () => null,
  'answers with nonsense': async () => ({ status: 200, retryAfter: null, json: async () => [] }),
})) {
  test(`a wiki that ${why} is given up after some patience, and told as not read`, async () => {
    let asked = 0
    const { activity, waits } = await readBy((address) => {
      asked++
      return ask(address)
    })
    assert.equal(activity.edits.length, 0)
    assert.ok(activity.gaps.some(({ source, why: reason }) => source === 'edits' && reason === 'interrupted'))
    assert.ok(asked <= 60, `asked ${asked} times`)
    assert.ok(waits.length > 0)
  })
}

test('a wiki that says how long to wait is waited for at least as long', async () => {
  const { waits } = await readBy(async () => ({ status: 429, retryAfter: '30', json: async () => null }))
  for (const wait of waits) assert.ok(wait >= 30_000)
})
