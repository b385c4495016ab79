import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { tools } from '../sample/team.ts'
import { bitsOf, makeChallenge, solveChallenge, verifyWork } from './proof-of-work.ts'

const { sha256 } = tools
const key = new Uint8Array(32).fill(6)
const subject = { route: 'submit-report', mailbox: 'mmmmmmmmmmmmmmmmmmmmmm', item: 'iiiiiiiiiiiiiiiiiiiiii' }
const NOW = 1_800_000_000_000
const challenge = await makeChallenge(sha256, key, subject, NOW + 1000, 8, new Uint8Array(12).fill(1))
const going = { pause: async () => true }

test('a solution is found, is right, and is accepted until the challenge ends', async () => {
  const solution = await solveChallenge(sha256, challenge, going)
  assert.ok(solution !== null)
  assert.equal(createHash('sha256').update(`${challenge}:${solution}`).digest()[0], 0)
  assert.deepEqual(await verifyWork(sha256, key, subject, NOW, challenge, solution), { ok: true, value: true })
  const late = await verifyWork(sha256, key, subject, NOW + 1001, challenge, solution)
  assert.deepEqual(late, { ok: false, error: 'expired' })
  assert.equal(bitsOf(challenge), 8)
})

test('a solution for one request is worth nothing for another', async () => {
  const solution = await solveChallenge(sha256, challenge, going) ?? ''
  for (const name of ['route', 'mailbox', 'item'] as const) {
    assert.deepEqual(await verifyWork(sha256, key, { ...subject, [name]: 'other' }, NOW, challenge, solution),
      { ok: false, error: 'other-request' })
  }
})

test('a challenge that this server did not make, or that was made easier or longer, is refused', async () => {
  const [expires, , bind, random, tag] = challenge.split('.')
  const easier = [expires, '0', bind, random, tag].join('.')
  const longer = [String(NOW + 10 ** 9), '8', bind, random, tag].join('.')
  const foreign = await makeChallenge(sha256, new Uint8Array(32), subject, NOW + 1000, 8, new Uint8Array(12))
  for (const given of [easier, longer, foreign, '', 'x', `${challenge}.y`, challenge.slice(0, -1)]) {
    assert.deepEqual(await verifyWork(sha256, key, subject, NOW, given, '0'), { ok: false, error: 'not-ours' }, given)
  }
})

test('a number that does not solve it, or is spelt oddly, is refused', async () => {
  const solution = await solveChallenge(sha256, challenge, going) ?? ''
  for (const odd of [`0${solution}`, `${solution} `, '-1', '1e3', '', '99999999999999999']) {
    const answer = await verifyWork(sha256, key, subject, NOW, challenge, odd)
    assert.deepEqual(answer, { ok: false, error: 'not-solved' }, odd)
  }
  for (let n = 0; n < Number(solution); n++) {
    assert.equal((await verifyWork(sha256, key, subject, NOW, challenge, String(n))).ok, false)
  }
})

test('a page is asked between slices, and can stop', async () => {
  const hard = await makeChallenge(sha256, key, subject, NOW, 60, new Uint8Array(12))
  let pauses = 0
  const stopped = await solveChallenge(sha256, hard, { slice: 10, pause: async () => ++pauses < 5 })
  assert.deepEqual([stopped, pauses], [null, 5])
})
