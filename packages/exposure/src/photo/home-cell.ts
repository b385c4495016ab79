import type { Place } from '@small-places/personal-data/media'
import { distance, isFarNorth, middleOf } from '../geography.ts'
import { dayOf, type ReadVersion } from './file-version.ts'

/** Photos that were taken close together on several days, as happens around a home, a school or a workplace. */
export interface HomeCell {
  readonly middle: Place
  readonly photos: readonly ReadVersion[]
  readonly days: number
}

/** Kilometres. A walk from a door; satellites in a street are off by tens of metres. */
const REACH = 1
const FEWEST_PHOTOS = 3
const FEWEST_DAYS = 2
/** Beyond this many places the search looks at every nth as a centre, so that time stays in bounds. */
const MOST_CENTRES = 2000

interface Point {
  readonly place: Place
  readonly photo: ReadVersion
  readonly day: string
}

/**
 * The densest places over one's own uploads, by the number of different days and then of files: photos of one outing
 * count once. At most three, no two overlapping.
 */
export function homeCells(photos: readonly ReadVersion[]): readonly HomeCell[] {
  let points = photos.flatMap((photo): Point[] => {
    const [first] = photo.media.gps
    return first ? [{ place: first, photo, day: dayOf(photo) }] : []
  })
  const cells: HomeCell[] = []
  while (cells.length < 3) {
    const inside = densest(points)
    const cell = cellOf(inside)
    if (cell === null) break
    cells.push(cell)
    points = points.filter(({ place }) => distance(place, cell.middle) > 2 * REACH)
  }
  return cells
}

function densest(points: readonly Point[]): readonly Point[] {
  const step = Math.max(1, Math.ceil(points.length / MOST_CENTRES))
  let best: readonly Point[] = []
  let bestRank = 0
  for (let index = 0; index < points.length; index += step) {
    const centre = points[index]
    if (centre === undefined) continue
    const inside = points.filter(({ place }) =>
      !isFarNorth(place, centre.place, REACH) && distance(place, centre.place) <= REACH)
    const rank = new Set(inside.map(({ day }) => day)).size * 1e6 + inside.length
    if (rank > bestRank) [best, bestRank] = [inside, rank]
  }
  return best
}

function cellOf(inside: readonly Point[]): HomeCell | null {
  const days = new Set(inside.map(({ day }) => day)).size
  const titles = new Set(inside.map(({ photo }) => photo.upload.title))
  if (titles.size < FEWEST_PHOTOS || days < FEWEST_DAYS) return null
  return { middle: middleOf(inside.map(({ place }) => place)), photos: inside.map(({ photo }) => photo), days }
}
