import type { CaseId, Handle } from '@small-places/kernel'

/** Who may reach a case: derived from the current manifest, in the same transaction. */
export interface CaseMemberRow {
  readonly case: CaseId
  readonly handle: Handle
  readonly role: 'lead' | 'member'
  /** Compartments that this member reads, each with the earliest epoch from which on they do. */
  readonly reads: Readonly<Record<string, number>>
  /** The revision at which this member came to the case. */
  readonly since: number
  /** The revision up to which this member has read the case. */
  readonly readRevision: number
}

/** Members of cases. Unique: (case, handle). */
export interface CaseMembers {
  find(id: CaseId, handle: Handle): Promise<CaseMemberRow | null>
  /** Members of the case, by handle. */
  of(id: CaseId): Promise<readonly CaseMemberRow[]>
  /** Every membership of these people, by case, then handle. */
  ofHandles(handles: readonly Handle[]): Promise<readonly CaseMemberRow[]>
  /** Makes exactly these rows the members of the case. */
  replace(id: CaseId, rows: readonly CaseMemberRow[]): Promise<void>
  markRead(id: CaseId, handle: Handle, revision: number): Promise<void>
}
