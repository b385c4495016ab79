import { element, type ViewElement } from '../view/element.ts'
import { picture } from './picture.ts'

const HOUR = 3_600
const DAY = 24
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4 * DAY * HOUR

const CELL = 20
/** High enough for names in the large letters of small screens. */
const HIGH = 26
const GAP = 2
/** Room for the names of days, which some languages do not shorten. */
const LEFT = 92
const TOP = 30

/** The words on the picture. */
export interface WeekClockWords {
  readonly described: string
  /** Seven, Monday first. */
  readonly days: readonly string[]
  /** An hour of the day, 0–23. */
  readonly hour: (hour: number) => string
}

/** How many moments fall into each hour of the week, Monday 00:00 first, seen `offset` minutes to the east of UTC. */
export function hoursOfWeek(moments: readonly number[], offset: number): readonly number[] {
  const counts = Array.from({ length: 7 * DAY }, () => 0)
  for (const at of moments) {
    const hours = Math.floor((at + offset * 60 - FIRST_MONDAY) / HOUR)
    const hour = ((hours % counts.length) + counts.length) % counts.length
    counts[hour] = (counts[hour] ?? 0) + 1
  }
  return counts
}

/** A night has this many hours at least in which next to nothing is edited. */
const NIGHT = 5
/** The share of all edits, at most, that a night can hold and still be seen as one. */
const NIGHT_SHARE = 0.05
/** For fewer hours of the day with edits, all the rest is pale, and no stripe stands out. */
const FEWEST_HOURS = 9
const FEWEST_MOMENTS = 50

/** Whether the picture has a pale stripe that can be taken for sleep, so that words about it are true. */
export function hasPaleStripe(moments: readonly number[]): boolean {
  const byHour = Array.from({ length: DAY }, () => 0)
  for (const [index, count] of hoursOfWeek(moments, 0).entries()) byHour[index % DAY] = (byHour[index % DAY] ?? 0) + count
  if (moments.length < FEWEST_MOMENTS || byHour.filter(count => count > 0).length < FEWEST_HOURS) return false
  const nights = byHour.map((_, first) =>
    Array.from({ length: NIGHT }, (_, hour) => byHour[(first + hour) % DAY] ?? 0).reduce((sum, count) => sum + count, 0))
  return Math.min(...nights) <= NIGHT_SHARE * moments.length
}

/**
 * When in the week somebody edits: a row a day, a column an hour, the darker the more. The sleep of a person is the pale
 * stripe in it, which is all that a time zone is guessed from.
 * @param moments Seconds since 1970.
 * @param offset Minutes to the east of UTC.
 */
export function weekClock(moments: readonly number[], offset: number, words: WeekClockWords): ViewElement {
  const counts = hoursOfWeek(moments, offset)
  const most = Math.max(1, ...counts)
  const x = (hour: number): number => LEFT + hour * (CELL + GAP)
  const y = (day: number): number => TOP + day * (HIGH + GAP)
  const hours = [0, 6, 12, 18].map(hour => element('text', { x: x(hour), y: TOP - 8 }, words.hour(hour)))
  const days = words.days.map((name, day) => element('text', { x: 0, y: y(day) + HIGH * 0.75 }, name))
  const cells = counts.map((count, index) => element('rect', {
    x: x(index % DAY), y: y(Math.floor(index / DAY)), width: CELL, height: HIGH, rx: 2,
    // The root: a few edits at night must be seen beside hundreds at noon.
    'fill-opacity': Number((0.06 + 0.94 * Math.sqrt(count / most)).toFixed(3)),
  }))
  return picture('week-clock', [0, 0, x(DAY), y(7)], words.described, ...hours, ...days, ...cells)
}
