import { MONTHS } from './week-histogram.ts'

/** By which rule clocks go forward by an hour for a part of the year. */
export type SummerTime =
  | 'none' | 'europe' | 'north-america' | 'iran' | 'australia' | 'new-zealand' | 'chile' | 'brazil'

type MonthDay = readonly [month: number, day: number]

/**
 * First and last day of summer time as `[month, day]`. Rules name Sundays (“last of March”), which fall on other days
 * each year; these are the days in the middle. Iran ended it in 2022, Brazil in 2019, and old edits still show it.
 * Source: IANA time zone database, `Rule` lines.
 */
const spans: Readonly<Record<Exclude<SummerTime, 'none'>, readonly [first: MonthDay, last: MonthDay]>> = {
  'europe': [[3, 28], [10, 28]],
  'north-america': [[3, 11], [11, 4]],
  'iran': [[3, 22], [9, 21]],
  'australia': [[10, 4], [4, 4]],
  'new-zealand': [[9, 27], [4, 4]],
  'chile': [[9, 5], [4, 4]],
  'brazil': [[10, 18], [2, 18]],
}

const DAYS_A_MONTH = 30.4

/** How much of a year has passed on a day, in months. */
const monthsAt = ([month, day]: MonthDay): number => month - 1 + (day - 1) / DAYS_A_MONTH

/** Which part of each month lies in summer time, 0–1. */
export function summerShares(rule: SummerTime): readonly number[] {
  if (rule === 'none') return Array.from({ length: MONTHS }, () => 0)
  const [from, to] = spans[rule].map(monthsAt)
  return Array.from({ length: MONTHS }, (_, month) => {
    const passed = (point = 0): number => Math.min(1, Math.max(0, point - month))
    const between = passed(to) - passed(from)
    // South of the equator summer time runs over the new year.
    return (to ?? 0) > (from ?? 0) ? between : 1 + between
  })
}
