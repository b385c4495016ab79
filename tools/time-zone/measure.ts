import {
  RELEASE_IDS, type ReleaseId, type ReliabilityBand, type TimeZoneMeasured
} from '@small-places/exposure/time-zone'
import { casesOf, guessesOf, majorityGuess } from './evaluate.ts'
import type { Profile } from './profile.ts'
import { type Guess, scoreOf } from './score.ts'
import type { Fold } from './train.ts'

type HitRate = TimeZoneMeasured['majority']

const LENGTHS = [25, 50, 100, 200, null]
const LONG = 200
const STATED = [0.5, 0.7, 0.85, 0.95, 1.01]
/** Lengths whose guesses are pooled to see how far what is stated can be trusted. */
const POOLED = [25, 50, 100, null]

/** Measures the folds on the groups that they have not seen. `digest` is the SHA-256 of the profiles' file. */
export function measureFolds(profiles: readonly Profile[], folds: readonly Fold[], digest: string): TimeZoneMeasured {
  const look = (slots: number | null, uniform: boolean): readonly Guess[] => guessesOf(
    casesOf(profiles, { slots, atLeast: slots ?? LONG, release: 'at-once' }), foldFor(folds),
    { kind: uniform ? 'uniform' : 'population' }, 'at-once')
  const releases = RELEASE_IDS.map((release) => {
    const cases = casesOf(profiles, { slots: null, atLeast: LONG, release })
    const of = (knows: ReleaseId): HitRate => rateOf(guessesOf(cases, foldFor(folds), { kind: 'population' }, knows))
    return [release, { unaware: of('at-once'), aware: of(release) }] as const
  })
  return {
    on: { people: profiles.length, groups: folds.length, digest },
    byLength: LENGTHS.map(slots => ({ slots, ...rateOf(look(slots, false)), uniform: rateOf(look(slots, true)) })),
    majority: rateOf(casesOf(profiles, { slots: null, atLeast: LONG, release: 'at-once' })
      .map(one => majorityGuess(one, foldFor(folds)(one.profile)))),
    reliability: {
      population: reliabilityOf(POOLED.flatMap(slots => look(slots, false))),
      uniform: reliabilityOf(POOLED.flatMap(slots => look(slots, true))),
    },
    releases: Object.fromEntries(releases) as TimeZoneMeasured['releases'],
  }
}

/** The model that was trained without the group of a person. */
export const foldFor = (folds: readonly Fold[]) => ({ group }: Profile): Fold['model'] => {
  const fold = folds.find(fold => fold.group === group)
  if (!fold) throw new RangeError(`no model was trained without group ${group}`)
  return fold.model
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

function rateOf(guesses: readonly Guess[]): HitRate {
  const { exact, withinOneHour } = scoreOf(guesses)
  return { exact: rounded(exact), withinOneHour: rounded(withinOneHour) }
}

function reliabilityOf(guesses: readonly Guess[]): readonly ReliabilityBand[] {
  return STATED.map((statedBelow, index) => {
    const from = STATED[index - 1] ?? 0
    const members = guesses.filter(({ stated }) =>
      stated !== null && !stated.abstained && stated.withinOneHour >= from && stated.withinOneHour < statedBelow)
    // One person was looked at once for each length: that is one piece of evidence, not four.
    const size = Math.max(1, members.length / POOLED.length)
    const [low, high] = wilson(scoreOf(members).withinOneHour, size)
    return { statedBelow, low: rounded(low), high: rounded(high) }
  })
}

/** The 90 % interval for a share that was seen among `size` (Wilson 1927). */
function wilson(share: number, size: number): readonly [number, number] {
  const z = 1.645
  const middle = (share + z * z / (2 * size)) / (1 + z * z / size)
  const half = z / (1 + z * z / size) * Math.sqrt(share * (1 - share) / size + z * z / (4 * size * size))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
