import type { BlobId, CaseId, MailboxId } from '@small-places/kernel'
import type { Instant } from './time.ts'

/** What is known of an encrypted file; its bytes are in the blob store. */
export interface BlobRow {
  readonly blob: BlobId
  /** Null when the mailbox is gone and the file lives with its case. */
  readonly mailbox: MailboxId | null
  readonly case: CaseId | null
  /** Declared bytes of ciphertext. */
  readonly size: number
  /** Bytes that are durable, from 0 on. */
  readonly received: number
  readonly complete: boolean
  /** When an incomplete file is dropped (ms, whole hours); 0 once it is complete. */
  readonly orphanAt: Instant
}

/** Metadata of encrypted files, unique by id. */
export interface Blobs {
  find(blob: BlobId): Promise<BlobRow | null>
  /** False, and nothing changes, when the id stands already. */
  add(row: BlobRow): Promise<boolean>
  save(row: BlobRow): Promise<void>
  remove(blob: BlobId): Promise<void>
  ofMailbox(mailbox: MailboxId): Promise<readonly BlobRow[]>
  /** Files of all mailboxes without a case, by id. However many wait, one question asks for them. */
  ofWaiting(): Promise<readonly BlobRow[]>
  ofCase(id: CaseId): Promise<readonly BlobRow[]>
  /** At most `limit` incomplete files with `orphanAt` ≤ now, by id. */
  orphans(now: Instant, limit: number): Promise<readonly BlobRow[]>
}
