import type { Handle } from '@small-places/kernel'
import type { Instant } from './time.ts'

/** A staff session, bound to a key of the device. */
export interface SessionRow {
  readonly session: string
  readonly handle: Handle
  /** The session's P-256 point in b64. */
  readonly sessionKey: string
  readonly lastUsed: Instant
  /** Twelve hours after it began. */
  readonly ends: Instant
}

/** Staff sessions, unique by id. */
export interface Sessions {
  find(session: string): Promise<SessionRow | null>
  /** False, and nothing changes, when the id stands already. */
  add(row: SessionRow): Promise<boolean>
  /** Notes that the session was used. */
  touch(session: string, at: Instant): Promise<void>
  remove(session: string): Promise<void>
  removeOf(handle: Handle): Promise<void>
  /** Deletes sessions with `ends` ≤ now or `lastUsed` ≤ idleSince. */
  removeEnded(now: Instant, idleSince: Instant): Promise<void>
}
