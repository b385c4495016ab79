import { timeZoneModel } from './data/model.ts'
import { timeZoneEstimator, type TimeZoneEstimate } from './estimate.ts'
import type { TimeZonePrior } from './prior.ts'
import { publishedAt, type ReleaseId, RELEASES } from './release.ts'
import { histogramOf } from './week-histogram.ts'

/** What would be guessed if edits were published in another way. */
export interface Outlook {
  /** By someone who takes the times as they are. A wrong guess is no comfort: the next one may know better. */
  readonly unaware: TimeZoneEstimate
  /** By someone who knows how edits are held back, and has learned to read such hours. */
  readonly aware: TimeZoneEstimate
}

/**
 * What would be guessed from these edits (seconds since 1970), had they been published in this way. `random` gives numbers
 * in [0, 1). How often such guesses are right was measured on many people: `timeZoneMeasured.releases`.
 */
export function outlookFor(
  seconds: ArrayLike<number>, release: ReleaseId, prior: TimeZonePrior, random: () => number
): Outlook {
  const histogram = histogramOf(publishedAt(seconds, RELEASES[release], random))
  return {
    unaware: timeZoneEstimator(timeZoneModel)(histogram, prior),
    aware: timeZoneEstimator(timeZoneModel, release)(histogram, prior),
  }
}
