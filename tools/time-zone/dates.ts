import { BINS, MONTHS, type WeekHistogram } from '@small-places/exposure/time-zone'

const HALF_HOUR = 1800
const DAY = 86_400
const BINS_A_DAY = 48
const FIRST_YEAR = 2000

/**
 * Made-up times, in seconds since 1970, that give exactly this histogram: each half hour of a cell lies in another
 * week, beginning in the year 2000. For trying out what delays do to people whose true times are not kept.
 */
export function timesOf(histogram: WeekHistogram): Float64Array {
  const times: number[] = []
  for (let month = 0; month < MONTHS; month += 1) {
    for (let bin = 0; bin < BINS; bin += 1) {
      const count = histogram[month * BINS + bin] ?? 0
      if (count > 0) times.push(...datesOf(month, Math.floor(bin / BINS_A_DAY), count)
        .map(date => date + bin % BINS_A_DAY * HALF_HOUR))
    }
  }
  return Float64Array.from(times)
}

/** The first `count` dates of a month that fall on a day of the week (0 = Monday), year after year. */
function datesOf(month: number, weekday: number, count: number): readonly number[] {
  const dates: number[] = []
  for (let year = FIRST_YEAR; dates.length < count; year += 1) {
    const first = Date.UTC(year, month, 1) / 1000
    const end = Date.UTC(year, month + 1, 1) / 1000
    const days = (weekday - (first / DAY + 3) % 7 + 7) % 7
    for (let date = first + days * DAY; date < end && dates.length < count; date += 7 * DAY) dates.push(date)
  }
  return dates
}
