import { err, ok, type Result } from '@small-places/kernel'
import { startOfDay } from '../json/fields.ts'
import type { KeyList } from './key-list.ts'

/** How long after its expiry a key list is still used, with a warning, in days (docs/formats.md section 4). */
export const GRACE_DAYS = 30

const DAY = 86_400_000

/** A difference between two clocks that a person should be told of, in milliseconds: both may be off by their zone. */
const NOTICEABLE = DAY

/** Where in its life a key list stands. */
export interface Freshness {
  readonly state: 'current' | 'in-grace'
  /** Whole days until a reader stops encrypting. */
  readonly daysLeft: number
  /** Whether this device's clock and the server's differ by more than a day. */
  readonly clocksDiffer: boolean
}

/** The times that a reader can ask for, in milliseconds since 1970. */
export interface Clocks {
  /** This device's clock, which alone decides. */
  readonly now: number
  /** What a server says the time is; it only serves to tell a wrong clock from an old list. */
  readonly serverNow?: number
}

/**
 * Whether a key list may be encrypted to today.
 * - `expired`: it is past its expiry and its grace
 * - `not-yet-issued`: it was issued more than a day after now
 * - `clock-wrong`: one of these by this device's clock, but not by the server's, so that the device's clock is the
 *   likelier fault. Nothing is encrypted either way.
 */
export const freshnessOf = (
  list: KeyList, { now, serverNow }: Clocks,
): Result<Freshness, 'expired' | 'not-yet-issued' | 'clock-wrong'> => {
  const fault = faultAt(list, now)
  if (fault !== null) {
    return err(serverNow !== undefined && faultAt(list, serverNow) === null ? 'clock-wrong' : fault)
  }
  const end = startOfDay(list.expires) + DAY
  return ok({
    state: now < end ? 'current' : 'in-grace',
    daysLeft: Math.floor((end + GRACE_DAYS * DAY - now) / DAY),
    clocksDiffer: serverNow !== undefined && Math.abs(serverNow - now) > NOTICEABLE,
  })
}

// The day of expiry still counts; grace begins when it is over.
const faultAt = (list: KeyList, now: number): 'expired' | 'not-yet-issued' | null => {
  if (now < startOfDay(list.issued) - DAY) return 'not-yet-issued'
  return now >= startOfDay(list.expires) + DAY + GRACE_DAYS * DAY ? 'expired' : null
}
