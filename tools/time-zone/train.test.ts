import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BINS, emptyHistogram, histogramOf, slotsOf, timeZoneEstimator, type WeekHistogram
} from '@small-places/exposure/time-zone'
import { timesOf } from './dates.ts'
import { casesOf, guessesOf } from './evaluate.ts'
import { foldFor } from './measure.ts'
import { type Profile, zonesThatFit } from './profile.ts'
import { randomOf } from './random.ts'
import { scoreOf } from './score.ts'
import { sightingsOf, subsample } from './sighting.ts'
import { trainAll } from './train.ts'

/** Someone who works from nine to six, Monday to Friday, at an offset without summer time. */
function worker(hours: number, group: number, seed: number): Profile {
  const random = randomOf(seed)
  const histogram = emptyHistogram()
  for (let slot = 0; slot < 150; slot += 1) {
    const local = Math.floor(random() * 5) * 48 + 18 + Math.floor((random() + random()) / 2 * 20)
    const cell = Math.floor(random() * 12) * BINS + (local - hours * 2 + BINS) % BINS
    histogram[cell] = (histogram[cell] ?? 0) + 1
  }
  const offset = hours * 60
  return { histogram, slots: 150, standardOffset: offset, usualOffset: offset, hemisphere: 'no-summer-time', group }
}

const people = [0, 1].flatMap(group => [-5, -3, 3, 7, 8, 9].flatMap((hours, index) =>
  [0, 1].map(more => worker(hours, group, group * 100 + index * 10 + more))))

test('training finds people of a group that it has not seen, and the same again for the same seed', () => {
  const { folds, model } = trainAll(people, ['at-once'], 1, () => {})
  const cases = casesOf(people, { slots: null, atLeast: 100, release: 'at-once' })
  const { withinOneHour } = scoreOf(guessesOf(cases, foldFor(folds), { kind: 'uniform' }, 'at-once'))
  assert.ok(withinOneHour > 0.9, String(withinOneHour))
  assert.deepEqual(trainAll(people, ['at-once'], 1, () => {}).model, model)
  assert.throws(() => foldFor(folds)({ ...worker(3, 7, 1) }), /group 7/)
  const [first] = people
  assert.ok(first && timeZoneEstimator(model)(first.histogram, { kind: 'population' }).withinOneHour > 0.5)
})

const total = (histogram: WeekHistogram): number => slotsOf(histogram)

test('made-up times give exactly the histogram that they were made for', () => {
  for (const { histogram } of people) assert.deepEqual(histogramOf(timesOf(histogram)), histogram)
  const busy = emptyHistogram()
  busy[5] = 400
  assert.deepEqual(histogramOf(timesOf(busy)), busy)
})

test('a sample holds as many half hours as asked for and none that the person did not have', () => {
  const [person] = people
  assert.ok(person)
  const sample = subsample(person.histogram, 40, randomOf(5))
  assert.equal(total(sample), 40)
  assert.ok(sample.every((count, cell) => count <= (person.histogram[cell] ?? 0)))
  assert.deepEqual(subsample(person.histogram, 1000, randomOf(5)), person.histogram)
  assert.deepEqual(sightingsOf([person], [25, 50], 3).map(({ slots }) => slots), [25, 25, 50, 50, 150])
})

test('summer time decides which zones may be the true one; where it fits none, the offset does', () => {
  const north = { ...worker(1, 0, 1), hemisphere: 'north' as const }
  const count = (profile: Profile): number => zonesThatFit(profile).filter(Boolean).length
  assert.equal(count(north), 1)
  assert.equal(count({ ...north, hemisphere: 'south' }), 2)
  assert.equal(count({ ...north, standardOffset: 17 }), 0)
})
