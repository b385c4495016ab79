/**
 * Writes the map that the exposure check draws on: land and borders as two SVG paths in tenths of a degree, from
 * Natural Earth at 1:110 million (public domain) as the package world-atlas 2.0.2 gives it (`countries-110m.json`).
 * `node tools/make-outlines.ts FILE`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Point = readonly [number, number]
type Ring = readonly number[]

interface Geometry {
  readonly type: string
  readonly arcs?: unknown
  readonly geometries?: readonly Geometry[]
}

interface Topology {
  readonly arcs: readonly (readonly Point[])[]
  readonly transform: { readonly scale: Point; readonly translate: Point }
  readonly objects: { readonly countries: Geometry; readonly land: Geometry }
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('please name countries-110m.json')
const { arcs, transform: { scale, translate }, objects } = JSON.parse(readFileSync(file, 'utf8')) as Topology

/** An arc in whole tenths of a degree: x to the east from 180° W, y to the south from 90° N. */
const lines = arcs.map(arc => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]): Point => {
    x += dx
    y += dy
    const longitude = x * scale[0] + translate[0]
    const latitude = y * scale[1] + translate[1]
    return [Math.round((longitude + 180) * 10), Math.round((90 - latitude) * 10)]
  })
})

/** A negative index is the arc `~index` backwards (TopoJSON specification, section 2.1.4). */
const lineOf = (index: number): readonly Point[] =>
  index >= 0 ? lines[index] ?? [] : (lines[~index] ?? []).toReversed()

const ringsOf = ({ type, arcs: own, geometries }: Geometry): readonly Ring[] => {
  if (geometries !== undefined) return geometries.flatMap(ringsOf)
  if (type === 'Polygon') return own as readonly Ring[]
  return type === 'MultiPolygon' ? (own as readonly (readonly Ring[])[]).flat() : []
}

/** Pieces of a line that do not jump from one edge of the map to the other, as Russia's and Fiji's do. */
const piecesOf = (points: readonly Point[], isClosed: boolean): readonly (readonly Point[])[] => {
  const pieces: Point[][] = [[]]
  let before: Point | undefined
  for (const point of points) {
    if (before !== undefined && Math.abs(point[0] - before[0]) > 1_800) pieces.push([])
    pieces.at(-1)?.push(point)
    before = point
  }
  const last = isClosed && pieces.length > 1 ? pieces.pop() ?? [] : []
  pieces[0]?.unshift(...last)
  return pieces
}

const pathOf = (points: readonly Point[], isClosed: boolean): string =>
  piecesOf(points, isClosed).map(piece => pieceOf(piece, isClosed)).join('')

/** The path of some points, each relative to the one before; points that fall together are one. */
const pieceOf = (points: readonly Point[], isClosed: boolean): string => {
  const [start, ...rest] = points
  if (start === undefined) return ''
  let [x, y] = start
  const steps = rest.flatMap(([toX, toY]) => {
    const step = toX === x && toY === y ? [] : [`${toX - x} ${toY - y}`]
    x = toX
    y = toY
    return step
  })
  return steps.length === 0 ? '' : `M${start[0]} ${start[1]}l${steps.join(' ')}${isClosed ? 'z' : ''}`
}

/** Antarctica takes a quarter of such a map, and nobody lives there. */
const SOUTHERNMOST = 1_500

const land = ringsOf(objects.land).map(ring => ring.flatMap(lineOf)).filter(points =>
  points.some(([, y]) => y < SOUTHERNMOST)).map(points => pathOf(points, true)).join('')

const uses = new Map<number, number>()
for (const index of ringsOf(objects.countries).flat()) {
  const arc = index >= 0 ? index : ~index
  uses.set(arc, (uses.get(arc) ?? 0) + 1)
}
const borders = [...uses].filter(([, count]) => count > 1).map(([arc]) => pathOf(lineOf(arc), false)).join('')

writeFileSync(join(import.meta.dirname, '../packages/exposure/src/drawing/outlines.ts'), `/**
 * Land and borders, made by \`tools/make-outlines.ts\` from Natural Earth at 1:110 million (public domain). SVG paths in
 * tenths of a degree: x to the east from 180° W (0–3600), y to the south from 90° N (0–1800). Plate carrée.
 */
export const land =
  '${land}'
export const borders =
  '${borders}'
`)
