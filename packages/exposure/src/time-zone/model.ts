import type { Archetype } from './archetype.ts'
import { FEATURES, featureReader } from './features.ts'
import type { ReleaseId } from './release.ts'
import type { WeekHistogram } from './week-histogram.ts'
import { ZONES } from './zone.ts'

/**
 * How much a score means: `atHundred` for 100 half hours of activity, growing with their number to the power `growth`.
 */
export interface Sharpness {
  readonly atHundred: number
  readonly growth: number
}

/** How to read the hours of edits that were published in one way. */
export interface Reader {
  /** One weight for each feature, the same for all zones. */
  readonly weights: readonly number[]
  /** Calibrated apart for guesses that start from the population and for guesses that start from nothing. */
  readonly sharpness: { readonly population: Sharpness, readonly uniform: Sharpness }
}

/** What training leaves behind: averages and weights, nothing of any one person. Made by `tools/train-time-zone.ts`. */
export interface TimeZoneModel {
  readonly archetypes: readonly Archetype[]
  readonly concentration: number
  /** How common each zone is where the model was trained, in the order of {@link ZONES}. */
  readonly population: readonly number[]
  /** `at-once` for edits as they are; the others for someone who knows how edits were held back. */
  readonly readers: Readonly<Record<ReleaseId, Reader>>
}

/** The range of activity that training has seen; beyond it, guesses get no surer and no less sure. */
const [FEWEST, MOST] = [12, 2000]

/** By how much to multiply scores for this many half hours of activity. */
export const sharpnessFor = ({ atHundred, growth }: Sharpness, slots: number): number =>
  atHundred * (Math.min(MOST, Math.max(FEWEST, slots)) / 100) ** growth

/** Makes a function that says how well each zone explains a histogram, in the order of {@link ZONES}. */
export function zoneScorer(
  { archetypes, concentration }: Pick<TimeZoneModel, 'archetypes' | 'concentration'>, weights: readonly number[]
) {
  const read = featureReader(archetypes, concentration)
  return (histogram: WeekHistogram): Float64Array => scoresOf(read(histogram), weights)
}

/** The weighted sum of the features of each zone. */
export function scoresOf(features: Float32Array, weights: readonly number[]): Float64Array {
  return Float64Array.from(ZONES, (_, zone) => {
    let sum = 0
    for (let feature = 0; feature < FEATURES; feature += 1) {
      sum += (features[zone * FEATURES + feature] ?? 0) * (weights[feature] ?? 0)
    }
    return sum
  })
}

/** How probable each zone is (Bayes), given its score and how common it is. */
export function posteriorOf(scores: ArrayLike<number>, prior: readonly number[], sharpness: number): number[] {
  const logs = prior.map((share, zone) => Math.log(share) + sharpness * (scores[zone] ?? 0))
  const most = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - most))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => weight / sum)
}
