import { posteriorOf, type Sharpness, sharpnessFor, ZONES } from '@small-places/exposure/time-zone'
import { minimise } from './minimise.ts'

/** Somebody as seen by weights that were fitted without anyone of their group. */
export interface HeldOut {
  readonly slots: number
  readonly scores: Float64Array
  /** For each zone, whether it may be the true one. */
  readonly fits: readonly boolean[]
  /** How common each zone is among those whom the weights were fitted on. */
  readonly population: readonly number[]
}

const MOST_ROUNDS = 60

/** Finds the sharpness with which the truth is most probable. Long and short histories count alike. */
export function fitSharpness(
  heldOut: readonly HeldOut[], priorOf: (one: HeldOut) => readonly number[]
): Sharpness {
  const [log = 0, growth = 0] = minimise((at, gradient) => {
    const sharpness = { atHundred: Math.exp(at[0] ?? 0), growth: at[1] ?? 0 }
    let loss = 0
    for (const one of heldOut) {
      const factor = sharpnessFor(sharpness, one.slots)
      const posterior = posteriorOf(one.scores, priorOf(one), factor)
      const right = posterior.reduce((sum, share, zone) => one.fits[zone] ? sum + share : sum, 1e-12)
      let slope = 0
      for (const zone of ZONES.keys()) {
        const share = posterior[zone] ?? 0
        slope += (share - (one.fits[zone] ? share / right : 0)) * (one.scores[zone] ?? 0)
      }
      loss -= Math.log(right) / heldOut.length
      gradient[0] = (gradient[0] ?? 0) + slope * factor / heldOut.length
      const growing = Math.log(sharpnessFor({ atHundred: 1, growth: 1 }, one.slots))
      gradient[1] = (gradient[1] ?? 0) + slope * factor * growing / heldOut.length
    }
    return loss
  }, new Float64Array(2), MOST_ROUNDS)
  return { atHundred: Math.exp(log), growth }
}
