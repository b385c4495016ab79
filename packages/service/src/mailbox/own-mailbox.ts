import { equalBytes, hashOfText, utf8 } from '@small-places/encryption'
import type { MailboxId } from '@small-places/kernel'
import { dayOf } from '../day.ts'
import type { Instant, MailboxRow, Tx } from '../ports/index.ts'

/** A hash that no token has: 43 characters that are not b64 of 32 bytes. */
const NO_HASH = '~'.repeat(43)

/** What a reporter shows to reach a mailbox. */
export interface MailboxClaim {
  readonly mailbox: MailboxId
  readonly token: string
}

/**
 * The mailbox that the token opens, or null. Unknown, wrong token, closed and expired cost the same work: one look-up,
 * one hash, one comparison of all its bytes.
 */
export const ownMailbox = async (tx: Tx, claim: MailboxClaim, now: Instant): Promise<MailboxRow | null> => {
  const row = await tx.mailboxes.find(claim.mailbox)
  const isOwner = equalBytes(utf8(hashOfText(claim.token)), utf8(row?.tokenHash ?? NO_HASH))
  const isOpen = row !== null && row.expires >= dayOf(now) && (row.closesAt === null || row.closesAt > now)
  return isOwner && isOpen ? row : null
}
