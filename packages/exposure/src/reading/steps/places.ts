import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { CoordinatedPage, placeIn } from '../coordinates.ts'
import { job, jobsInBatches, type Job, type Step, type StepContext } from '../step.ts'
import { isOfWikimedia } from '../wikimedia.ts'

const Pages = v.object({ pages: v.array(CoordinatedPage) })

const Nearby = v.object({ geosearch: v.array(v.unknown()) })

/** Metres: as far as the wiki searches at most. */
const RADIUS = 10_000

/** Regions are told apart by a tenth of a degree, about the search radius. */
const regionOf = ({ latitude, longitude }: { readonly latitude: number, readonly longitude: number }): string =>
  `${latitude.toFixed(1)}|${longitude.toFixed(1)}`

/** Where the things are that edited pages are about (extension GeoData). */
export const pagePlaces: Step = {
  name: 'page-places',
  source: 'page-places',
  params: ({ ids = '' }) => ({
    action: 'query', prop: 'coordinates', pageids: ids, colimit: 'max', coprimary: 'primary', coprop: 'globe',
  }),
  fold({ query }, context, { ids = '' }, isLast) {
    const { state, wikiId } = context
    const read = v.safeParse(Pages, query)
    if (!read.success) return err('malformed')
    const before = new Set(state.pagePlaces.map(({ place }) => regionOf(place)))
    for (const page of read.output.pages) {
      const [pageId, place] = [page.pageid, placeIn(page)]
      if (pageId === undefined || place === null || state.pagePlaces.some((known) => known.pageId === pageId)) continue
      state.pagePlaces.push({ wiki: wikiId, pageId, place, pagesNearby: null })
    }
    const regions = newRegions(context, before).map((region) => job('neighbourhood', { region }))
    return ok({ jobs: [...regions, ...isLast ? itemJobs(ids, context) : []], more: true })
  },
}

/** Regions of the most edited pages that nobody asked about yet. */
function newRegions({ state, limits }: StepContext, before: ReadonlySet<string>): readonly string[] {
  const all = [...new Set(state.pagePlaces.map(({ place }) => regionOf(place)))]
  return all.slice(0, limits.regions).filter((region) => !before.has(region))
}

/** Pages without a place, where Wikidata may know one: on Wikimedia's wikis, which have items there. */
function itemJobs(ids: string, { state, session }: StepContext): readonly Job[] {
  const placed = new Set(state.pagePlaces.map(({ pageId }) => String(pageId)))
  const others = ids.split('|').filter((id) => !placed.has(id))
  // Who opens every link by hand is not given links whose answers only lead to another site.
  const hasItems = session === 'anonymous' && isOfWikimedia(state.wiki?.indexUrl ?? '')
  return hasItems ? jobsInBatches('page-items', others, 50) : []
}

const Props = v.object({
  pages: v.array(v.object({
    pageid: v.optional(v.number()),
    pageprops: v.optional(v.object({ wikibase_item: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d{0,11}$/))) })),
  })),
})

/** Which items of Wikidata pages are about. Wikidata itself is not asked here. */
export const pageItems: Step = {
  name: 'page-items',
  source: 'item-places',
  params: ({ ids = '' }) => ({ action: 'query', prop: 'pageprops', pageids: ids, ppprop: 'wikibase_item' }),
  fold({ query }, { state, wikiId }) {
    const read = v.safeParse(Props, query)
    if (!read.success) return err('malformed')
    for (const { pageid, pageprops } of read.output.pages) {
      const item = pageprops?.wikibase_item
      if (pageid !== undefined && item !== undefined) state.pageItems.push({ wiki: wikiId, pageId: pageid, item })
    }
    return ok({ jobs: [], more: true })
  },
}

/** How many pages there are around a place: a village has few. */
export const neighbourhood: Step = {
  name: 'neighbourhood',
  source: 'page-places',
  params: ({ region = '' }) => ({
    action: 'query', list: 'geosearch', gscoord: region, gsradius: String(RADIUS), gslimit: 'max',
  }),
  fold({ query }, { state }, { region }) {
    const read = v.safeParse(Nearby, query)
    if (!read.success) return err('malformed')
    const pagesNearby = read.output.geosearch.length
    state.pagePlaces = state.pagePlaces.map((one) => regionOf(one.place) === region ? { ...one, pagesNearby } : one)
    return ok({ jobs: [], more: false })
  },
}
