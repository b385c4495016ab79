import type { LocalWeek } from './local-week.ts'

const HOURS_A_DAY = 24
const WORKDAYS = 5

/** Hours of a workday, of Saturday and of Sunday. */
export const ARCHETYPE_CELLS = 3 * HOURS_A_DAY

/**
 * One way to spend a week, as many people share it: how likely each hour of a workday, of Saturday and of Sunday is. An
 * average over many; no single person's hours.
 */
export interface Archetype {
  /** How common it is, 0–1. */
  readonly weight: number
  /** {@link ARCHETYPE_CELLS} shares that sum to 1. */
  readonly cells: readonly number[]
}

/** The hours of a local week, folded to one workday, Saturday and Sunday. */
export function archetypeCells({ hours }: LocalWeek): Float64Array {
  const cells = new Float64Array(ARCHETYPE_CELLS)
  hours.forEach((count, hour) => {
    const day = Math.max(0, Math.floor(hour / HOURS_A_DAY) - WORKDAYS + 1)
    const cell = day * HOURS_A_DAY + hour % HOURS_A_DAY
    cells[cell] = (cells[cell] ?? 0) + count
  })
  return cells
}

/**
 * Scores weeks under a mixture of Dirichlet-multinomial distributions: everyone lives near one of the archetypes and
 * has habits of their own, so that the tenth edit in the same hour says less than the first. A low concentration grants
 * people more habits of their own.
 */
export function archetypeScorer(archetypes: readonly Archetype[], concentration: number) {
  const prepared = archetypes.map(({ weight, cells }) => {
    const alphas = Float64Array.from(cells, share => share * concentration)
    return { start: Math.log(weight), alphas, ofAlphas: alphas.map(logGamma) }
  })
  const scores = new Float64Array(archetypes.length)
  /** The logarithm of the likelihood, but for a number that is the same for every zone. */
  return (cells: Float64Array): number => {
    prepared.forEach(({ start, alphas, ofAlphas }, which) => {
      let sum = start
      for (let cell = 0; cell < ARCHETYPE_CELLS; cell += 1) {
        const count = cells[cell] ?? 0
        if (count > 0) sum += logGamma((alphas[cell] ?? 0) + count) - (ofAlphas[cell] ?? 0)
      }
      scores[which] = sum
    })
    return logSum(scores)
  }
}

/** The logarithm of a sum of numbers that are given as logarithms. */
function logSum(logs: Float64Array): number {
  const most = logs.reduce((max, log) => Math.max(max, log), Number.NEGATIVE_INFINITY)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}

/** Stirling's series, from 8 on; below, by Γ(x + 1) = x·Γ(x). Good to ten digits. */
function logGamma(of: number): number {
  let x = of
  let product = 1
  for (; x < 8; x += 1) product *= x
  const square = x * x
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI)
    + (1 - (1 / 30 - 1 / (105 * square)) / square) / (12 * x) - Math.log(product)
}
