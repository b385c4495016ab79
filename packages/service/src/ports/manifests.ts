import type { CaseId, EpochNumber, Handle } from '@small-places/kernel'
import type { Day } from './time.ts'

/** The signed list of who reads a case in one epoch (docs/formats.md section 6.1). */
export interface ManifestRow {
  readonly case: CaseId
  readonly epoch: EpochNumber
  readonly hash: string
  readonly by: Handle
  readonly day: Day
  /** The statement as its author sent it. */
  readonly text: string
}

/** Manifests. Unique: (case, epoch). */
export interface Manifests {
  /** False, and nothing changes, when the key stands already. */
  add(row: ManifestRow): Promise<boolean>
  /** Every epoch of the case, oldest first. */
  of(id: CaseId): Promise<readonly ManifestRow[]>
  removeOf(id: CaseId): Promise<void>
}
