import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { windowOf } from './window-of.ts'

test('of ten thousand rows only those near the screen are drawn', () => {
  const shown = windowOf(10_000, 60, 300_000, 900)
  assert.ok(shown.from <= 5_000 && shown.to >= 5_015)
  assert.ok(shown.to - shown.from < 60)
})

test('wherever somebody scrolls, the list keeps its height and every row on the screen is drawn', () => {
  const pixels = fc.integer({ min: -2_000, max: 800_000 })
  fc.assert(fc.property(fc.nat(10_000), pixels, fc.integer({ min: 1, max: 3_000 }), (count, scrolled, screen) => {
    const { from, to, before, after } = windowOf(count, 60, scrolled, screen)
    assert.equal(before + (to - from) * 60 + after, count * 60)
    for (let row = 0; row < count; row++) {
      const seen = (row + 1) * 60 > scrolled && row * 60 < scrolled + screen
      if (seen) assert.ok(row >= from && row < to)
    }
  }), { numRuns: 40 })
})
