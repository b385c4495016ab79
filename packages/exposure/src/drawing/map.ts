import type { Place } from '@small-places/personal-data/media'
import { borders, land } from './outlines.ts'
import { element, type ViewElement } from '../view/element.ts'
import { picture } from './picture.ts'

/** Something with a place. */
export interface Spot {
  readonly place: Place
  readonly kind: 'page' | 'photo'
  /** Said of the spot where it is pointed at. */
  readonly title: string
}

/** A map is never closer than this, in tenths of a degree: the outlines are coarse, and a street is nobody's business. */
const SMALLEST = 120
const MARGIN = 40
/** The shape of the picture: twice as wide as high, as the world is here. */
const ASPECT = 2

/**
 * Where spots lie, on outlines that come with the program: nothing is asked of any map server. Shows the part of the
 * world that holds all of them; null where there are none. Plate carrée.
 */
export function map(spots: readonly Spot[], described: string): ViewElement | null {
  if (spots.length === 0) return null
  const points = spots.map(({ place: { latitude, longitude }, kind, title }) =>
    ({ x: (longitude + 180) * 10, y: (90 - latitude) * 10, kind, title }))
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))]
  const wide = Math.max(...points.map(({ x }) => x)) - left
  const high = Math.max(...points.map(({ y }) => y)) - top
  const width = Math.min(3_600, Math.max(SMALLEST, wide + 2 * MARGIN, (high + 2 * MARGIN) * ASPECT))
  const height = width / ASPECT
  const x = Math.min(Math.max(left + wide / 2 - width / 2, 0), 3_600 - width)
  const y = Math.min(Math.max(top + high / 2 - height / 2, 0), 1_800 - height)
  const size = width / 70
  const line = Number((width / 800).toFixed(2))
  return picture('map', [x, y, width, height].map(Math.round) as [number, number, number, number], described,
    element('path', { class: 'land', d: land, 'stroke-width': line }),
    element('path', { class: 'borders', d: borders, 'stroke-width': line }),
    ...points.map((point) => mark(point, size)))
}

/** A dot for a page and a square for a photo, so that they differ in more than colour. */
function mark({ x, y, kind, title }: Omit<Spot, 'place'> & { readonly x: number, readonly y: number }, size: number) {
  const [look, name] = [{ class: kind, 'fill-opacity': 0.6 }, element('title', {}, title)]
  const rounded = (value: number): number => Number(value.toFixed(1))
  if (kind === 'page') return element('circle', { ...look, cx: rounded(x), cy: rounded(y), r: rounded(size) }, name)
  const side = rounded(2 * size)
  return element('rect', { ...look, x: rounded(x - size), y: rounded(y - size), width: side, height: side }, name)
}
