import { BINS, slotsOf, type WeekHistogram } from './week-histogram.ts'

const HALF_HOURS_A_DAY = 48
/** Two hours of the day. */
const FEW = 4
const NEARLY_ALL = 0.9

/**
 * Whether nearly all of someone's half hours stand in one or two hours of the day, as they do where edits are collected
 * and published at a fixed hour. The pale stripe of the night, on which guesses rest, cannot be seen then.
 */
export function standsInFewHours(histogram: WeekHistogram): boolean {
  const ofDay = new Float64Array(HALF_HOURS_A_DAY)
  for (const [cell, count] of histogram.entries()) {
    const halfHour = cell % BINS % HALF_HOURS_A_DAY
    ofDay[halfHour] = (ofDay[halfHour] ?? 0) + count
  }
  const most = ofDay.toSorted().slice(-FEW).reduce((sum, count) => sum + count, 0)
  return most > 0 && most >= NEARLY_ALL * slotsOf(histogram)
}
