import type { MailboxId } from '@small-places/kernel'
import type { Day } from './time.ts'

/** A sealed letter from the team to a reporter. */
export interface LetterRow {
  readonly mailbox: MailboxId
  readonly letter: string
  readonly n: number
  readonly expires: Day
  /** b64(SHA-256) of the ciphertext, kept when the ciphertext is gone. */
  readonly hash: string
  /** Null once the reporter deleted it or it expired. */
  readonly sealed: Uint8Array | null
}

/** Letters. Unique: (mailbox, letter) and (mailbox, n). */
export interface Letters {
  find(mailbox: MailboxId, letter: string): Promise<LetterRow | null>
  /** False, and nothing changes, when one of the two keys stands already. */
  add(row: LetterRow): Promise<boolean>
  save(row: LetterRow): Promise<void>
  /** Letters of the mailbox whose ciphertext is still there, by n. */
  of(mailbox: MailboxId): Promise<readonly LetterRow[]>
  /** At most `limit` letters with ciphertext and `expires` < today. */
  expired(today: Day, limit: number): Promise<readonly LetterRow[]>
  removeOf(mailbox: MailboxId): Promise<void>
}
