import type { Role } from '@small-places/encryption'
import type { Handle, Result } from '@small-places/kernel'
import type { Ref, ShallowRef } from 'vue'
import type { Cases } from '../cases/cases.ts'
import type { SealedNotes } from '../drafts/sealed-notes.ts'
import type { HeldDeskKeys } from '../keys/desk-keys.ts'
import type { Directory } from '../keys/directory.ts'
import type { Team } from '../keys/team.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { OpenedReport } from '../queue/opened-report.ts'
import type { Queue } from '../queue/queue.ts'
import type { TakeUpChoice, TakeUpProblem } from '../queue/take-up.ts'
import type { Notices } from './notices.ts'
import type { VaultAccess } from './vault-access.ts'
import type { Workbench } from './workbench.ts'

/** The desk of one person, unlocked. Everything in it is gone when it is closed. */
export interface OpenDesk {
  /** Differs for every unlocking. */
  readonly session: string
  readonly handle: Handle
  readonly roles: Readonly<Ref<readonly Role[]>>
  readonly directory: Readonly<ShallowRef<Directory>>
  readonly deskKeys: HeldDeskKeys
  readonly bench: Workbench
  readonly queue: Queue
  readonly cases: Cases
  readonly outbox: Outbox
  readonly notes: SealedNotes
  readonly notices: Notices
  readonly team: Team
  readonly vault: VaultAccess
  /** Counts the times that the service has said that something changed. */
  readonly changes: Ref<number>
  readonly counts: { readonly queue: Readonly<Ref<number>>; readonly unread: Readonly<Ref<number>> }
  /** Whether the service has ended this person's access. */
  readonly refused: Readonly<Ref<boolean>>
  /** Six characters for a report or a case. */
  nameOf(id: string): string
  /** Reads everything again that the shell shows. */
  refresh(): Promise<void>
  takeUp(opened: OpenedReport, choice: TakeUpChoice): Promise<Result<string, TakeUpProblem>>
  /** Forgets all keys and everything that was opened, and ends the session. */
  close(): void
}
