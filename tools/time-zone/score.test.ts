import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Guess, scoreOf } from './score.ts'

const guess = (guessed: number, truth: number, withinOneHour = 1): Guess => ({
  guessed, truth,
  stated: { exact: withinOneHour, withinOneHour, covered: guessed === truth, width: 2, bits: 1, abstained: false },
})

test('exact, an hour off and two hours off are told apart', () => {
  const { exact, withinOneHour, withinTwoHours, meanError } =
    scoreOf([guess(60, 60), guess(60, 120), guess(330, 240), guess(0, 600)])
  assert.deepEqual([exact, withinOneHour, withinTwoHours, meanError], [0.25, 0.5, 0.75, (0 + 1 + 1.5 + 10) / 4])
})

test('who says nine in ten and is right as often is well calibrated; who says ten in ten is a tenth off', () => {
  const tell = (stated: number): Guess[] =>
    Array.from({ length: 100 }, (_, index) => guess(index % 10 === 0 ? 600 : 0, 0, stated))
  assert.ok(Math.abs(scoreOf(tell(0.9)).calibration?.errorWithinOneHour ?? 1) < 1e-9)
  assert.ok(Math.abs((scoreOf(tell(1)).calibration?.errorWithinOneHour ?? 1) - 0.1) < 1e-9)
})

test('nobody judged gives zeros and no exception', () => {
  assert.equal(scoreOf([]).people, 0)
  assert.equal(scoreOf([]).calibration, null)
})
