import type { Activity } from '../activity.ts'
import type { AssessOptions } from '../signal.ts'
import { mainWiki } from '../weight.ts'
import { say, type Wording } from '../wording.ts'
import { timeZoneMeasured } from './data/measured.ts'
import { timeZoneModel } from './data/model.ts'
import { editionPrior } from './edition-prior.ts'
import { timeZoneEstimator, type TimeZoneEstimate } from './estimate.ts'
import { standsInFewHours } from './few-hours.ts'
import { clock } from './offset-clock.ts'
import { outlookFor } from './outlook.ts'
import type { TimeZonePrior } from './prior.ts'
import type { ReleaseId } from './release.ts'
import { histogramOf } from './week-histogram.ts'

/** What holding edits back would change for one person. */
export interface HeldBack {
  /**
   * Whether at least half of what hours tell, beyond what always guessing the commonest time would, was gone for
   * somebody who knew of it. From the measurement, not from this person: one wrong guess is no comfort.
   */
  readonly helps: boolean
  /** What would be guessed from this person's edits, by somebody who knows of it and by somebody who does not. */
  readonly notes: readonly Wording[]
}

/** Spreads any number of edits evenly without randomness: multiples of the golden ratio fill the circle. */
const GOLDEN = 0.6180339887498949

/** Numbers in [0, 1) that fill it evenly, the same every time. */
function evenNumbers(): () => number {
  let count = 0
  return () => (++count * GOLDEN) % 1
}

/** How common each zone is taken to be among the editors of the main wiki. */
export const commonness = (activity: Activity): TimeZonePrior => editionPrior(mainWiki(activity)?.language ?? 'und')

/** What a guess starts from, for this activity. */
export const priorOf = (activity: Activity, { usePrior }: AssessOptions): TimeZonePrior =>
  usePrior ? commonness(activity) : { kind: 'uniform' }

/** Works out what holding edits back would change. Nothing is promised: what is public already keeps its times. */
export function heldBack(activity: Activity, release: ReleaseId, options: AssessOptions): HeldBack {
  const { releases, majority } = timeZoneMeasured
  const beyond = (id: ReleaseId): number => releases[id].aware.withinOneHour - majority.withinOneHour
  return { helps: beyond(release) <= beyond('at-once') / 2, notes: guesses(activity, release, options) }
}

function guesses(activity: Activity, release: ReleaseId, options: AssessOptions): readonly Wording[] {
  const [moments, prior] = [activity.edits.map(({ at }) => at), priorOf(activity, options)]
  const histogram = histogramOf(moments)
  const now = named(timeZoneEstimator(timeZoneModel)(histogram, prior))
  if (now === null || standsInFewHours(histogram)) return []
  const outlook = outlookFor(moments, release, prior, evenNumbers())
  const [aware, unaware] = [named(outlook.aware), named(outlook.unaware)]
  const informed = aware === null ? say('exposure-change-aware-none')
    : aware === now ? say('exposure-change-aware-same', now) : say('exposure-change-aware', aware, now)
  const misled = unaware !== null && unaware !== aware && unaware !== now
  return [informed, ...misled ? [say('exposure-change-unaware', unaware)] : []]
}

const named = ({ abstains, best }: TimeZoneEstimate): string | null => abstains ? null : clock(best.minutes)
