import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bitsOf, crowdOf, oneFigure } from './crowd.ts'

test('a crowd of twenty and more is told with one figure, and as a range', () => {
  assert.deepEqual(crowdOf({ low: 0.02, high: 0.04 }, 40_000),
    { size: 'many', about: 1000, low: 800, high: 2000, of: 40_000 })
})

test('a smaller crowd is few, without its number, and so is every crowd of a small wiki', () => {
  assert.deepEqual(crowdOf({ low: 1 / 4000, high: 1 / 4000 }, 4000), { size: 'few', of: 4000 })
  assert.deepEqual(crowdOf({ low: 1, high: 1 }, 19), { size: 'few', of: null })
})

test('the middle of a range decides between many and few, not its lower end', () => {
  assert.deepEqual(crowdOf({ low: 10 / 4000, high: 160 / 4000 }, 4000),
    { size: 'many', about: 40, low: 20, high: 200, of: 4000 })
  assert.deepEqual(crowdOf({ low: 1 / 4000, high: 160 / 4000 }, 4000), { size: 'few', of: 4000 })
})

test('no crowd is ever told with a number below twenty, or with more than one figure', () => {
  const share = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(fc.property(share, fc.nat(200_000), ([a, b], editors) => {
    const crowd = crowdOf({ low: Math.min(a, b), high: Math.max(a, b) }, editors)
    if (crowd.size === 'many') {
      for (const count of [crowd.about, crowd.low, crowd.high, crowd.of]) {
        assert.ok(count >= 20)
        assert.match(String(count), /^[1-9]0+$/)
      }
    } else assert.ok(crowd.size === 'few' && (crowd.of === null || crowd.of >= 20))
  }))
})

test('bits count halvings, and a share of nobody has none', () => {
  assert.deepEqual(bitsOf({ low: 1 / 8, high: 1 / 2 }), { low: 1, high: 3 })
  assert.deepEqual(bitsOf({ low: 1, high: 1 }), { low: 0, high: 0 })
  assert.equal(bitsOf({ low: 0, high: 0.5 }), null)
})

test('one figure stands for a number', () => {
  assert.deepEqual([0, 0.4, 7, 14, 15, 96, 3467].map(oneFigure), [0, 0, 7, 10, 20, 100, 3000])
})
