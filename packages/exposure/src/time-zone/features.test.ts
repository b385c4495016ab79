import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ARCHETYPE_CELLS } from './archetype.ts'
import { FEATURES, featureReader } from './features.ts'
import { BINS, emptyHistogram, type WeekHistogram } from './week-histogram.ts'
import { ZONES } from './zone.ts'

const even = [{ weight: 1, cells: Array.from({ length: ARCHETYPE_CELLS }, () => 1 / ARCHETYPE_CELLS) }]
const read = featureReader(even, 90)

const histograms = fc.array(fc.tuple(fc.nat(11), fc.nat(BINS - 1), fc.integer({ min: 1, max: 5 })), { maxLength: 80 })
  .map((cells) => {
    const histogram = emptyHistogram()
    for (const [month, bin, count] of cells) histogram[month * BINS + bin] = count
    return histogram
  })

function shifted(histogram: WeekHistogram, bins: number): WeekHistogram {
  const moved = emptyHistogram()
  histogram.forEach((count, cell) => {
    const month = Math.floor(cell / BINS)
    moved[month * BINS + (cell % BINS + bins + BINS) % BINS] = count
  })
  return moved
}

const featuresAt = (histogram: WeekHistogram, zone: number): Float32Array =>
  read(histogram).slice(zone * FEATURES, (zone + 1) * FEATURES)

test('the same life looks the same on the clocks of its own zone, wherever on Earth it is led', () => {
  const plain = ZONES.flatMap(({ summerTime, weekendLead, standardOffset }, zone) =>
    summerTime === 'none' && weekendLead === 0 && standardOffset % 30 === 0 ? [zone] : [])
  fc.assert(fc.property(histograms, fc.constantFrom(...plain), fc.constantFrom(...plain), (histogram, here, there) => {
    const east = ((ZONES[there]?.standardOffset ?? 0) - (ZONES[here]?.standardOffset ?? 0)) / 30
    assert.deepEqual(featuresAt(shifted(histogram, -east), there), featuresAt(histogram, here))
  }), { numRuns: 40 })
})

test('a weekend on Friday and Saturday looks like one on Saturday and Sunday', () => {
  const riyadh = ZONES.findIndex(({ id }) => id === 'Asia/Riyadh')
  const istanbul = ZONES.findIndex(({ id }) => id === 'Europe/Istanbul')
  fc.assert(fc.property(histograms, histogram => assert.deepEqual(
    featuresAt(shifted(histogram, -48), riyadh), featuresAt(histogram, istanbul))), { numRuns: 40 })
})

test('whatever is counted, every number of the description is finite', () => {
  fc.assert(fc.property(histograms, histogram => assert.ok(read(histogram).every(Number.isFinite))), { numRuns: 40 })
})
