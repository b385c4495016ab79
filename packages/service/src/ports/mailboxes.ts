import type { CaseId, Handle, MailboxId } from '@small-places/kernel'
import type { Day, Instant } from './time.ts'

/** Which of the two ways in a report took. */
export type Lane = 'danger' | 'concern'

/** One reporter's mailbox. */
export interface MailboxRow {
  readonly mailbox: MailboxId
  /** b64(SHA-256(token)); the token itself is never kept. Null once closed, while items in it still wait for staff. */
  readonly tokenHash: string | null
  readonly lane: Lane
  readonly desk: string
  readonly day: Day
  /** The hour of arrival (ms, whole hours): only in the danger lane, and only until a person has opened the report. */
  readonly hour: Instant | null
  readonly acknowledgedBy: Handle | null
  /** Staff have sent at least one letter: such mailboxes have a reserve when the service is under load. */
  readonly answered: boolean
  /** When a closing takes effect (ms, whole hours); null while nobody asked for it. */
  readonly closesAt: Instant | null
  readonly case: CaseId | null
  readonly nextSeq: number
  readonly nextLetter: number
  /** The day on which the mailbox goes if nothing happens in it. */
  readonly expires: Day
}

/** Mailboxes by id. */
export interface Mailboxes {
  find(mailbox: MailboxId): Promise<MailboxRow | null>
  /** False, and nothing changes, when the id stands already. */
  add(row: MailboxRow): Promise<boolean>
  /** Replaces the row of the same id; it must exist. */
  save(row: MailboxRow): Promise<void>
  remove(mailbox: MailboxId): Promise<void>
  /** Mailboxes without a case: danger before concern, then by day, then by hour (null last), then by id. */
  waiting(): Promise<readonly MailboxRow[]>
  /** The mailbox that a case was made from, if it still stands. */
  ofCase(id: CaseId): Promise<MailboxRow | null>
  /** Mailboxes with a case that also have intake items (late items for the desk), by id. */
  withLateItems(): Promise<readonly MailboxRow[]>
  /** At most `limit` mailboxes with `closesAt` ≤ now, by id. */
  closable(now: Instant, limit: number): Promise<readonly MailboxRow[]>
  /** At most `limit` mailboxes with `expires` < today, by id. */
  expired(today: Day, limit: number): Promise<readonly MailboxRow[]>
  /** At most `limit` mailboxes with an id above `after` (empty: from the first), by id, for walking through all. */
  page(after: string, limit: number): Promise<readonly MailboxRow[]>
}
