import type { CaseId, EpochNumber, Handle } from '@small-places/kernel'

/** The keys of an epoch, sealed to one member (docs/formats.md section 6.2). */
export interface EnvelopeRow {
  readonly case: CaseId
  readonly epoch: EpochNumber
  readonly member: Handle
  readonly sealed: Uint8Array
}

/** Envelopes of the current epoch of each case. Unique: (case, member). */
export interface Envelopes {
  find(id: CaseId, member: Handle): Promise<EnvelopeRow | null>
  /** Makes exactly these rows the envelopes of the case; the ones before are deleted. */
  replace(id: CaseId, rows: readonly EnvelopeRow[]): Promise<void>
}
