import type { Place } from '@small-places/personal-data/media'
import * as v from 'valibot'

/** A page in an answer of `prop=coordinates` (extension GeoData). */
export const CoordinatedPage = v.object({
  pageid: v.optional(v.number()),
  coordinates: v.optional(v.array(v.object({ lat: v.number(), lon: v.number(), globe: v.optional(v.string()) })), []),
})

/** Where on earth the thing is that a page is about, or null: there are pages about craters of the moon. */
export function placeIn({ coordinates: [first] }: v.InferOutput<typeof CoordinatedPage>): Place | null {
  if (first === undefined || (first.globe ?? 'earth') !== 'earth') return null
  return Math.abs(first.lat) <= 90 && Math.abs(first.lon) <= 180 ? { latitude: first.lat, longitude: first.lon } : null
}
