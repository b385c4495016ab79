import {
  FEATURES, posteriorOf, scoresOf, type Sharpness, sharpnessFor, uniformPrior, ZONES
} from '@small-places/exposure/time-zone'
import { minimise } from './minimise.ts'

/** A histogram as the model sees it, and the truth. */
export interface Example {
  readonly slots: number
  /** {@link FEATURES} numbers for each zone. */
  readonly features: Float32Array
  /** For each zone, whether it may be the true one. */
  readonly fits: readonly boolean[]
}

/** Keeps weights small, so that few people in rare zones do not bend them. */
const RIDGE = 0.004
const MOST_ROUNDS = 150

/**
 * Fits one weight for each feature, so that the true zone is probable among all zones (conditional logit, McFadden
 * 1974) when every offset is equally probable beforehand.
 */
export function fitWeights(examples: readonly Example[], sharpness: Sharpness): readonly number[] {
  const scales = spreads(examples)
  const weightsOf = (standardised: Float64Array): number[] => [...standardised].map((x, i) => x / (scales[i] ?? 1))
  const fitted = minimise((at, gradient) => {
    const weights = weightsOf(at)
    let loss = 0
    for (const example of examples) loss += slopeOf(example, weights, sharpnessFor(sharpness, example.slots), gradient)
    for (let i = 0; i < FEATURES; i += 1) {
      const x = at[i] ?? 0
      gradient[i] = (gradient[i] ?? 0) / (scales[i] ?? 1) / examples.length + 2 * RIDGE * x
      loss += examples.length * RIDGE * x * x
    }
    return loss / examples.length
  }, new Float64Array(FEATURES), MOST_ROUNDS)
  return weightsOf(fitted)
}

/** Adds the slope of one example's loss to `slope` and returns the loss, −log P(zones that fit). */
function slopeOf(
  { features, fits }: Example, weights: readonly number[], sharpness: number, slope: Float64Array
): number {
  const posterior = posteriorOf(scoresOf(features, weights), uniformPrior, sharpness)
  const right = posterior.reduce((sum, share, zone) => fits[zone] ? sum + share : sum, 1e-12)
  for (let zone = 0; zone < ZONES.length; zone += 1) {
    const share = posterior[zone] ?? 0
    const pull = sharpness * (share - (fits[zone] ? share / right : 0))
    if (Math.abs(pull) < 1e-9) continue
    for (let i = 0; i < FEATURES; i += 1) slope[i] = (slope[i] ?? 0) + pull * (features[zone * FEATURES + i] ?? 0)
  }
  return -Math.log(right)
}

/**
 * The standard deviation of each feature over the zones of one example, averaged over examples: what differs between
 * people and not between zones does not help to choose a zone.
 */
function spreads(examples: readonly Example[]): Float64Array {
  const variances = new Float64Array(FEATURES)
  for (const { features } of examples) {
    for (let i = 0; i < FEATURES; i += 1) {
      let sum = 0
      let squares = 0
      for (let at = i; at < features.length; at += FEATURES) {
        const x = features[at] ?? 0
        sum += x
        squares += x * x
      }
      variances[i] = (variances[i] ?? 0) + (squares - sum * sum / ZONES.length) / ZONES.length / examples.length
    }
  }
  return variances.map(variance => Math.sqrt(Math.max(1e-12, variance)))
}
