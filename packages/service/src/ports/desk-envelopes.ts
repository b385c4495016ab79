import type { Handle } from '@small-places/kernel'

/** A desk's key, sealed to one desk member (docs/formats.md section 4.3). */
export interface DeskEnvelopeRow {
  readonly desk: string
  /** Which key of the desk: the hash of its recipient. */
  readonly recipientHash: string
  readonly member: Handle
  readonly sealed: Uint8Array
}

/** Desk envelopes. Unique: (desk, recipientHash, member). */
export interface DeskEnvelopes {
  /** The member's envelopes, by desk, then recipientHash. */
  of(member: Handle): Promise<readonly DeskEnvelopeRow[]>
  /** Who holds which desk key, by desk, recipientHash, member. */
  holders(): Promise<readonly Omit<DeskEnvelopeRow, 'sealed'>[]>
  /** Adds the row or replaces the one of the same key. */
  put(row: DeskEnvelopeRow): Promise<void>
  removeOf(member: Handle): Promise<void>
  /** Deletes all envelopes of keys that are not in `recipientHashes`. */
  keepOnly(recipientHashes: readonly string[]): Promise<void>
}
