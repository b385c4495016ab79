import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownerFromProfile, WikiReading } from '@small-places/exposure'
import { readWiki, type Ask, type Reins } from './wiki-client.ts'

const owner = ownerFromProfile({ sub: 7, username: 'Alice' })
const api = 'https://wiki.example.org/w/api.php'

/** Reads everything with a clock that does not wait; gives what was read, and how long it would have waited. */
async function readBy(ask: Ask, reins: Partial<Reins> = {}) {
  assert.ok(owner.ok)
  const waits: number[] = []
  const reading = WikiReading.begin(owner.value, { session: 'anonymous' })
  await readWiki(reading, api, ask, {
    mayGoOn: async () => true, wait: async (milliseconds) => { waits.push(milliseconds) }, tell: () => {},
    isOffline: () => false, lost: async () => false, ...reins,
  })
  return { activity: reading.activity(), reading, waits }
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

test('a fault of the wiki that passes costs a second question, and nothing of what it shows', async () => {
  const edit = {
    revid: 5, parentid: 4, pageid: 3, ns: 0, title: 'Heron', timestamp: '2026-01-02T03:04:05Z', comment: '', tags: [],
    sizediff: 1, user: 'Alice',
  }
  const faults = ['internal_api_error_DBConnectionError', 'readonly', 'internal_api_error_DBQueryTimeoutError']
  const { activity } = await readBy(async (address) => {
    const asked = new URL(address).searchParams
    const isEdits = asked.get('list') === 'usercontribs'
    const code = isEdits ? faults.shift() : 'badvalue'
    const json = code === undefined ? { query: { usercontribs: [edit] } } : { error: { code, info: '' } }
    return { status: 200, retryAfter: null, json: async () => json }
  })
  assert.deepEqual(activity.edits.map(({ revision }) => revision), [5])
  assert.equal(activity.gaps.some(({ source }) => source === 'edits'), false)
})

test('a wiki that says how long to wait is waited for at least as long', async () => {
  const { waits } = await readBy(async () => ({ status: 429, retryAfter: '30', json: async () => null }))
  for (const wait of waits) assert.ok(wait >= 30_000)
})

test('a lost connection is told at once where the device knows of it, and what was asked is asked again', async () => {
  let [asked, lost] = [0, 0]
  const { waits } = await readBy(async () => {
    asked++
    return null
  }, {
    isOffline: () => true,
    lost: async () => {
      lost++
      return asked < 3
    },
  })
  assert.deepEqual(waits, [])
  // The wiki's own name comes first and alone, so that no more than one question was lost at once.
  assert.ok(lost >= 3)
})

test('a reading that is stopped asks nothing more, and goes on later where it was', async () => {
  let asked = 0
  const { reading, activity } = await readBy(async () => {
    asked++
    return null
  }, { mayGoOn: async () => false })
  assert.equal(asked, 0)
  assert.equal(reading.isDone, false)
  assert.ok(activity.gaps.some(({ why }) => why === 'interrupted'))
  assert.ok(reading.putAside().jobs.length >= 8)
})
