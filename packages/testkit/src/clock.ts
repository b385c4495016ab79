import type { Clock } from '@small-places/kernel'

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  /** Moves the clock by this many milliseconds. */
  advance(milliseconds: number): void
}

/** A clock at `start`, a text that `Date.parse` reads. */
export const fixedClock = (start = '2026-11-21T10:15:00Z'): FixedClock => {
  let now = Date.parse(start)
  return {
    now: () => now,
    advance: milliseconds => { now += milliseconds },
  }
}
