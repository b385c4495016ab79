import type { Brand } from '@small-places/kernel'

/** Half hours in a week. Bin 0 begins on Monday at 00:00 UTC. */
export const BINS = 336

/** Months in a year; month 0 is January. */
export const MONTHS = 12

/**
 * How often someone was active in each half hour of the UTC week, apart for each month of the year: `month * BINS +
 * bin`. The months are kept apart because clocks change with the season. One count is one half hour of life with at
 * least one edit, however many edits were made in it.
 */
export type WeekHistogram = Brand<Float64Array, 'WeekHistogram'>

const HALF_HOUR = 1800
const HALF_HOURS_A_DAY = 48
/** 1970-01-01 was a Thursday: three days after a Monday. */
const FIRST_BIN = 3 * HALF_HOURS_A_DAY
/** The last half hour of the year 9999, so that absurd numbers are left out and not wrapped around. */
const LAST_SLOT = 253_402_300_799 / HALF_HOUR

/** The first half hour (counted from 1970) of every month of the years 1970–2107, worked out once. */
const monthStarts = Int32Array.from({ length: 138 * MONTHS + 1 }, (_, month) =>
  Date.UTC(1970, month, 1) / 1000 / HALF_HOUR)

const monthOf = (slot: number): number => new Date(slot * HALF_HOUR * 1000).getUTCMonth()

/** An empty histogram. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand is only made by assertion
export const emptyHistogram = (): WeekHistogram => new Float64Array(MONTHS * BINS) as WeekHistogram

/** How many half hours of life it counts. */
export const slotsOf = (histogram: WeekHistogram): number => histogram.reduce((sum, count) => sum + count, 0)

/**
 * Counts edits, given in seconds since 1970 in any order. A burst of edits within one half hour counts once, so that a
 * day of small corrections does not outweigh a year. What is not a time between 1970 and 9999 is left out.
 */
export function histogramOf(seconds: ArrayLike<number>): WeekHistogram {
  const slots = new Float64Array(seconds.length)
  let length = 0
  for (let index = 0; index < seconds.length; index += 1) {
    const slot = Math.floor((seconds[index] ?? Number.NaN) / HALF_HOUR)
    if (slot >= 0 && slot <= LAST_SLOT) slots[length++] = slot
  }
  const sorted = slots.subarray(0, length).sort()
  const histogram = emptyHistogram()
  let last = -1
  let month = 0
  for (const slot of sorted) {
    if (slot === last) continue
    last = slot
    while (slot >= (monthStarts[month + 1] ?? 0) && month < monthStarts.length - 1) month += 1
    const ofYear = month < monthStarts.length - 1 ? month % MONTHS : monthOf(slot)
    const cell = ofYear * BINS + (slot + FIRST_BIN) % BINS
    histogram[cell] = (histogram[cell] ?? 0) + 1
  }
  return histogram
}

/**
 * A histogram of `[month 1–12, half hour of the UTC week, count]` triples, the form in which profiles are kept on file.
 * Triples that are out of range are left out.
 */
export function histogramOfCells(cells: Iterable<readonly [month: number, bin: number, count: number]>): WeekHistogram {
  const histogram = emptyHistogram()
  for (const [month, bin, count] of cells) {
    const fits = Number.isInteger(month) && month >= 1 && month <= MONTHS && Number.isInteger(bin) && bin >= 0
      && bin < BINS && count > 0 && Number.isFinite(count)
    const cell = (month - 1) * BINS + bin
    if (fits) histogram[cell] = (histogram[cell] ?? 0) + count
  }
  return histogram
}
