import { QUESTIONS, treeScore, type Tree } from '@small-places/exposure/user-name'
import { randomOf } from '../time-zone/random.ts'

/** One example by its measures. */
export interface Measured {
  readonly measures: readonly number[]
  readonly isSo: boolean
}

const ROUNDS = 200
const RATE = 0.08
/** Limits that are tried for a measure. */
const LIMITS = 31
/** Examples and measures that a tree is grown from. */
const PART = 0.7
const SHRINKAGE = 5
const FEWEST = 60
const LEAST_GAIN = 1e-6
const LEAVES = QUESTIONS + 1
/** A limit that no measure passes: the question is not asked. */
const NO_LIMIT = 1e9

const thousandths = (value: number): number => Math.round(value * 1000)

/**
 * Grows trees one after another, each for what those before it leave (stochastic gradient boosting of a logistic loss with
 * Newton steps: Friedman 2002; Chen and Guestrin 2016). The same examples in the same order give the same trees.
 */
export function boost(examples: readonly Measured[]): { readonly trees: readonly Tree[], readonly base: number } {
  const random = randomOf(1)
  const count = examples[0]?.measures.length ?? 0
  const limits = Array.from({ length: count }, (_, measure) => limitsOf(examples.map(({ measures }) => measures[measure] ?? 0)))
  const places = examples.map(({ measures }) => measures.map((value, measure) => placeOf(value, limits[measure] ?? [])))
  const share = examples.filter(({ isSo }) => isSo).length / examples.length
  const base = thousandths(Math.log(share / (1 - share)))
  const scores = new Float64Array(examples.length).fill(base / 1000)
  const trees: Tree[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Float64Array(examples.length)
    const bends = new Float64Array(examples.length)
    examples.forEach(({ isSo }, index) => {
      const likely = 1 / (1 + Math.exp(-(scores[index] ?? 0)))
      slopes[index] = (isSo ? 1 : 0) - likely
      bends[index] = likely * (1 - likely)
    })
    const chosen = examples.map(() => random() < PART)
    const measures = Array.from({ length: count }, (_, measure) => measure).filter(() => random() < PART)
    const tree = grow({ places, limits, slopes, bends, chosen, measures })
    trees.push(tree)
    examples.forEach((example, index) => {
      scores[index] = (scores[index] ?? 0) + treeScore(example.measures, [tree], 0)
    })
  }
  return { trees, base }
}

interface Ground {
  /** For every example and measure, how many limits lie below. */
  readonly places: readonly (readonly number[])[]
  readonly limits: readonly (readonly number[])[]
  readonly slopes: Float64Array
  readonly bends: Float64Array
  readonly chosen: readonly boolean[]
  readonly measures: readonly number[]
}

function grow(ground: Ground): Tree {
  const { places, limits, slopes, bends, chosen } = ground
  const nodes = places.map(() => 0)
  const tree: number[] = []
  for (let node = 0; node < QUESTIONS; node++) {
    const inside = places.flatMap((_, index) => nodes[index] === node ? index : [])
    const { measure, place } = bestQuestion(inside.filter((index) => chosen[index]), ground)
    tree.push(measure, limits[measure]?.[place] ?? NO_LIMIT)
    for (const index of inside) nodes[index] = 2 * node + ((places[index]?.[measure] ?? 0) <= place ? 1 : 2)
  }
  for (let leaf = 0; leaf < LEAVES; leaf++) {
    let [slope, bend] = [0, SHRINKAGE]
    nodes.forEach((node, index) => {
      if (node !== QUESTIONS + leaf || !chosen[index]) return
      slope += slopes[index] ?? 0
      bend += bends[index] ?? 0
    })
    tree.push(thousandths(RATE * slope / bend))
  }
  return tree
}

/** The measure and the limit that part examples best; a limit beyond all where none does. */
function bestQuestion(inside: readonly number[], { places, limits, slopes, bends, measures }: Ground) {
  let [gain, best] = [LEAST_GAIN, { measure: 0, place: Number.POSITIVE_INFINITY }]
  if (inside.length < FEWEST) return best
  const worth = (slope: number, bend: number): number => slope * slope / (bend + SHRINKAGE)
  for (const measure of measures) {
    const size = limits[measure]?.length ?? 0
    const [slope, bend] = [new Float64Array(size + 1), new Float64Array(size + 1)]
    for (const index of inside) {
      const place = places[index]?.[measure] ?? 0
      slope[place] = (slope[place] ?? 0) + (slopes[index] ?? 0)
      bend[place] = (bend[place] ?? 0) + (bends[index] ?? 0)
    }
    const [allSlope, allBend] = [sum(slope), sum(bend)]
    let [leftSlope, leftBend] = [0, 0]
    for (let place = 0; place < size; place++) {
      leftSlope += slope[place] ?? 0
      leftBend += bend[place] ?? 0
      const won = worth(leftSlope, leftBend) + worth(allSlope - leftSlope, allBend - leftBend) - worth(allSlope, allBend)
      if (won > gain) [gain, best] = [won, { measure, place }]
    }
  }
  return best
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

/** Limits between equally many examples, in thousandths. */
function limitsOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const limits = Array.from({ length: LIMITS }, (_, at) =>
    thousandths(sorted[Math.floor((at + 1) / (LIMITS + 1) * sorted.length)] ?? 0))
  return [...new Set(limits)]
}

function placeOf(value: number, limits: readonly number[]): number {
  const place = limits.findIndex((limit) => value * 1000 <= limit)
  return place === -1 ? limits.length : place
}
