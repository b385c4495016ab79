import type { MailboxId } from '@small-places/kernel'
import { concat, utf8 } from '../bytes.ts'
import { hkdf, type Sha256 } from '../sha256.ts'

/**
 * The 32 bytes that an epoch's letters give a reporter: whoever was removed from the case before that epoch does not
 * know them, and so cannot write as the reporter any more (docs/formats.md section 5.1).
 */
export const threadMacOf = (sha256: Sha256, threadSeed: Uint8Array, mailbox: MailboxId): Promise<Uint8Array> =>
  hkdf(sha256, threadSeed, utf8('small-places/reporter-mac/v1'), utf8(mailbox), 32)

/**
 * The key of the MAC on items that are sealed to a thread. Members who cannot read the report are given this one: it
 * checks the items of one epoch, and neither those of a later one nor anything that comes by a desk.
 */
export const threadItemKey = (
  sha256: Sha256, mac: Uint8Array, threadMac: Uint8Array, mailbox: MailboxId,
): Promise<Uint8Array> =>
  hkdf(sha256, concat(mac, threadMac), utf8('small-places/thread-mac/v1'), utf8(mailbox), 32)
