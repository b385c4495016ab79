import type { Place } from '@small-places/personal-data/media'

const EARTH_RADIUS = 6371
const RADIANS = Math.PI / 180

/** The distance between two places on the ground, in kilometres (haversine). */
export function distance(a: Place, b: Place): number {
  const latitude = Math.sin((b.latitude - a.latitude) * RADIANS / 2) ** 2
  const longitude = Math.sin((b.longitude - a.longitude) * RADIANS / 2) ** 2
  const chord = latitude + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * longitude
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Whether two places are too far apart in latitude alone: cheap, before the distance is worked out. */
export const isFarNorth = (a: Place, b: Place, kilometres: number): boolean =>
  Math.abs(a.latitude - b.latitude) > kilometres / 111

/** The middle of places that lie close together, as the mean of their unit vectors. */
export function middleOf(places: readonly Place[]): Place {
  let [x, y, z] = [0, 0, 0]
  for (const { latitude, longitude } of places) {
    x += Math.cos(latitude * RADIANS) * Math.cos(longitude * RADIANS)
    y += Math.cos(latitude * RADIANS) * Math.sin(longitude * RADIANS)
    z += Math.sin(latitude * RADIANS)
  }
  return { latitude: Math.atan2(z, Math.hypot(x, y)) / RADIANS, longitude: Math.atan2(y, x) / RADIANS }
}

/** Writes a place with as many decimals as it deserves: 2 are about a kilometre, 1 about ten. */
export const writtenPlace = ({ latitude, longitude }: Place, decimals: number): string =>
  `${latitude.toFixed(decimals)}, ${longitude.toFixed(decimals)}`.replace(/-(0\.?0*)(?![\d.])/g, '$1')
