import { type Archetype, BINS, type WeekHistogram, ZONES } from '@small-places/exposure/time-zone'

/** Guesses the offset from UTC, in minutes, behind a histogram. */
export type Peer = (histogram: WeekHistogram) => number

const BINS_A_DAY = 48
const MINUTES_A_DAY = 1440
const QUIET_BINS = 12

/** Every offset that clocks show somewhere, in minutes. */
const offsets = [...new Set(ZONES.flatMap(({ standardOffset, summerTime }) =>
  summerTime === 'none' ? [standardOffset] : [standardOffset, standardOffset + 60]))].toSorted((a, b) => a - b)

/**
 * Other ways to guess, all from one generic day of half hours, which everyone is taken to live: the quietest six hours,
 * the circular mean, and the earth mover's distance, linear as in La Morgia et al. (ICDCS 2018) and around the clock.
 */
export function peersOf(archetypes: readonly Archetype[]): Readonly<Record<string, Peer>> {
  const generic = genericDay(archetypes)
  const sums = runningSums(generic)
  const byDistance = (distance: (a: readonly number[], b: readonly number[]) => number): Peer => (histogram) => {
    const day = dayOf(histogram)
    return lowest(offset => distance(runningSums(onClocks(day, offset)), sums))
  }
  return {
    'quietest six hours': histogram => nearest(quietest(generic) - quietest(dayOf(histogram))),
    'circular mean': histogram => nearest(circularMean(generic) - circularMean(dayOf(histogram))),
    'earth mover, generic day (La Morgia)': byDistance(linear),
    'earth mover around the clock': byDistance(circular),
  }
}

/** The average day of all archetypes, in half hours; sums to 1. */
function genericDay(archetypes: readonly Archetype[]): readonly number[] {
  return Array.from({ length: BINS_A_DAY }, (_, bin) => archetypes.reduce((sum, { weight, cells }) =>
    sum + weight * [0, 24, 48].reduce((day, start) => day + (cells[start + (bin >> 1)] ?? 0) / 2, 0), 0))
}

/** The half hours of the UTC day, all days and months together; sums to 1. */
function dayOf(histogram: WeekHistogram): readonly number[] {
  const day = Array.from({ length: BINS_A_DAY }, () => 0)
  histogram.forEach((count, cell) => {
    const bin = cell % BINS % BINS_A_DAY
    day[bin] = (day[bin] ?? 0) + count
  })
  const total = day.reduce((sum, count) => sum + count, 0)
  return day.map(count => count / Math.max(1, total))
}

const onClocks = (day: readonly number[], offset: number): readonly number[] =>
  day.map((_, bin) => day[(bin - Math.round(offset / 30) + 2 * BINS_A_DAY) % BINS_A_DAY] ?? 0)

/** Where the quietest hours begin, in minutes after midnight. */
function quietest(day: readonly number[]): number {
  const busy = day.map((_, start) => [...day, ...day].slice(start, start + QUIET_BINS)
    .reduce((sum, count) => sum + count, 0))
  return busy.indexOf(Math.min(...busy)) * 30
}

/** The mean direction of the day on the clock face, in minutes. */
function circularMean(day: readonly number[]): number {
  const angle = (bin: number): number => (bin + 0.5) / BINS_A_DAY * 2 * Math.PI
  const along = (part: (angle: number) => number): number =>
    day.reduce((sum, share, bin) => sum + share * part(angle(bin)), 0)
  return Math.atan2(along(Math.sin), along(Math.cos)) / (2 * Math.PI) * MINUTES_A_DAY
}

function runningSums(day: readonly number[]): readonly number[] {
  let sum = 0
  return day.map(share => sum += share)
}

const linear = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, share, bin) => sum + Math.abs(share - (b[bin] ?? 0)), 0)

/** The same around the clock: the median difference is carried for free (Rabin et al. 2008). */
function circular(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((share, bin) => share - (b[bin] ?? 0)).toSorted((x, y) => x - y)
  const median = differences[BINS_A_DAY / 2] ?? 0
  return differences.reduce((sum, difference) => sum + Math.abs(difference - median), 0)
}

/** The offset that clocks show somewhere and that is nearest around the clock. */
function nearest(minutes: number): number {
  const away = (offset: number): number => {
    const distance = Math.abs(offset - minutes) % MINUTES_A_DAY
    return Math.min(distance, MINUTES_A_DAY - distance)
  }
  return lowest(away)
}

/** The offset for which `value` is lowest. */
function lowest(value: (offset: number) => number): number {
  const [best] = offsets.map(offset => ({ offset, at: value(offset) })).toSorted((a, b) => a.at - b.at)
  return best?.offset ?? 0
}
