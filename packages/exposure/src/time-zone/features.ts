import { archetypeCells, archetypeScorer, type Archetype } from './archetype.ts'
import { localWeek, type LocalWeek } from './local-week.ts'
import type { WeekHistogram } from './week-histogram.ts'
import { slotsOf } from './week-histogram.ts'
import { ZONES } from './zone.ts'

const HOURS_A_DAY = 24
const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** Days of the local week that are looked at together, and in steps of how many hours. */
const blocks = [
  { days: [0, 1, 2, 3, 4], step: 1 },
  { days: [5], step: 2 },
  { days: [6], step: 2 },
  { days: [0], step: 4 },
  { days: [4], step: 4 },
] as const

const BLOCK_FEATURES = blocks.reduce((sum, { step }) => sum + HOURS_A_DAY / step, 0)

/** How many numbers describe a histogram on the clocks of one zone. */
export const FEATURES = BLOCK_FEATURES + 4

/** Shares of a day are smoothed as if one half hour had been spread over all of it. */
const SMOOTHING = 1

/**
 * Describes a histogram on the clocks of every zone, {@link FEATURES} numbers a zone, one zone after the other. Nothing
 * in the description names the zone: the same life anywhere on Earth gives the same numbers on its own clocks.
 */
export function featureReader(archetypes: readonly Archetype[], concentration: number) {
  const score = archetypeScorer(archetypes, concentration)
  return (histogram: WeekHistogram): Float32Array => {
    const count = Math.max(1, slotsOf(histogram))
    const all = new Float32Array(ZONES.length * FEATURES)
    ZONES.forEach((zone, which) => {
      const local = localWeek(histogram, zone)
      const features = all.subarray(which * FEATURES, (which + 1) * FEATURES)
      writeBlocks(local, count, features)
      const { alike, trust } = seasonsAlike(local)
      const likely = score(archetypeCells(local))
      features.set([alike, alike * trust, likely / count ** 0.5, likely / count ** 0.75], BLOCK_FEATURES)
    })
    return all
  }
}

/** Square roots of shares: they tell a rare hour from a quiet one and do not let one busy hour drown the rest. */
function writeBlocks({ hours }: LocalWeek, count: number, into: Float32Array): void {
  let at = 0
  for (const { days, step } of blocks) {
    for (let start = 0; start < HOURS_A_DAY; start += step) {
      let sum = SMOOTHING * days.length / DAYS.length
      for (const day of days) {
        for (let hour = start; hour < start + step; hour += 1) sum += hours[day * HOURS_A_DAY + hour] ?? 0
      }
      into[at++] = Math.sqrt(sum / (count + SMOOTHING * HOURS_A_DAY))
    }
  }
}

/**
 * How alike the days of summer and of winter are on these clocks (Bhattacharyya coefficient): with the right rule for
 * summer time, people get up at the same hour all year. `trust` grows with what there is to compare.
 */
function seasonsAlike({ newYear, july }: LocalWeek): { readonly alike: number, readonly trust: number } {
  const [a, b] = [smooth(newYear), smooth(july)]
  const [ofA, ofB] = [sumOf(a), sumOf(b)]
  const weight = (count: number, of: number): number => (count + 0.25) / (of + 0.25 * a.length)
  const alike = a.reduce((sum, count, bin) => sum + Math.sqrt(weight(count, ofA) * weight(b[bin] ?? 0, ofB)), 0)
  return { alike, trust: Math.sqrt(ofA * ofB / (ofA + ofB + 1e-9) / 50) }
}

/** Spreads every half hour over the hour before and after it. */
function smooth(day: Float64Array): Float64Array {
  const near = (bin: number): number => day[(bin + day.length) % day.length] ?? 0
  return day.map((count, bin) => (3 * count + 2 * (near(bin - 1) + near(bin + 1)) + near(bin - 2) + near(bin + 2)) / 9)
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0)
