import type { ItemId, MailboxId } from '@small-places/kernel'
import type { Day } from './time.ts'

/** An item that waits at a desk, without its ciphertext. */
export interface IntakeHead {
  readonly mailbox: MailboxId
  readonly item: ItemId
  readonly seq: number
  readonly desk: string
  readonly day: Day
  /** Bytes of ciphertext. */
  readonly size: number
}

/** An item that waits at a desk. */
export interface IntakeRow extends IntakeHead {
  readonly sealed: Uint8Array
}

/** Items sealed to a desk, until they are taken up or passed on. Unique: (mailbox, item). */
export interface Intake {
  /** False, and nothing changes, when the key stands already. */
  add(row: IntakeRow): Promise<boolean>
  /** Every item of the mailbox with its ciphertext, by seq. */
  of(mailbox: MailboxId): Promise<readonly IntakeRow[]>
  /** All waiting items without their ciphertext, by mailbox, then seq. */
  heads(): Promise<readonly IntakeHead[]>
  /** Those of the items that wait, with ciphertext, by mailbox, then seq. */
  pick(items: readonly ItemId[]): Promise<readonly IntakeRow[]>
  remove(mailbox: MailboxId, item: ItemId): Promise<void>
  removeOf(mailbox: MailboxId): Promise<void>
}
