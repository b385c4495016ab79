import assert from 'node:assert/strict'
import { test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import { patiently, type SendError } from './send.ts'

const answering = (...answers: ReturnType<typeof ok<string>>[] | ReturnType<typeof err<SendError>>[]) => {
  let calls = 0
  return { attempt: async () => answers[calls++] ?? ok('late'), calls: () => calls }
}
const waits: number[] = []
const pause = async (time = 0) => { waits.push(time) }

test('what may go well the next time is tried again, later each time', async () => {
  const line = answering(err('unreachable'), err('busy'))
  assert.deepEqual(await patiently(line.attempt, [1, 4], pause), ok('late'))
  assert.deepEqual(waits, [1, 4])
})

test('what is refused for good is not sent again', async () => {
  const line = answering(err('not-sealed'))
  assert.deepEqual(await patiently(line.attempt, [1, 4], pause), err('not-sealed'))
  assert.equal(line.calls(), 1)
})

test('after the last try the person is told', async () => {
  const line = answering(err('busy'), err('busy'), err('busy'))
  assert.deepEqual(await patiently(line.attempt, [1, 4], pause), err('busy'))
})
