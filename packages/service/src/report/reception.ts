import { hashOfText } from '@small-places/encryption'
import type { ItemId, MailboxId } from '@small-places/kernel'
import { hashOfBytes } from '../hash.ts'
import type { Lane, ReceiptRow, Tx } from '../ports/index.ts'

/** What must be the same when an item is sent again. */
export interface Reception {
  readonly mailbox: MailboxId
  readonly item: ItemId
  readonly seq: number
  /** Where it goes: `desk:<id>` or `thread:<epoch>`; for a report also lane and token hash. */
  readonly destination: string
  readonly sealed: Uint8Array
}

/** Where the first item of a mailbox goes, with all that makes the mailbox. */
export const reportDestination = (report: { lane: Lane, desk: string, tokenHash: string }): string =>
  `report:${report.lane}:${report.desk}:${report.tokenHash}`

/** The receipt that stands for an item. */
export const receiptFor = ({ mailbox, item, seq, destination, sealed }: Reception): ReceiptRow =>
  ({ mailbox, item, seq, hash: hashOfText(`${seq}\n${destination}\n${hashOfBytes(sealed)}`) })

/**
 * Whether an item came before: `same` is answered as the first time, `other` is a conflict. It is asked before any
 * proof of work, so that trying again after a lost answer costs nothing.
 */
export const receivedBefore = async (tx: Tx, receipt: ReceiptRow): Promise<'no' | 'same' | 'other'> => {
  const before = await tx.receipts.find(receipt.mailbox, receipt.item)
  if (before === null) return 'no'
  return before.hash === receipt.hash ? 'same' : 'other'
}
