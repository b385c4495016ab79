import type { Result } from '@small-places/kernel'
import type { Alerts } from './alerts.ts'
import type { AuditLog } from './audit.ts'
import type { Blobs } from './blobs.ts'
import type { CaseItems } from './case-items.ts'
import type { CaseMembers } from './case-members.ts'
import type { Cases } from './cases.ts'
import type { Departures } from './departures.ts'
import type { DeskEnvelopes } from './desk-envelopes.ts'
import type { Drops } from './drops.ts'
import type { Enrolments } from './enrolments.ts'
import type { Envelopes } from './envelopes.ts'
import type { Intake } from './intake.ts'
import type { Invitations } from './invitations.ts'
import type { Jobs } from './jobs.ts'
import type { KeyLists } from './key-lists.ts'
import type { Keyrings } from './keyrings.ts'
import type { Letters } from './letters.ts'
import type { Mailboxes } from './mailboxes.ts'
import type { Manifests } from './manifests.ts'
import type { Notices } from './notices.ts'
import type { Proposals } from './proposals.ts'
import type { Receipts } from './receipts.ts'
import type { Recipients } from './recipients.ts'
import type { Revisions } from './revisions.ts'
import type { Sessions } from './sessions.ts'
import type { Settings } from './settings.ts'
import type { Spent } from './spent.ts'
import type { Suspensions } from './suspensions.ts'
import type { Tombstones } from './tombstones.ts'
import type { Vaults } from './vaults.ts'
import type { Wraps } from './wraps.ts'

/** The tables, as seen within one transaction. A handle is useless once its transaction has ended. */
export interface Tx {
  readonly mailboxes: Mailboxes
  readonly receipts: Receipts
  readonly intake: Intake
  readonly letters: Letters
  readonly blobs: Blobs
  readonly drops: Drops
  readonly cases: Cases
  readonly caseMembers: CaseMembers
  readonly departures: Departures
  readonly manifests: Manifests
  readonly envelopes: Envelopes
  readonly caseItems: CaseItems
  readonly keyLists: KeyLists
  readonly recipients: Recipients
  readonly deskEnvelopes: DeskEnvelopes
  readonly proposals: Proposals
  readonly suspensions: Suspensions
  readonly invitations: Invitations
  readonly enrolments: Enrolments
  readonly vaults: Vaults
  readonly wraps: Wraps
  readonly keyrings: Keyrings
  readonly sessions: Sessions
  readonly spent: Spent
  readonly jobs: Jobs
  readonly alerts: Alerts
  readonly notices: Notices
  readonly audit: AuditLog
  readonly tombstones: Tombstones
  readonly settings: Settings
  readonly revisions: Revisions
}

/**
 * The store. Write transactions behave as if they ran one after another. `work` has no effect but through its handle,
 * since an engine may run it again; it awaits every call it makes. Ids sort by their UTF-8 bytes in every list.
 */
export interface Store {
  /**
   * Runs `work` and, when it returns a success, keeps everything it wrote, durably, before the promise resolves. When
   * it returns a failure or throws, nothing of it is kept.
   */
  write<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>>
  /** Runs `work` on one consistent state. It must not write: a write throws or is not kept. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}
