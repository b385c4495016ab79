import { BINS, MONTHS, type WeekHistogram } from './week-histogram.ts'
import { ZONES } from './zone.ts'

/**
 * For each zone, the offset from UTC (in minutes) that the clocks showed in most of this person's half hours: in Berlin
 * +60 for someone who edits in winter and +120 for someone who edits in summer.
 */
export function usualOffsets(histogram: WeekHistogram): readonly number[] {
  const months = Array.from({ length: MONTHS }, (_, month) =>
    histogram.subarray(month * BINS, (month + 1) * BINS).reduce((sum, count) => sum + count, 0))
  return ZONES.map(({ standardOffset, summerShares }) => {
    const lead = months.reduce((sum, count, month) => sum + count * ((summerShares[month] ?? 0) - 0.5), 0)
    return standardOffset + (lead > 0 ? 60 : 0)
  })
}
