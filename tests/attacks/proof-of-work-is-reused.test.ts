import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askWork } from '@small-places/contract'
import { makeChallenge, solveChallenge, verifyWork, type WorkSubject } from '@small-places/encryption'
import { refusedAs } from './team/expect.ts'
import { random, today, tools } from './team/organisation.ts'
import { freshId } from './team/reporter.ts'
import { isTaken } from './team/request.ts'

const { sha256 } = tools
const key = random(32)
const MINUTE = 60_000
const BITS = 8
const subject: WorkSubject = { route: 'submit-report', mailbox: freshId(), item: freshId() }

const challengeFor = (of: WorkSubject, expires = today + MINUTE, bits = BITS, serverKey = key) =>
  makeChallenge(sha256, serverKey, of, expires, bits, random(12))
const solve = async (challenge: string): Promise<string> => {
  const solution = await solveChallenge(sha256, challenge, { pause: async () => true })
  assert.ok(solution !== null)
  return solution
}
const challenge = await challengeFor(subject)
const solution = await solve(challenge)
const verify = (of: WorkSubject, given: string, number: string, now = today) =>
  verifyWork(sha256, key, of, now, given, number)

test('work that was done for a request is accepted for that request', async () => {
  assert.deepEqual(await verify(subject, challenge, solution), { ok: true, value: true })
})

test('work that was done for one request buys no other one', async () => {
  refusedAs(await verify({ ...subject, item: freshId() }, challenge, solution), 'other-request')
  refusedAs(await verify({ ...subject, mailbox: freshId() }, challenge, solution), 'other-request')
  refusedAs(await verify({ ...subject, route: 'drop-sealed' }, challenge, solution), 'other-request')
})

test('no id can hold a line break, which would let two requests share one binding', async () => {
  const asked = { route: 'send-item', mailbox: subject.mailbox, item: subject.item }
  assert.equal(await isTaken(askWork, asked), true)
  assert.equal(await isTaken(askWork, { ...asked, item: `${subject.item.slice(0, -1)}\n` }), false)
  assert.equal(await isTaken(askWork, { ...asked, mailbox: `${subject.mailbox}\n` }), false)
})

test('work cannot be done ahead: a challenge is the server’s own and ends soon', async () => {
  const own = await challengeFor(subject, today + MINUTE, 0, random(32))
  refusedAs(await verify(subject, own, '0'), 'not-ours')
  refusedAs(await verify(subject, challenge, solution, today + MINUTE + 1), 'expired')
})

test('a price cannot be lowered or a life prolonged by whoever pays', async () => {
  const cheaper = challenge.replace(`.${BITS}.`, '.0.')
  const longer = challenge.replace(String(today + MINUTE), String(today + 1000 * MINUTE))
  assert.ok(cheaper !== challenge && longer !== challenge)
  refusedAs(await verify(subject, cheaper, '0'), 'not-ours')
  refusedAs(await verify(subject, longer, solution), 'not-ours')
})

test('a solution has one spelling, so that one piece of work cannot be handed in as many', async () => {
  for (const spelt of [`0${solution}`, `${solution}.0`, `+${solution}`, ` ${solution}`, `${solution}\n`]) {
    refusedAs(await verify(subject, challenge, spelt), 'not-solved')
  }
})

test('a number that does not solve the challenge is refused', async () => {
  // Numbers below the smallest solution are none.
  const wrong = [...Array(Number(solution)).keys()].slice(0, 20)
  for (const number of wrong) refusedAs(await verify(subject, challenge, String(number)), 'not-solved')
})
