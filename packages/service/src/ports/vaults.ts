import type { Handle } from '@small-places/kernel'

/** What one staff member holds, sealed on their device (docs/formats.md section 7). */
export interface VaultRow {
  readonly handle: Handle
  readonly vault: Uint8Array
  readonly revision: number
}

/** Vaults, unique by handle. */
export interface Vaults {
  find(handle: Handle): Promise<VaultRow | null>
  /** Adds the row or replaces the one of the same handle. */
  put(row: VaultRow): Promise<void>
  remove(handle: Handle): Promise<void>
}
