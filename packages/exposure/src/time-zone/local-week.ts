import { BINS, MONTHS, type WeekHistogram } from './week-histogram.ts'
import type { Zone } from './zone.ts'

const DAY = 48
const HOURS_A_WEEK = 168

/**
 * Months in which hardly any place changes its clocks: winter in the north and summer in the south, and the reverse.
 */
const aroundNewYear = new Set([10, 11, 0, 1])
const aroundJuly = new Set([4, 5, 6, 7])

/** A histogram as it looks on the clocks of one zone, with its weekend moved to Saturday and Sunday. */
export interface LocalWeek {
  /** Half hours of activity by hour of the local week, 0 = Monday 00:00. */
  readonly hours: Float64Array
  /** By half hour of the day, November to February. */
  readonly newYear: Float64Array
  /** By half hour of the day, May to August. */
  readonly july: Float64Array
}

/** Reads a histogram on the clocks of a zone. Zones on a quarter of an hour fall half into each of two half hours. */
export function localWeek(histogram: WeekHistogram, zone: Zone): LocalWeek {
  const local: LocalWeek = {
    hours: new Float64Array(HOURS_A_WEEK), newYear: new Float64Array(DAY), july: new Float64Array(DAY),
  }
  const standard = zone.standardOffset / 30 + zone.weekendLead * DAY
  for (let month = 0; month < MONTHS; month += 1) {
    const summer = zone.summerShares[month] ?? 0
    const day = aroundNewYear.has(month) ? local.newYear : aroundJuly.has(month) ? local.july : undefined
    for (const [shift, share] of [[standard, 1 - summer], [standard + 2, summer]] as const) {
      const whole = Math.floor(shift)
      const late = shift - whole
      if (share * (1 - late) > 0) add(histogram, month, whole, share * (1 - late), local.hours, day)
      if (share * late > 0) add(histogram, month, whole + 1, share * late, local.hours, day)
    }
  }
  return local
}

function add(
  histogram: WeekHistogram, month: number, shift: number, share: number, hours: Float64Array,
  day: Float64Array | undefined
): void {
  for (let bin = 0; bin < BINS; bin += 1) {
    const count = (histogram[month * BINS + bin] ?? 0) * share
    if (count === 0) continue
    const local = (bin + shift + 2 * BINS) % BINS
    const hour = local >> 1
    hours[hour] = (hours[hour] ?? 0) + count
    if (day) day[local % DAY] = (day[local % DAY] ?? 0) + count
  }
}
