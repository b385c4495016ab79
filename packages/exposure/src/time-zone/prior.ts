import { ZONES } from './zone.ts'

/**
 * What is assumed before any time is looked at. `population`: as common as among the people the model was trained on.
 * `uniform`: every offset from UTC alike. `given`: as common as among the editors of a wiki, by standard offset in
 * minutes, in any unit; some live elsewhere all the same, as common there as in the population.
 */
export type TimeZonePrior =
  | { readonly kind: 'population' }
  | { readonly kind: 'uniform' }
  | { readonly kind: 'given', readonly shares: readonly { readonly standardOffset: number, readonly share: number }[] }

/** The part of a wiki's editors who are taken to live anywhere: abroad, or reading in a second language. */
const ANYWHERE = 0.15

const zonesByOffset = Map.groupBy(ZONES.keys(), zone => ZONES[zone]?.standardOffset ?? 0)

/** Every offset alike, and within an offset every zone alike. */
export const uniformPrior: readonly number[] = ZONES.map(({ standardOffset }) =>
  1 / zonesByOffset.size / (zonesByOffset.get(standardOffset)?.length ?? 1))

/** The probability of each zone before anything is known, in the order of {@link ZONES}; sums to 1. */
export function zonePrior(prior: TimeZonePrior, counts: readonly number[]): readonly number[] {
  const everyone = counts.reduce((sum, count) => sum + count, 0)
  const population = counts.map(count => count / everyone)
  if (prior.kind === 'population') return population
  if (prior.kind === 'uniform') return uniformPrior
  const given = new Map<number, number>()
  for (const { standardOffset, share } of prior.shares) {
    const known = zonesByOffset.has(standardOffset) && share > 0 && Number.isFinite(share)
    if (known) given.set(standardOffset, (given.get(standardOffset) ?? 0) + share)
  }
  const total = [...given.values()].reduce((sum, share) => sum + share, 0)
  if (total === 0) return uniformPrior
  const within = ZONES.map(({ standardOffset }, zone) => {
    const zones = zonesByOffset.get(standardOffset) ?? []
    return (population[zone] ?? 0) / zones.reduce((sum, other) => sum + (population[other] ?? 0), 0)
  })
  return ZONES.map(({ standardOffset }, zone) => ANYWHERE * (population[zone] ?? 0)
    + (1 - ANYWHERE) * (within[zone] ?? 0) * (given.get(standardOffset) ?? 0) / total)
}
