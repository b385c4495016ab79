import type { Brand } from '@small-places/kernel'

/**
 * A date in UTC, `YYYY-MM-DD`: the finest time that is kept of anything a reporter does, but for danger reports that
 * nobody has opened yet.
 */
export type Day = Brand<string, 'Day'>

/** Milliseconds since 1970-01-01T00:00Z, for what is short-lived: sessions, leases, alerts. */
export type Instant = number
