import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Activity } from '../activity.ts'
import { signedIn } from '../fixtures/made-activity.ts'
import { itemRequests, withItemPlaces } from './item-places.ts'
import { WikiReading } from './wiki-reading.ts'

const PAGES = 60
/** What a wiki of Wikimedia's, and the wiki of items, answer to each kind of request. */
function answerTo(params: URLSearchParams, host: string): object {
  const ids = (name: string): readonly string[] => params.get(name)?.split('|') ?? []
  if (params.get('meta')?.startsWith('siteinfo')) {
    return { query: { general: { wikiid: 'bewiki', lang: 'be', server: `//${host}`, script: '/w/index.php' } } }
  }
  if (params.get('list') === 'usercontribs') {
    return { batchcomplete: true, query: { usercontribs: Array.from({ length: PAGES }, (_, index) => ({
      userid: 7, user: 'Alice', pageid: index + 1, revid: index + 1, parentid: 0, ns: 0, title: `Page ${index + 1}`,
      timestamp: '2024-01-01T00:00:00Z', comment: '', sizediff: 5, tags: [],
    })) } }
  }
  if (params.get('prop') === 'coordinates' && params.has('pageids')) {
    return { batchcomplete: true, query: { pages: ids('pageids').map((id) => ({
      pageid: Number(id), ns: 0, title: `Page ${id}`,
      ...id === '1' && { coordinates: [{ lat: 53.9, lon: 27.56, primary: true, globe: 'earth' }] },
    })) } }
  }
  if (params.get('prop') === 'pageprops') {
    return { batchcomplete: true, query: { pages: ids('pageids').map((id) => ({
      pageid: Number(id), ns: 0, title: `Page ${id}`, ...id !== '2' && { pageprops: { wikibase_item: `Q${id}` } },
    })) } }
  }
  if (params.get('prop') === 'coordinates' && params.has('titles')) {
    return { batchcomplete: true, query: { pages: ids('titles').map((title) => ({
      pageid: 1000 + Number(title.slice(1)), ns: 0, title,
      ...title === 'Q3' && { coordinates: [{ lat: 53.9045, lon: 27.5615, primary: true, globe: 'earth' }] },
      ...title === 'Q4' && { coordinates: [{ lat: 18.65, lon: 226.2, primary: true, globe: 'mars' }] },
    })) } }
  }
  return { batchcomplete: true, query: { logevents: [], abuselog: [], allpages: [], allimages: [], users: [{}], pages: [], geosearch: [] } }
}

const asked: URLSearchParams[] = []
const server = createServer((request, response) => {
  const params = new URL(request.url ?? '', 'http://127.0.0.1').searchParams
  asked.push(params)
  response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answerTo(params, hostOfWiki)))
})
let hostOfWiki = 'be.wikipedia.org'
let base = ''
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`
})
after(() => { server.close() })

const ask = async (params: Readonly<Record<string, string>>): Promise<unknown> =>
  (await fetch(`${base}?${new URLSearchParams({ ...params, origin: '*' })}`)).json()

async function readFrom(host: string, session: 'anonymous' | 'own' = 'anonymous'): Promise<Activity> {
  hostOfWiki = host
  const reading = WikiReading.begin(signedIn('Alice'), { session })
  while (!reading.isDone) {
    for (const { id, params } of reading.requests(3)) {
      const answer = await ask(params) as { readonly query: object }
      const taken = reading.accept(id, { ...answer, query: { ...answer.query, userinfo: { id: 7, name: 'Alice' } } })
      assert.ok(taken.ok)
    }
  }
  return reading.activity()
}
const isTold = ({ gaps }: Activity): boolean => gaps.some(({ source, why }) => source === 'item-places' && why === 'not-asked')

test('pages without coordinates get the place of their item, fifty items a request, and only when Wikidata is asked', async () => {
  let activity = await readFrom('be.wikipedia.org')
  assert.deepEqual(activity.pagePlaces.map(({ pageId }) => pageId), [1])
  assert.equal(activity.pageItems.length, PAGES - 2)
  assert.ok(isTold(activity))
  const requests = itemRequests(activity)
  assert.deepEqual(requests.map(({ items }) => items.length), [50, 8])
  for (const request of requests) {
    assert.ok(isTold(activity))
    const more = withItemPlaces(activity, request, await ask(request.params))
    assert.ok(more.ok)
    activity = more.value
  }
  assert.deepEqual(activity.pagePlaces.map(({ pageId, place }) => [pageId, place.latitude]), [[1, 53.9], [3, 53.9045]])
  assert.ok(!isTold(activity) && activity.pageItems.length === 0)
  assert.ok(!asked.some((params) => params.toString().includes('Alice') && params.has('titles') && params.get('prop') === 'coordinates'))
})

test('a wiki that is none of Wikimedia’s has no items there; nor does an export by hand ask for any', async () => {
  for (const activity of [await readFrom('wiki.example'), await readFrom('be.wikipedia.org', 'own')]) {
    assert.deepEqual([activity.pageItems, isTold(activity)], [[], false])
  }
})

test('a busy wiki of items is asked again later, and an odd answer changes nothing', async () => {
  const activity = await readFrom('be.wikipedia.org')
  const [request] = itemRequests(activity)
  assert.ok(request)
  assert.deepEqual(withItemPlaces(activity, request, { error: { code: 'maxlag' } }), { ok: false, error: 'try-later' })
  for (const odd of [null, 7, {}, { query: { pages: 3 } }, { error: { code: 'toomanyvalues' } }]) {
    assert.deepEqual(withItemPlaces(activity, request, odd), { ok: false, error: 'malformed' })
  }
})
