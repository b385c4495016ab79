import type { TimeZonePrior } from './prior.ts'
import type { ReleaseId } from './release.ts'

/** How often guesses were right, as shares of 1. */
export interface HitRate {
  readonly exact: number
  readonly withinOneHour: number
}

/** What guesses that were measured start from. */
export type MeasuredPrior = Exclude<TimeZonePrior['kind'], 'given'>

/**
 * Of guesses that were named and stated to be at most an hour off with a probability below `statedBelow` (and not below
 * that of the band before), which share was: between `low` and `high` (90 % interval, Wilson 1927).
 */
export interface ReliabilityBand {
  readonly statedBelow: number
  readonly low: number
  readonly high: number
}

/**
 * How well time zones were guessed in training, always of people whose group the weights had not seen. Made by
 * `tools/train-time-zone.ts`.
 */
export interface TimeZoneMeasured {
  /** How many people, in how many groups, and the SHA-256 of the file they were read from. */
  readonly on: { readonly people: number, readonly groups: number, readonly digest: string }
  /** With so many half hours of activity; null for whole histories of at least 200. */
  readonly byLength: readonly (HitRate & { readonly slots: number | null, readonly uniform: HitRate })[]
  /** Always to name the most common offset: what is known without any edit. */
  readonly majority: HitRate
  /** How far what guesses state can be trusted, by what they start from: what starts elsewhere was not measured. */
  readonly reliability: Readonly<Record<MeasuredPrior, readonly ReliabilityBand[]>>
  /**
   * Whole histories of at least 200 half hours, had they been published in another way: guessed by someone who does not
   * know of it and by someone who does.
   */
  readonly releases: Readonly<Record<ReleaseId, { readonly unaware: HitRate, readonly aware: HitRate }>>
}
