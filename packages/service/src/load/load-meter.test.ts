import { equal, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { createLoadMeter } from './load-meter.ts'
import { priceOf } from './price.ts'

const limits = { firstBits: 8, mostBits: 14 }

describe('the load meter', () => {
  test('counts what happened within the window, to one slice more or less', () => {
    fc.assert(fc.property(fc.array(fc.nat(900), { maxLength: 300 }), steps => {
      const meter = createLoadMeter(10_000, 20)
      const events: number[] = []
      let now = 1_800_000_000_000
      for (const step of steps) {
        now += step
        meter.record(now)
        events.push(now)
        const within = (milliseconds: number) => events.filter(at => at > now - milliseconds).length
        const load = meter.load(now)
        ok(load >= within(9_500) && load <= within(10_500), `${within(9_500)} ≤ ${load} ≤ ${within(10_500)}`)
      }
    }))
  })

  test('forgets everything after a quiet window', () => {
    const meter = createLoadMeter(60_000, 60)
    for (let n = 0; n < 500; n++) meter.record(n * 10)
    equal(meter.load(5_000), 500)
    equal(meter.load(66_000), 0)
  })

  test('a clock that jumps back loses no count', () => {
    const meter = createLoadMeter()
    meter.record(100_000)
    meter.record(40_000)
    equal(meter.load(100_000), 2)
  })
})

describe('the price of sending', () => {
  test('is nothing below the free load, never falls as load rises, and has an end', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer({ min: 1, max: 2000 }), (a, b, free) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map(load => priceOf(load, free, limits))
      if (Math.min(a, b) < free) equal(low, null)
      ok((low ?? 0) <= (high ?? 0))
      ok((high ?? 0) <= limits.mostBits)
      if (Math.max(a, b) >= free) ok((high ?? 0) >= limits.firstBits)
    }))
  })

  test('a share of nothing always costs', () => {
    equal(priceOf(0, 0, limits), 8)
  })
})
