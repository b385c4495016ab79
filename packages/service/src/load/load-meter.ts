import type { Instant } from '../ports/index.ts'

/** Counts what happened within a sliding window. Pure: it is told the time. */
export interface LoadMeter {
  record(now: Instant): void
  /** How much was recorded within the window that ends at `now`, to one slice's accuracy. */
  load(now: Instant): number
}

/** A meter over `window` milliseconds in `slices` counters. Time that runs backwards counts as the latest seen. */
export const createLoadMeter = (window = 60_000, slices = 60): LoadMeter => {
  const counts = new Float64Array(slices)
  const width = window / slices
  let newest = -Infinity

  const moveTo = (now: Instant): number => {
    const slice = Math.max(Math.floor(now / width), newest)
    const passed = Math.min(slice - newest, slices)
    for (let i = 0; i < passed; i++) counts[(slice - i) % slices] = 0
    newest = slice
    return slice % slices
  }

  return {
    record: now => {
      const at = moveTo(now)
      counts[at] = (counts[at] ?? 0) + 1
    },
    load: now => {
      moveTo(now)
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}
