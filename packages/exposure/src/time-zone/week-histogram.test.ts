import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BINS, emptyHistogram, histogramOf, histogramOfCells, MONTHS, slotsOf } from './week-histogram.ts'

const at = (text: string): number => Date.parse(text) / 1000

test('an edit counts in the half hour of its week and in its month, in UTC', () => {
  // A Monday, a Sunday, and the first Thursday of 1970.
  const histogram = histogramOf([at('2024-01-01T00:29:59Z'), at('2023-12-31T23:30:00Z'), 0])
  assert.equal(histogram[0], 1)
  assert.equal(histogram[11 * BINS + 335], 1)
  assert.equal(histogram[3 * 48], 1)
  assert.equal(slotsOf(histogram), 3)
})

test('a burst of edits in one half hour counts once, in any order; the same hour of another week counts again', () => {
  const times = ['2024-05-06T10:29:00Z', '2024-05-13T10:00:00Z', '2024-05-06T10:00:00Z', '2024-05-06T10:01:00Z']
  const histogram = histogramOf(times.map(at))
  assert.equal(histogram[4 * BINS + 20], 2)
  assert.equal(slotsOf(histogram), 2)
})

test('what is no time is left out, and times after 2107 still fall into their month', () => {
  assert.deepEqual(histogramOf([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300]), emptyHistogram())
  assert.equal(slotsOf(histogramOf([at('2500-02-03T10:00:00Z')]).subarray(BINS, 2 * BINS) as never), 1)
})

test('every half hour with an edit is counted exactly once, in the month and on the day that the calendar says', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 253_402_300_799 })), (seconds) => {
    const slots = new Set(seconds.map(second => Math.floor(second / 1800)))
    const expected = emptyHistogram()
    for (const slot of slots) {
      const date = new Date(slot * 1_800_000)
      const bin = (date.getUTCDay() + 6) % 7 * 48 + date.getUTCHours() * 2 + Math.floor(date.getUTCMinutes() / 30)
      const cell = date.getUTCMonth() * BINS + bin
      expected[cell] = (expected[cell] ?? 0) + 1
    }
    assert.deepEqual(histogramOf(seconds), expected)
  }))
})

test('a histogram kept as cells comes back; cells out of range are left out', () => {
  const histogram = histogramOfCells([
    [1, 0, 2], [12, 335, 1], [1, 0, 1], [0, 0, 1], [13, 0, 1], [1, 336, 1], [1, 1, -1],
  ])
  assert.equal(histogram[0], 3)
  assert.equal(histogram[MONTHS * BINS - 1], 1)
  assert.equal(slotsOf(histogram), 4)
})
