import type { Day, Instant } from './ports/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The day in UTC on which `now` lies. */
export const dayOf = (now: Instant): Day => new Date(now).toISOString().slice(0, 10) as Day

/** The day `days` after (or, negative, before) `day`. */
export const addDays = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * DAY)

/** Whole days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** The beginning of the hour in which `now` lies. */
export const hourOf = (now: Instant): Instant => Math.floor(now / HOUR) * HOUR

/** The first full hour at or after `now` + `hours`, so that what is kept tells no minute. */
export const hoursAfter = (now: Instant, hours: number): Instant => Math.ceil(now / HOUR) * HOUR + hours * HOUR
