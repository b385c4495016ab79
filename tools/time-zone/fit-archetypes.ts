import { type Archetype, ARCHETYPE_CELLS, archetypeCells, localWeek, ZONES } from '@small-places/exposure/time-zone'
import { type Profile, zonesThatFit } from './profile.ts'
import type { Random } from './random.ts'

/** Half hours of one person that count, so that nobody's habits become an archetype. */
const MOST_OF_ONE_PERSON = 150
/** How many half hours of everybody's average are mixed into each archetype. */
const OF_EVERYBODY = 32
/** How much a half hour counts when people are given to archetypes: habits come in runs. */
const TEMPER = 0.5
const ROUNDS = 60

/** Finds `count` common ways to spend a week (expectation maximisation of a mixture of multinomial distributions). */
export function fitArchetypes(profiles: readonly Profile[], count: number, random: Random): readonly Archetype[] {
  const people = profiles.map(cellsAtHome)
  const everybody = toShares(blend(people, people.map(() => 1)).map(cell => cell + 0.5))
  // A power of a random number: everyone starts mostly in one archetype.
  let members = people.map(() => toShares(Float64Array.from({ length: count }, () => random() ** 3)))
  let archetypes: readonly Archetype[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    archetypes = Array.from({ length: count }, (_, which) => {
      const weights = members.map(shares => shares[which] ?? 0)
      const cells = blend(people, weights).map((cell, at) => cell + OF_EVERYBODY * (everybody[at] ?? 0))
      const size = weights.reduce((sum, weight) => sum + weight, 0)
      return { weight: (size + 1) / (people.length + count), cells: [...toShares(cells)] }
    })
    members = people.map(cells => membership(cells, archetypes))
  }
  return archetypes.toSorted((a, b) => b.weight - a.weight)
}

/**
 * The hours of a person on the clocks of their own zone; of several that fit, the one whose weekend is the quietest.
 */
function cellsAtHome(profile: Profile): Float64Array {
  const fits = zonesThatFit(profile)
  const weeks = ZONES.filter((_, zone) => fits[zone]).map(zone => archetypeCells(localWeek(profile.histogram, zone)))
  const weekend = (cells: Float64Array): number => sumOf(cells.subarray(ARCHETYPE_CELLS / 3))
  const [quietest] = weeks.toSorted((a, b) => weekend(a) - weekend(b))
  const scale = Math.min(1, MOST_OF_ONE_PERSON / profile.slots)
  return (quietest ?? new Float64Array(ARCHETYPE_CELLS)).map(count => count * scale)
}

function membership(cells: Float64Array, archetypes: readonly Archetype[]): Float64Array {
  const logs = archetypes.map(archetype => archetype.cells.reduce(
    (sum, share, at) => sum + TEMPER * (cells[at] ?? 0) * Math.log(share), Math.log(archetype.weight)))
  const most = Math.max(...logs)
  return toShares(Float64Array.from(logs, log => Math.exp(log - most)))
}

function blend(people: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const blended = new Float64Array(ARCHETYPE_CELLS)
  people.forEach((cells, person) => cells.forEach((count, at) => {
    blended[at] = (blended[at] ?? 0) + count * (weights[person] ?? 0)
  }))
  return blended
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0)

function toShares(numbers: Float64Array): Float64Array {
  const total = sumOf(numbers)
  return numbers.map(number => number / total)
}
