import { sumOf, type Features } from '@small-places/exposure/user-name'

/** One example: what is seen, and whether it is so. */
export interface Example {
  readonly features: Features
  readonly isSo: boolean
}

const ROUNDS = 12
const RATE = 0.1
const PENALTY = 1e-3
/** Pieces of letters are many and each says little. */
const PENALTY_OF_PIECE = 1e-2

/** How many examples must have a feature: what few people share would be their names. */
export const FEWEST = 20

/**
 * Fits a logistic regression by AdaGrad with a quadratic penalty and takes the mean of the weights of its second half. The
 * same examples in the same order give the same weights.
 */
export function fit(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = new Set([...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name))
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const sums = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, isSo } of examples) {
      const error = 1 / (1 + Math.exp(-sumOf(features, weights))) - (isSo ? 1 : 0)
      for (const [name, value] of features) {
        if (!kept.has(name)) continue
        const weight = weights.get(name) ?? 0
        const slope = error * value + weight * (name.startsWith('g') ? PENALTY_OF_PIECE : PENALTY)
        const square = (squares.get(name) ?? 1) + slope * slope
        squares.set(name, square)
        weights.set(name, weight - RATE * slope / Math.sqrt(square))
      }
    }
    if (round >= ROUNDS / 2) for (const [name, weight] of weights) sums.set(name, (sums.get(name) ?? 0) + weight)
  }
  return new Map([...sums].map(([name, sum]) => [name, sum / (ROUNDS - ROUNDS / 2)]))
}
