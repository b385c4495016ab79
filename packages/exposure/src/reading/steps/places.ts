import { err, ok } from '@small-places/kernel'
import * as v from 'valibot'
import { job, type Step, type StepContext } from '../step.ts'

const Pages = v.object({
  pages: v.array(v.object({
    pageid: v.optional(v.number()),
    coordinates: v.optional(v.array(v.object({ lat: v.number(), lon: v.number(), globe: v.optional(v.string()) })), []),
  })),
})

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
  fold({ query }, context) {
    const { state, wikiId } = context
    const read = v.safeParse(Pages, query)
    if (!read.success) return err('malformed')
    const before = new Set(state.pagePlaces.map(({ place }) => regionOf(place)))
    for (const { pageid, coordinates: [first] } of read.output.pages) {
      // There are pages about craters of the moon.
      if (pageid === undefined || first === undefined || (first.globe ?? 'earth') !== 'earth') continue
      if (Math.abs(first.lat) > 90 || Math.abs(first.lon) > 180) continue
      if (state.pagePlaces.some(({ pageId }) => pageId === pageid)) continue
      state.pagePlaces.push({
        wiki: wikiId, pageId: pageid, place: { latitude: first.lat, longitude: first.lon }, pagesNearby: null,
      })
    }
    return ok({ jobs: newRegions(context, before).map((region) => job('neighbourhood', { region })), more: true })
  },
}

/** Regions of the most edited pages that nobody asked about yet. */
function newRegions({ state, limits }: StepContext, before: ReadonlySet<string>): readonly string[] {
  const all = [...new Set(state.pagePlaces.map(({ place }) => regionOf(place)))]
  return all.slice(0, limits.regions).filter((region) => !before.has(region))
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
