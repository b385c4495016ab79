import { distance, isFarNorth, middleOf } from '../geography.ts'
import type { EditedPlace } from './edited-place.ts'
import type { Place } from '@small-places/personal-data/media'

/** Places that lie close together and are much of what a person writes about. */
export interface Cluster {
  readonly middle: Place
  /** The title of the place with the highest density, which stands for all. */
  readonly title: string
  /** Heaviest first. */
  readonly places: readonly EditedPlace[]
  /** Its part of all the weight, 0–1. */
  readonly share: number
}

/** Width of the kernel in kilometres: how far people are at home around where they live. */
const WIDTH = 20
/** Places this close to the peak belong to it. */
const REACH = 50
const FEWEST_PLACES = 4
const SMALLEST_SHARE = 0.2
const MOST_CENTRES = 1500

/**
 * The peaks of a Gaussian kernel density over weighted places on the globe; each with what lies around it. After Lieberman
 * and Lin, “You Are Where You Edit” (ICWSM 2009): many contributors write about a small region that is theirs. At most three.
 */
export function clustersOf(places: readonly EditedPlace[]): readonly Cluster[] {
  const all = places.reduce((sum, { weight }) => sum + weight, 0)
  const clusters: Cluster[] = []
  let rest = places
  while (clusters.length < 3) {
    const peak = peakOf(rest)
    if (peak === undefined) break
    const near = rest.filter(({ place }) =>
      !isFarNorth(place, peak.place, REACH) && distance(place, peak.place) <= REACH)
    const share = near.reduce((sum, { weight }) => sum + weight, 0) / all
    if (near.length < FEWEST_PLACES || share < SMALLEST_SHARE) break
    const heaviest = near.toSorted((a, b) => b.weight - a.weight)
    clusters.push({ middle: middleOf(near.map(({ place }) => place)), title: peak.title, places: heaviest, share })
    rest = rest.filter((one) => !near.includes(one))
  }
  return clusters
}

function peakOf(places: readonly EditedPlace[]): EditedPlace | undefined {
  const step = Math.max(1, Math.ceil(places.length / MOST_CENTRES))
  let peak: EditedPlace | undefined
  let highest = 0
  for (let index = 0; index < places.length; index += step) {
    const centre = places[index]
    if (centre === undefined) continue
    const density = densityAt(centre.place, places)
    if (density > highest) [peak, highest] = [centre, density]
  }
  return peak
}

function densityAt(centre: Place, places: readonly EditedPlace[]): number {
  let density = 0
  for (const { place, weight } of places) {
    if (isFarNorth(place, centre, 3 * WIDTH)) continue
    const far = distance(place, centre) / WIDTH
    if (far < 3) density += weight * Math.exp(-far * far / 2)
  }
  return density
}
