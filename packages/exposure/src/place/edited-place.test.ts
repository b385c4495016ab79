import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeEdit, wiki } from '../fixtures/made-activity.ts'
import { editedPlaces } from './edited-place.ts'

const place = { latitude: 53.9, longitude: 27.6 }

test('a page with few neighbours says more of a person than one in the middle of thousands', () => {
  const [village, capital] = editedPlaces(madeActivity({
    edits: [madeEdit(1), madeEdit(2)],
    pagePlaces: [{ wiki, pageId: 1, place, pagesNearby: 2 }, { wiki, pageId: 2, place, pagesNearby: 4000 }],
  }))
  assert.ok(village && capital && village.weight > 5 * capital.weight)
})

test('edits of one day are one visit, and a page that the person never edited is none', () => {
  const day = 86_400
  const [same, apart, ...more] = editedPlaces(madeActivity({
    edits: [
      ...[1, 2, 3].map(second => madeEdit(10 + second, { pageId: 1, at: 20 * day + second })),
      ...[1, 2, 3].map(days => madeEdit(20 + days, { pageId: 2, at: (20 + days) * day })),
    ],
    pagePlaces: [1, 2, 3].map(pageId => ({ wiki, pageId, place, pagesNearby: 30 })),
  }))
  assert.ok(same && apart && apart.weight > 2 * same.weight)
  assert.equal(more.length, 0)
})
