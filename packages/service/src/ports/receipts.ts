import type { ItemId, MailboxId } from '@small-places/kernel'

/** What was once received from a reporter. It outlives the ciphertext, so that sending twice stays one item. */
export interface ReceiptRow {
  readonly mailbox: MailboxId
  readonly item: ItemId
  readonly seq: number
  /** b64(SHA-256) over everything of the request that must be the same when it is sent again. */
  readonly hash: string
}

/** Idempotency keys of reporters. Unique: (mailbox, item). Two items of one mailbox may carry the same `seq`. */
export interface Receipts {
  find(mailbox: MailboxId, item: ItemId): Promise<ReceiptRow | null>
  /** False, and nothing changes, when the key stands already. */
  add(row: ReceiptRow): Promise<boolean>
  /** How many items the mailbox has taken in. */
  count(mailbox: MailboxId): Promise<number>
  removeOf(mailbox: MailboxId): Promise<void>
}
