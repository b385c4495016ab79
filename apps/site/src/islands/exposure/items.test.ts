import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity, WikiId } from '@small-places/exposure'
import { askForItems, itemsToAsk } from './items.ts'
import type { Ask } from './wiki-client.ts'

const wiki = 'bewiki' as WikiId
const activity = {
  accounts: [], wikis: [], edits: [], pages: [], uploads: [], pagePlaces: [], log: [], company: [],
  pageItems: Array.from({ length: 60 }, (_, index) => ({ wiki, pageId: index, item: `Q${index + 1}` })),
  gaps: [{ source: 'item-places', wiki, why: 'not-asked' }],
} as unknown as Activity

/** Answers as Wikidata does: every item lies at one place. */
const answers = (address: string): unknown => ({ batchcomplete: true, query: {
  pages: (new URL(address).searchParams.get('titles') ?? '').split('|').map((title, index) =>
    ({ pageid: index, ns: 0, title, coordinates: [{ lat: 53.9, lon: 27.5, primary: true, globe: 'earth' }] })),
} })
const asked: string[] = []
const ask: Ask = async (address) => {
  asked.push(address)
  return { status: 200, retryAfter: null, json: async () => answers(address) }
}
const waits: number[] = []
const wait = async (milliseconds: number): Promise<void> => { waits.push(milliseconds) }

test('Wikidata is asked anonymously for fifty items at a time, and what it knows is added', async () => {
  const { activity: more, isWhole } = await askForItems(activity, ask, wait)
  assert.ok(isWhole)
  assert.equal(more.pagePlaces.length, 60)
  assert.deepEqual(more.gaps, [])
  assert.deepEqual(asked.map((address) => new URL(address).origin), ['https://www.wikidata.org', 'https://www.wikidata.org'])
  assert.ok(asked.every((address) => new URL(address).searchParams.get('origin') === '*'))
})

test('what is not answered after some patience is left for another time, and what was answered stays', async () => {
  let count = 0
  const failing: Ask = async (address) => count++ === 0 ? ask(address) : null
  const { activity: more, isWhole } = await askForItems(activity, failing, wait)
  assert.deepEqual([isWhole, more.pagePlaces.length, more.pageItems.length, count], [false, 50, 10, 4])
  assert.deepEqual(waits, [4_000, 8_000])
})

test('it is offered only where the operator lets this page ask Wikidata', () => {
  assert.equal(itemsToAsk(activity, ['https://*.wikipedia.org']), 0)
  assert.equal(itemsToAsk(activity, ['https://www.wikidata.org']), 60)
  assert.equal(itemsToAsk(activity, ['https://*.wikidata.org']), 60)
})
