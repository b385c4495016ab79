import { posteriorOf, sharpnessFor, zoneScorer, type TimeZoneModel } from './model.ts'
import { type TimeZonePrior, zonePrior } from './prior.ts'
import type { ReleaseId } from './release.ts'
import { usualOffsets } from './usual-offset.ts'
import { slotsOf, type WeekHistogram } from './week-histogram.ts'
import { ZONES, type Zone } from './zone.ts'

/** A zone and how probable it is, 0–1. */
export interface ZoneChance {
  readonly zone: Zone
  readonly probability: number
}

/** An offset from UTC in which most of someone's edits were made, and how probable it is. */
export interface OffsetChance {
  /** Minutes east of UTC, with summer time where most edits were made in summer. */
  readonly minutes: number
  readonly probability: number
  /** How probable it was taken to be before any time was looked at. */
  readonly before: number
  /** The zones that it may be, most probable first; their probabilities sum to that of the offset. */
  readonly zones: readonly ZoneChance[]
}

/** What the hours of someone's edits tell of where they live. */
export interface TimeZoneEstimate {
  /** How many half hours with edits it rests on. */
  readonly slots: number
  /** The best guess: the offset that is likely to be right, or at most an hour from it. */
  readonly best: OffsetChance
  /** How probable it is that the truth is at most an hour from the best guess. */
  readonly withinOneHour: number
  /** All offsets, most probable first; the probabilities sum to 1. */
  readonly offsets: readonly OffsetChance[]
  /** The most probable offsets that together make 90 %. */
  readonly credible: readonly OffsetChance[]
  /** Whether the range is so wide, or the edits so few, that no guess should be named. */
  readonly abstains: boolean
  /**
   * Information gained, in bits: the Kullback–Leibler divergence of the offsets' probabilities from those assumed
   * before. Its average over people is the entropy before minus the entropy after.
   */
  readonly bits: number
  readonly prior: TimeZonePrior['kind']
}

/** Fewer half hours with edits than this say nothing that should be told. */
export const FEWEST_SLOTS = 12
/** A range of more offsets than this is no guess. */
const WIDEST_RANGE = 6
const CREDIBLE = 0.9
const HOUR = 60
/** How much a guess that is right is worth beyond one that is an hour off. */
const WORTH_OF_EXACT = 0.5

/**
 * Makes a function that estimates the time zone behind a histogram; preparing the model once spares time. `release` is
 * how the edits were published, for someone who knows that they were held back.
 */
export function timeZoneEstimator(model: TimeZoneModel, release: ReleaseId = 'at-once') {
  const { weights, sharpness } = model.readers[release]
  const score = zoneScorer(model, weights)
  return (histogram: WeekHistogram, prior: TimeZonePrior): TimeZoneEstimate => {
    const before = zonePrior(prior, model.population)
    const slots = slotsOf(histogram)
    const sharp = sharpnessFor(prior.kind === 'uniform' ? sharpness.uniform : sharpness.population, slots)
    // Without any edit there is nothing that speaks for a zone: what was assumed stays.
    const after = slots > 0 ? posteriorOf(score(histogram), before, sharp) : before
    return { ...summary(offsetChances(usualOffsets(histogram), before, after), slots), prior: prior.kind }
  }
}

function summary(offsets: readonly OffsetChance[], slots: number): Omit<TimeZoneEstimate, 'prior'> {
  const near = ({ minutes }: OffsetChance): number =>
    sumOf(offsets.filter(other => Math.abs(other.minutes - minutes) <= HOUR).map(({ probability }) => probability))
  const worth = (offset: OffsetChance): number => near(offset) + WORTH_OF_EXACT * offset.probability
  const best = offsets.reduce((a, b) => worth(b) > worth(a) ? b : a)
  const sums = offsets.map((_, index) => sumOf(offsets.slice(0, index).map(({ probability }) => probability)))
  const credible = offsets.filter((_, index) => (sums[index] ?? 0) < CREDIBLE)
  return {
    slots, best, offsets, credible,
    withinOneHour: Math.min(1, near(best)),
    abstains: slots < FEWEST_SLOTS || credible.length > WIDEST_RANGE,
    bits: Math.max(0, sumOf(offsets.map(({ probability, before }) =>
      probability > 0 ? probability * Math.log2(probability / before) : 0))),
  }
}

/** Gathers zones by the offset that their clocks showed in most of the edits. */
function offsetChances(
  usual: readonly number[], before: readonly number[], after: readonly number[]
): readonly OffsetChance[] {
  const chances = ZONES.map((zone, index) => ({
    zone, probability: after[index] ?? 0, before: before[index] ?? 0, minutes: usual[index] ?? 0,
  }))
  return [...Map.groupBy(chances, ({ minutes }) => minutes)].map(([minutes, members]): OffsetChance => ({
    minutes,
    probability: sumOf(members.map(({ probability }) => probability)),
    before: sumOf(members.map(({ before }) => before)),
    zones: members.map(({ zone, probability }) => ({ zone, probability })).toSorted(byProbability),
  })).toSorted(byProbability)
}

const byProbability = (a: { readonly probability: number }, b: { readonly probability: number }): number =>
  b.probability - a.probability

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
