import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timeZoneModel } from './data/model.ts'
import { timeZoneEstimator, type TimeZoneEstimate } from './estimate.ts'
import { made, madeUpLife } from './fixtures/made-up-life.ts'
import type { TimeZonePrior } from './prior.ts'
import { BINS, emptyHistogram, histogramOf, MONTHS } from './week-histogram.ts'

const estimate = timeZoneEstimator(timeZoneModel)
const population: TimeZonePrior = { kind: 'population' }
const uniform: TimeZonePrior = { kind: 'uniform' }
const given = (...shares: readonly (readonly [number, number])[]): TimeZonePrior =>
  ({ kind: 'given', shares: shares.map(([standardOffset, share]) => ({ standardOffset, share })) })
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const planted: readonly (readonly [zone: string, minutes: number, daysOff?: readonly number[]])[] = [
  ['America/Los_Angeles', -420], ['America/New_York', -240], ['America/Sao_Paulo', -180], ['Europe/London', 60],
  ['Europe/Berlin', 120], ['Europe/Kyiv', 180], ['Asia/Jerusalem', 180, [4, 5]], ['Europe/Istanbul', 180],
  ['Asia/Tehran', 210, [3, 4]], ['Asia/Kolkata', 330], ['Asia/Kathmandu', 345, [5]], ['Asia/Bangkok', 420],
  ['Asia/Shanghai', 480], ['Asia/Tokyo', 540], ['Australia/Sydney', 660], ['Pacific/Auckland', 720],
]

test('a planted zone is found to within an hour from 300 edits, without any prior, east, west, north and south', () => {
  for (const [zone, minutes, daysOff] of planted) {
    const { best, withinOneHour } = estimate(histogramOf(madeUpLife(zone, 300, 5, daysOff)), uniform)
    assert.ok(Math.abs(best.minutes - minutes) <= 60, `${zone}: guessed ${best.minutes}, is ${minutes}`)
    assert.ok(withinOneHour > 0.5, `${zone}: says ${withinOneHour}`)
  }
})

test('probabilities of offsets and of their zones sum to one, and those of the credible range to nine tenths', () => {
  const times = fc.array(fc.integer({ min: 0, max: 2e9 }), { maxLength: 200 })
  fc.assert(fc.property(times, fc.constantFrom(uniform, population), (seconds, prior) => {
    const { offsets, credible, best, withinOneHour, bits } = estimate(histogramOf(seconds), prior)
    assert.ok(Math.abs(sum(offsets.map(({ probability }) => probability)) - 1) < 1e-9)
    assert.ok(Math.abs(sum(offsets.map(({ before }) => before)) - 1) < 1e-9)
    assert.ok(Math.abs(sum(offsets.flatMap(({ zones }) => zones.map(({ probability }) => probability))) - 1) < 1e-9)
    assert.ok(sum(credible.map(({ probability }) => probability)) >= 0.9 - 1e-9)
    assert.ok(withinOneHour >= best.probability - 1e-9 && withinOneHour <= 1 && bits >= 0)
  }), { numRuns: 40 })
})

test('no edits leave the prior as it was and name nothing', () => {
  const { abstains, bits, offsets } = estimate(emptyHistogram(), population)
  assert.equal(abstains, true)
  assert.ok(bits < 1e-9)
  for (const { probability, before } of offsets) assert.ok(Math.abs(probability - before) < 1e-9)
})

test('a handful of edits, and edits at all hours alike, are no reason to name a zone', () => {
  assert.equal(estimate(histogramOf(madeUpLife('Europe/Berlin', 8)), population).abstains, true)
  const random = made(3)
  const always = Float64Array.from({ length: 400 }, () => 1.5e9 + random() * 1e8)
  assert.equal(estimate(histogramOf(always), uniform).abstains, true)
})

test('absurd numbers give an answer and no exception', () => {
  const absurd = emptyHistogram().fill(1e12)
  assert.ok(Number.isFinite(estimate(absurd, population).withinOneHour))
  const one = emptyHistogram()
  one[MONTHS * BINS - 1] = 1e15
  assert.ok(Number.isFinite(estimate(one, uniform).withinOneHour))
})

test('the same edits give the same answer', () => {
  const twice = [0, 1].map((): TimeZoneEstimate => estimate(histogramOf(madeUpLife('Asia/Tokyo', 90)), population))
  assert.deepEqual(twice[0], twice[1])
})

test('what a wiki’s editors usually are tips the balance between zones whose hours look alike, and no more', () => {
  const life = histogramOf(madeUpLife('Africa/Lagos', 60, 4))
  const lagos = given([60, 9], [0, 1])
  const tokyo = given([540, 1])
  const of = (prior: TimeZonePrior, hours: number): number => sum(estimate(life, prior).offsets
    .filter(({ minutes }) => Math.abs(minutes - hours * 60) <= 60).map(({ probability }) => probability))
  assert.ok(of(lagos, 1) > of(uniform, 1))
  assert.ok(of(tokyo, 9) < 0.5)
})

test('a given prior that names nothing known is the uniform one', () => {
  const life = histogramOf(madeUpLife('Africa/Lagos', 60))
  const before = (prior: TimeZonePrior) =>
    new Map(estimate(life, prior).offsets.map(({ minutes, before }) => [minutes, before]))
  assert.deepEqual(before(given([17, 1], [60, Number.NaN])), before(uniform))
})
