import {
  histogramOf, publishedAt, type ReleaseId, RELEASES, timeZoneEstimator, type TimeZoneEstimate, type TimeZoneModel,
  type TimeZonePrior, usualOffsets, type WeekHistogram
} from '@small-places/exposure/time-zone'
import { timesOf } from './dates.ts'
import { type Profile, zonesThatFit } from './profile.ts'
import { randomOf } from './random.ts'
import type { Guess } from './score.ts'
import { subsample } from './sighting.ts'

/** What is looked at of each person. */
export interface Look {
  /** So many half hours, chosen at random; null for the whole history. */
  readonly slots: number | null
  /** People with fewer half hours are left out. */
  readonly atLeast: number
  readonly release: ReleaseId
}

/** One person's history as it is looked at, and the truth about it. */
export interface Case {
  readonly profile: Profile
  readonly histogram: WeekHistogram
  /** The offset in which most of the history lies, in minutes. */
  readonly truth: number
}

/** Seeds differ from those of training, which has seen other samples of the same people. */
const SEED = 90_001

/** The people who have enough, seen as `look` says. The same each time. */
export function casesOf(profiles: readonly Profile[], { slots, atLeast, release }: Look): readonly Case[] {
  return profiles.flatMap((profile, person) => {
    if (profile.slots < atLeast) return []
    const random = randomOf(SEED + person)
    const part = slots === null ? profile.histogram : subsample(profile.histogram, slots, random)
    const histogram = release === 'at-once'
      ? part : histogramOf(publishedAt(timesOf(part), RELEASES[release], random))
    return [{ profile, histogram, truth: slots === null ? profile.usualOffset : offsetOfPart(profile, part) }]
  })
}

/** In which offset most of a part of someone's history lies: of another season than the whole, it may be another. */
function offsetOfPart(profile: Profile, part: WeekHistogram): number {
  return usualOffsets(part)[zonesThatFit(profile).indexOf(true)] ?? profile.usualOffset
}

/**
 * The model's guess about each case. `modelFor` names the model that judges a person, such as one that was trained
 * without their group; `knows` is what the guesser takes to be the way of publishing.
 */
export function guessesOf(
  cases: readonly Case[], modelFor: (profile: Profile) => TimeZoneModel, prior: TimeZonePrior, knows: ReleaseId
): readonly Guess[] {
  const estimators = new Map<TimeZoneModel, ReturnType<typeof timeZoneEstimator>>()
  return cases.map(({ profile, histogram, truth }) => {
    const model = modelFor(profile)
    const estimate = estimators.get(model) ?? timeZoneEstimator(model, knows)
    estimators.set(model, estimate)
    return guessOf(estimate(histogram, prior), truth)
  })
}

const guessOf = ({ best, withinOneHour, credible, bits, abstains }: TimeZoneEstimate, truth: number): Guess => ({
  guessed: best.minutes,
  truth,
  stated: {
    exact: best.probability,
    withinOneHour,
    covered: credible.some(({ minutes }) => minutes === truth),
    width: credible.length,
    bits,
    abstained: abstains,
  },
})

/** Always the most common offset, as clocks show it in the months of this history: what is known without any hour. */
export function majorityGuess({ histogram, truth }: Case, { population }: TimeZoneModel): Guess {
  const shares = new Map<number, number>()
  usualOffsets(histogram).forEach((minutes, zone) =>
    shares.set(minutes, (shares.get(minutes) ?? 0) + (population[zone] ?? 0)))
  const [most] = [...shares].toSorted(([, a], [, b]) => b - a)
  return { guessed: most?.[0] ?? 0, truth, stated: null }
}
