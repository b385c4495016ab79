import type { CaseId, EpochNumber, Handle, ItemId } from '@small-places/kernel'
import type { Day } from './time.ts'

/** One sealed entry of a compartment. */
export interface CaseItemRow {
  readonly case: CaseId
  /** 1, 2, 3 … within the case, in the order of arrival. */
  readonly position: number
  readonly item: ItemId
  readonly compartment: string
  readonly epoch: EpochNumber
  /** Null for the reporter. */
  readonly author: Handle | null
  readonly seq: number
  readonly day: Day
  /** b64(SHA-256) of the ciphertext. */
  readonly hash: string
  readonly sealed: Uint8Array
}

/**
 * Entries of cases. Unique: (case, position), (case, item) and, for staff authors only, (case, compartment, author,
 * seq); a reporter's items may repeat a `seq`.
 */
export interface CaseItems {
  find(id: CaseId, item: ItemId): Promise<CaseItemRow | null>
  /** False, and nothing changes, when one of the keys stands already. */
  add(row: CaseItemRow): Promise<boolean>
  /** At most `limit` entries (all, where none is given) with `position` > after, by position. */
  since(id: CaseId, after: number, limit?: number): Promise<readonly CaseItemRow[]>
  removeOf(id: CaseId): Promise<void>
}
