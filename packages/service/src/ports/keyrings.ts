import type { Handle } from '@small-places/kernel'

/** A member's sealed keyring, a cache (docs/formats.md section 6.4). */
export interface KeyringRow {
  readonly handle: Handle
  readonly keyring: Uint8Array
  readonly revision: number
}

/** Keyrings, unique by handle. */
export interface Keyrings {
  find(handle: Handle): Promise<KeyringRow | null>
  /** Adds the row or replaces the one of the same handle. */
  put(row: KeyringRow): Promise<void>
  remove(handle: Handle): Promise<void>
}
