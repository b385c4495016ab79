import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wiki } from '../fixtures/made-activity.ts'
import { clustersOf } from './cluster.ts'
import type { EditedPlace } from './edited-place.ts'

const evidence = { kind: 'edit', wiki, title: '', id: 1, at: null, excerpt: null, link: null, reach: null } as const
const around = (latitude: number, longitude: number, count: number): readonly EditedPlace[] =>
  Array.from({ length: count }, (_, index) => ({
    place: { latitude: latitude + index / 100, longitude }, title: `${latitude} ${index}`, wiki, weight: 1, evidence,
  }))
/** Places of which no four lie together. */
const strewn = Array.from({ length: 30 }, (_, index) => around(-60 + index * 4, index * 11 - 160, 1)).flat()

test('a few places that lie together are a region of somebody, when they are a fifth of all', () => {
  const [cluster, ...more] = clustersOf([...around(52.5, 13.4, 8), ...strewn.slice(0, 20)])
  assert.ok(cluster !== undefined && more.length === 0)
  assert.equal(cluster.places.length, 8)
  assert.equal(cluster.share, 8 / 28)
})

test('a smaller part of all places, or fewer than four, are no region', () => {
  assert.deepEqual(clustersOf([...around(52.5, 13.4, 5), ...strewn]), [])
  assert.deepEqual(clustersOf(around(52.5, 13.4, 3)), [])
})
