import type { Instant } from './time.ts'

/** What may be used once: request nonces, sign-in challenges, proofs of work, suspension orders. Unique by key. */
export interface Spent {
  /** True when it was not spent before; false, and nothing changes, when it was. */
  add(key: string, until: Instant): Promise<boolean>
  /** Forgets what is past its time (`until` ≤ now) and so is refused for its age anyway. */
  removeBefore(now: Instant): Promise<void>
}
