import type { MailboxId } from '@small-places/kernel'
import type { Lane } from './mailboxes.ts'
import type { Instant } from './time.ts'

/** A report that nobody has opened. The row, and with it the time, is erased when somebody does. */
export interface AlertRow {
  readonly mailbox: MailboxId
  readonly lane: Lane
  /** When to alert next: at first 50 to 60 minutes after the arrival, at random. */
  readonly due: Instant
  /** True once it has been due. */
  readonly late: boolean
}

/** Alerts, unique by mailbox. */
export interface Alerts {
  /** False, and nothing changes, when the mailbox has one already. */
  add(row: AlertRow): Promise<boolean>
  save(row: AlertRow): Promise<void>
  remove(mailbox: MailboxId): Promise<void>
  /** All, by mailbox. */
  all(): Promise<readonly AlertRow[]>
  /** At most `limit` alerts with `due` ≤ now, by due, then mailbox. */
  due(now: Instant, limit: number): Promise<readonly AlertRow[]>
}
