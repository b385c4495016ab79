import assert from 'node:assert/strict'
import { test } from 'node:test'
import { histogramOfCells, timeZoneModel } from '@small-places/exposure/time-zone'
import type { Profile } from '../../tools/time-zone/profile.ts'
import { keptFolds } from '../../tools/time-zone/train.ts'
import { judgesOf } from './judges.ts'

const person = (bin: number, group: number | null): Profile => ({
  histogram: histogramOfCells([[3, bin, 2], [4, bin + 1, 1]]), slots: 3, standardOffset: 60, usualOffset: 60,
  hemisphere: 'unknown', group,
})
const trained = [person(10, 0), person(20, 0), person(30, 1), person(40, null)]
const folds = [0, 1, null].map(group => ({ group, model: { ...timeZoneModel } }))
const kept = keptFolds(trained, folds)

test('a part of the training file, in another order or with other groups, is judged by models that have not seen it', () => {
  const some = [person(30, 7), person(10, null), person(40, 5)]
  const { modelFor, people } = judgesOf(some, kept)
  assert.deepEqual(some.map(one => folds.find(({ model }) => model === modelFor(one))?.group), [1, 0, null])
  assert.deepEqual(people, { knownFromTraining: 3, unseen: 0 })
})

test('people who are new are judged by the shipped model, in a file with others from the training too', () => {
  const mixed = [person(50, 0), person(20, 0)]
  const { modelFor, people } = judgesOf(mixed, kept)
  assert.deepEqual(mixed.map(one => modelFor(one) === timeZoneModel), [true, false])
  assert.deepEqual(people, { knownFromTraining: 1, unseen: 1 })
})

test('what is kept of a person cannot be read as hours', () => {
  assert.ok(Object.keys(kept.groups).every(digest => /^[0-9a-f]{16}$/.test(digest)))
})
