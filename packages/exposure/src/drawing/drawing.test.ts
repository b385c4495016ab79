import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { map, type Spot } from './map.ts'
import { element, htmlOf } from '../view/element.ts'
import { timeline } from './timeline.ts'
import { hasPaleStripe, hoursOfWeek, weekClock } from './week-clock.ts'

const words = { described: 'Hours', days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], hour: String }
const seconds = (iso: string): number => Date.parse(iso) / 1_000
const spot = (latitude: number, longitude: number, title = 'A place'): Spot =>
  ({ place: { latitude, longitude }, kind: 'page', title })

test('an edit is counted in its hour of the week, also where the day changes to the east', () => {
  const monday = seconds('2026-11-16T23:30:00Z')
  assert.equal(hoursOfWeek([monday], 0).indexOf(1), 23)
  assert.equal(hoursOfWeek([monday], 60).indexOf(1), 24)
  assert.equal(hoursOfWeek([seconds('2026-11-16T00:30:00Z')], -60).indexOf(1), 7 * 24 - 1)
})

test('every moment of any time is in the week once', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 })), fc.integer({ min: -720, max: 840 }),
    (moments, offset) => {
      const counts = hoursOfWeek(moments, offset)
      assert.equal(counts.length, 168)
      assert.equal(counts.reduce((sum, count) => sum + count, 0), moments.length)
    }))
})

test('a pale stripe is spoken of only where there is one to see', () => {
  const start = seconds('2026-01-05T00:00:00Z')
  const edits = (count: number, hours: readonly number[]): readonly number[] =>
    Array.from({ length: count }, (_, index) => start + (index * 24 + (hours[index % hours.length] ?? 0)) * 3_600)
  const day = Array.from({ length: 16 }, (_, hour) => hour + 7)
  assert.equal(hasPaleStripe(edits(200, day)), true)
  assert.equal(hasPaleStripe(edits(200, day.map(hour => (hour + 15) % 24))), true)
  assert.equal(hasPaleStripe(edits(12, day)), false)
  assert.equal(hasPaleStripe(edits(200, [14, 15])), false)
  assert.equal(hasPaleStripe(edits(240, Array.from({ length: 24 }, (_, hour) => hour))), false)
  assert.equal(hasPaleStripe([]), false)
})

test('the clock of a week is darkest in the busiest hour', () => {
  const busy = Array.from({ length: 9 }, () => seconds('2026-11-18T14:00:00Z'))
  const cells = weekClock([...busy, seconds('2026-11-18T03:00:00Z')], 0, words).children
    .filter(child => typeof child !== 'string' && child.tag === 'rect')
  const shades = cells.map(cell => typeof cell === 'string' ? 0 : Number(cell.attributes['fill-opacity']))
  assert.equal(shades.indexOf(1), 2 * 24 + 14)
  assert.ok((shades[2 * 24 + 3] ?? 0) > (shades[0] ?? 1))
})

test('a map holds every spot, stays on the globe, and is never close enough for a street', () => {
  const latitude = fc.double({ min: -90, max: 90, noNaN: true })
  const longitude = fc.double({ min: -180, max: 180, noNaN: true })
  fc.assert(fc.property(fc.array(fc.tuple(latitude, longitude), { minLength: 1, maxLength: 20 }), places => {
    const drawn = map(places.map(([lat, lon]) => spot(lat, lon)), 'Map')
    assert.ok(drawn)
    const [x = 0, y = 0, width = 0, height = 0] = String(drawn.attributes['viewBox']).split(' ').map(Number)
    assert.ok(width >= 120 && x >= 0 && y >= 0 && x + width <= 3_601 && y + height <= 1_801)
    for (const [lat, lon] of places) {
      const [px, py] = [(lon + 180) * 10, (90 - lat) * 10]
      assert.ok(px >= x - 1 && px <= x + width + 1 && py >= y - 1 && py <= y + height + 1)
    }
  }))
  assert.equal(map([], 'Map'), null)
})

test('a timeline has a bar for each month in which something was done', () => {
  const moments = ['2024-12-31T23:59:59Z', '2025-01-01T00:00:00Z', '2025-01-20T00:00:00Z'].map(seconds)
  const drawn = timeline(moments, 'Edits', String)
  const bars = drawn?.children.filter(child => typeof child !== 'string' && child.tag === 'rect')
  assert.equal(bars?.length, 2)
  assert.ok(drawn && htmlOf(drawn).includes('>2025</text>'))
  assert.equal(timeline([], 'Edits', String), null)
})

test('what stands in a picture is text, whatever it says', () => {
  const drawn = map([spot(30, 31, '</svg><script>alert(1)</script>')], '"><script>')
  assert.ok(drawn)
  assert.doesNotMatch(htmlOf(drawn), /<script/)
  assert.equal(htmlOf(element('text', { x: '1" onload="x' }, '<&')), '<text x="1&quot; onload=&quot;x">&lt;&amp;</text>')
})
