import type { Handle } from '@small-places/kernel'

/** One way of unlocking a vault. */
export interface WrapRow {
  readonly handle: Handle
  readonly kind: 'kit' | 'passkey' | 'recovery'
  /** b64(SHA-256(locator)). */
  readonly locatorHash: string
  readonly wrap: Uint8Array
}

/** Ways of unlocking, unique by locatorHash. */
export interface Wraps {
  find(locatorHash: string): Promise<WrapRow | null>
  /** The member's ways of unlocking, by locatorHash. */
  of(handle: Handle): Promise<readonly WrapRow[]>
  /** False, and nothing changes, when the locatorHash stands already. */
  add(row: WrapRow): Promise<boolean>
  remove(locatorHash: string): Promise<void>
  removeOf(handle: Handle): Promise<void>
}
