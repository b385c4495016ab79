/** How long a session lasts without requests, in milliseconds. */
export const IDLE = 10 * 60_000

/** How long a session lasts at most, in milliseconds. */
export const LONGEST = 12 * 3_600_000
