import type { CaseId, EpochNumber, Handle, MailboxId } from '@small-places/kernel'
import type { Lane } from './mailboxes.ts'
import type { Day } from './time.ts'

/** A case as the server knows it: routing data and a sealed summary. */
export interface CaseRow {
  readonly case: CaseId
  /** The mailbox that the case was made from; it may be gone. */
  readonly mailbox: MailboxId
  readonly lane: Lane
  readonly epoch: EpochNumber
  /** Hash of the manifest of the current epoch. */
  readonly manifestHash: string
  readonly nextPosition: number
  /** The service's revision at the last change. */
  readonly revision: number
  /** The revision at which the reporter last wrote, closed or kept the mailbox. */
  readonly reporterRevision: number
  readonly summary: Uint8Array | null
  readonly expires: Day
}

/** A case as one member sees it in the list. */
export interface MemberCase extends CaseRow {
  /** The revision up to which this member has read the case. */
  readonly readRevision: number
}

/** Cases by id. */
export interface Cases {
  find(id: CaseId): Promise<CaseRow | null>
  /** False, and nothing changes, when the id stands already. */
  add(row: CaseRow): Promise<boolean>
  save(row: CaseRow): Promise<void>
  remove(id: CaseId): Promise<void>
  /**
   * Cases of the member with `revision` > after, or that became theirs since (`CaseMemberRow.since`): the newest
   * revision first, at most `limit` where one is given.
   */
  ofMember(handle: Handle, after: number, limit?: number): Promise<readonly MemberCase[]>
  /** At most `limit` cases with `expires` < today, by id. */
  expired(today: Day, limit: number): Promise<readonly CaseRow[]>
  /** At most `limit` cases with an id above `after` (empty: from the first), by id, for walking through all. */
  page(after: string, limit: number): Promise<readonly CaseRow[]>
}
