import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timeZoneMeasured } from './data/measured.ts'
import { made, madeUpLife } from './fixtures/made-up-life.ts'
import { outlookFor } from './outlook.ts'
import { publishedAt, RELEASES } from './release.ts'

const seconds = fc.array(fc.integer({ min: 0, max: 4e9 }))

test('a random delay never publishes before the edit is written, nor later than it says', () => {
  fc.assert(fc.property(seconds, fc.nat(), (times, seed) => {
    const late = publishedAt(times, RELEASES['delay-6-hours'], made(seed))
    assert.ok(times.every((time, index) => (late[index] ?? 0) >= time && (late[index] ?? 0) < time + 6 * 3600))
  }))
})

test('once a day, every edit appears at noon UTC, within a day of being written', () => {
  fc.assert(fc.property(seconds, (times) => {
    const noons = publishedAt(times, RELEASES['once-a-day'], made(1))
    assert.ok(times.every((time, index) => {
      const noon = noons[index] ?? 0
      return noon % 86_400 === 43_200 && noon >= time && noon < time + 86_400
    }))
  }))
})

test('at once, times stay as they are', () => {
  assert.deepEqual([...publishedAt([5, 3], RELEASES['at-once'], made(1))], [5, 3])
})

test('a delay of six hours misleads who does not know of it and hardly who does', () => {
  const edits = madeUpLife('Asia/Shanghai', 400, 2)
  const { unaware, aware } = outlookFor(edits, 'delay-6-hours', { kind: 'uniform' }, made(9))
  assert.ok(Math.abs(aware.best.minutes - 480) <= 60, `aware: ${aware.best.minutes}`)
  assert.ok(Math.abs(unaware.best.minutes - 480) > 60, `unaware: ${unaware.best.minutes}`)
})

test('as measured, only spreading over a day or one hour for all leaves somebody who knows near guessing', () => {
  const { releases, majority } = timeZoneMeasured
  assert.ok(releases['delay-6-hours'].aware.withinOneHour > releases['at-once'].aware.withinOneHour - 0.1)
  assert.ok(releases['spread-over-day'].aware.withinOneHour < majority.withinOneHour + 0.15)
  assert.ok(releases['once-a-day'].aware.withinOneHour < majority.withinOneHour + 0.15)
})
