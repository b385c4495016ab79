import type { Clock } from '@small-places/kernel'

/** How long the desk stays open while nobody touches it. */
export const idleMinutes = 10

/** Locks the desk when nobody has touched it for a while. */
export interface IdleLock {
  /** Somebody is there. */
  touch(): void
  /** How many milliseconds are left; 0 when it is time to lock. */
  left(): number
  /** Looks at the clock, and locks if it is time. To be called every few seconds and when the page is shown again. */
  check(): void
  /** Ends the watch; nothing is locked any more. */
  stop(): void
}

/**
 * Watches the idle time by the clock and not by a timer: a phone that slept for an hour locks when it wakes.
 * @param onLock Called once.
 */
export function idleLock(clock: Clock, onLock: () => void, minutes: number = idleMinutes): IdleLock {
  let last = clock.now()
  let done = false
  const left = (): number => {
    const now = clock.now()
    // A clock that was set back must not keep the desk open for longer.
    if (now < last) last = now
    return Math.max(0, last + minutes * 60_000 - now)
  }
  const check = (): void => {
    if (done || left() > 0) return
    done = true
    onLock()
  }
  return {
    touch() {
      // A touch after the time is up comes too late.
      check()
      if (!done) last = clock.now()
    },
    left,
    check,
    stop() {
      done = true
    },
  }
}
