import type { Role } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'

/** A signed-in member, active and not suspended at the moment of the request. */
export interface Staff {
  readonly handle: Handle
  readonly roles: readonly Role[]
  readonly session: string
}
