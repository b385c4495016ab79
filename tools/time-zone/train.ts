import {
  type Archetype, featureReader, type Reader, type ReleaseId, RELEASES, scoresOf, type Sharpness, type TimeZoneModel,
  uniformPrior, ZONES
} from '@small-places/exposure/time-zone'
import { type HeldOut, fitSharpness } from './fit-sharpness.ts'
import { fitArchetypes } from './fit-archetypes.ts'
import { type Example, fitWeights } from './fit-weights.ts'
import { historyDigest, type Profile, zonesThatFit } from './profile.ts'
import { randomOf } from './random.ts'
import { released, sightingsOf } from './sighting.ts'

const ARCHETYPES = 12
/** How near people live to an archetype; chosen on held-out groups. */
const CONCENTRATION = 90
/** How scores grow with activity while weights are fitted; calibration comes later. */
const WHILE_FITTING: Sharpness = { atHundred: 1, growth: 0.12 }
/** How many people, spread over all offsets alike, are added to the population: no zone is impossible. */
const PEOPLE_EVERYWHERE = 30
/** The lengths of history that are learned beside each person's own. */
const SIZES = [12, 25, 50, 100, 200]
/** For edits that are held back, as a run for each takes its time. */
const SIZES_HELD_BACK = [50, 200]

/** What is learned of how people live, before any weight. */
type Base = Omit<TimeZoneModel, 'readers'>

/** A model for the people of one group, trained on all other groups. */
export interface Fold {
  readonly group: number | null
  readonly model: TimeZoneModel
}

/** What the training leaves for judging others: the folds, and in which group each person of the training was. */
export interface KeptFolds {
  readonly folds: readonly Fold[]
  /** By {@link historyDigest}. */
  readonly groups: Readonly<Record<string, number | null>>
}

/** The folds, with the people whom they were trained on. */
export const keptFolds = (profiles: readonly Profile[], folds: readonly Fold[]): KeptFolds => ({
  folds,
  groups: Object.fromEntries(profiles.map(profile => [historyDigest(profile), profile.group] as const)
    .toSorted(([one], [other]) => one < other ? -1 : 1)),
})

/** Weights for one way of publishing that were fitted without one group, and what they make of that group. */
interface Draft {
  readonly group: number | null
  readonly weights: readonly number[]
  readonly heldOut: readonly HeldOut[]
}

/**
 * Trains for each group a model on all others, and the final model on everyone. Each is calibrated on people whom its
 * kind had not seen: the fold of a group on the held-out guesses about the other groups, the final model on all of
 * them. `progress` hears what is done.
 */
export function trainAll(
  profiles: readonly Profile[], releases: readonly ReleaseId[], seed: number, progress: (what: string) => void
): { readonly folds: readonly Fold[], readonly model: TimeZoneModel } {
  const groups = [...new Set(profiles.map(({ group }) => group))]
  const without = (group: number | null): readonly Profile[] => profiles.filter(profile => profile.group !== group)
  const bases = new Map(groups.map(group => [group, baseOf(without(group), seed)]))
  const whole = baseOf(profiles, seed)
  const models = groups.map(group => ({ group, readers: new Map<ReleaseId, Reader>() }))
  const readers = new Map<ReleaseId, Reader>()
  for (const release of releases) {
    const drafts = groups.map((group): Draft => {
      const base = bases.get(group) ?? whole
      const weights = fitWeights(examplesOf(base, without(group), release, seed), WHILE_FITTING)
      const held = profiles.filter(profile => profile.group === group)
      progress(`${release}: without group ${group}`)
      return { group, weights, heldOut: heldOutOf(base, weights, held, release, seed) }
    })
    for (const { group, readers } of models) {
      const weights = drafts.find(draft => draft.group === group)?.weights ?? []
      readers.set(release, readerOf(weights, drafts.filter(draft => draft.group !== group)))
    }
    readers.set(release, readerOf(fitWeights(examplesOf(whole, profiles, release, seed), WHILE_FITTING), drafts))
    progress(`${release}: with everyone`)
  }
  return {
    folds: models.map(({ group, readers }) => ({ group, model: modelOf(bases.get(group) ?? whole, readers) })),
    model: modelOf(whole, readers),
  }
}

/** A way of publishing that was not trained is read as if nothing had been held back. */
function modelOf(base: Base, readers: ReadonlyMap<ReleaseId, Reader>): TimeZoneModel {
  const atOnce = readers.get('at-once')
  if (!atOnce) throw new RangeError('train at least for edits that are published at once')
  const of = (release: ReleaseId): Reader => readers.get(release) ?? atOnce
  return {
    ...base,
    readers: {
      'at-once': atOnce, 'delay-3-hours': of('delay-3-hours'), 'delay-6-hours': of('delay-6-hours'),
      'delay-12-hours': of('delay-12-hours'), 'spread-over-day': of('spread-over-day'), 'once-a-day': of('once-a-day'),
    },
  }
}

function readerOf(weights: readonly number[], drafts: readonly Draft[]): Reader {
  const heldOut = drafts.flatMap(draft => draft.heldOut)
  return {
    weights,
    sharpness: {
      population: fitSharpness(heldOut, ({ population }) => population),
      uniform: fitSharpness(heldOut, () => uniformPrior),
    },
  }
}

function baseOf(profiles: readonly Profile[], seed: number): Base {
  const archetypes: readonly Archetype[] = fitArchetypes(profiles, ARCHETYPES, randomOf(seed))
  return { archetypes, concentration: CONCENTRATION, population: populationOf(profiles) }
}

function examplesOf(base: Base, profiles: readonly Profile[], release: ReleaseId, seed: number): readonly Example[] {
  const read = featureReader(base.archetypes, base.concentration)
  const sightings = sightingsOf(profiles, release === 'at-once' ? SIZES : SIZES_HELD_BACK, seed)
  return released(sightings, RELEASES[release], seed).map(({ profile, histogram, slots }) =>
    ({ slots, features: read(histogram), fits: zonesThatFit(profile) }))
}

const heldOutOf = (
  base: Base, weights: readonly number[], profiles: readonly Profile[], release: ReleaseId, seed: number
): readonly HeldOut[] => examplesOf(base, profiles, release, seed).map(({ slots, features, fits }) =>
  ({ slots, scores: scoresOf(features, weights), fits, population: base.population }))

/** How common each zone is; someone who fits several counts for each as common as it is (expectation maximisation). */
function populationOf(profiles: readonly Profile[]): readonly number[] {
  const fits = profiles.map(zonesThatFit)
  let shares = uniformPrior
  for (let round = 0; round < 20; round += 1) {
    const counts = uniformPrior.map(share => share * PEOPLE_EVERYWHERE)
    for (const own of fits) {
      const total = shares.reduce((sum, share, zone) => own[zone] ? sum + share : sum, 0)
      for (const zone of ZONES.keys()) if (own[zone]) counts[zone] = (counts[zone] ?? 0) + (shares[zone] ?? 0) / total
    }
    shares = counts.map(count => count / (profiles.length + PEOPLE_EVERYWHERE))
  }
  return shares
}
