/**
 * When edits are published, as seen from when they were written. `random-delay`: each after a time of its own between 0
 * and `hours` hours; 24 hours spread them over a whole day. `fixed-hour`: all at the same hour of the day (UTC),
 * whoever wrote them.
 */
export type Release =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'random-delay', readonly hours: number }
  | { readonly kind: 'fixed-hour', readonly hour: number }

/** The ways of publishing whose effect was measured. */
export const RELEASES = {
  'at-once': { kind: 'at-once' },
  'delay-3-hours': { kind: 'random-delay', hours: 3 },
  'delay-6-hours': { kind: 'random-delay', hours: 6 },
  'delay-12-hours': { kind: 'random-delay', hours: 12 },
  'spread-over-day': { kind: 'random-delay', hours: 24 },
  'once-a-day': { kind: 'fixed-hour', hour: 12 },
} as const satisfies Readonly<Record<string, Release>>

/** One of {@link RELEASES}. */
export type ReleaseId = keyof typeof RELEASES

/** The ways of publishing, in the order in which they are shown. */
export const RELEASE_IDS: readonly ReleaseId[] = [
  'at-once', 'delay-3-hours', 'delay-6-hours', 'delay-12-hours', 'spread-over-day', 'once-a-day',
]

const HOUR = 3600
const DAY = 24 * HOUR

/**
 * When edits would have appeared. `seconds` are times since 1970, `random` gives numbers in [0, 1).
 * The order is that of `seconds`.
 */
export function publishedAt(seconds: ArrayLike<number>, release: Release, random: () => number): Float64Array {
  const times = Float64Array.from(seconds)
  if (release.kind === 'at-once') return times
  if (release.kind === 'random-delay') return times.map(time => time + random() * release.hours * HOUR)
  return times.map((time) => {
    const today = Math.floor(time / DAY) * DAY + release.hour * HOUR
    return today >= time ? today : today + DAY
  })
}
