import { base64url, hashOfText } from '@small-places/encryption'
import type { BlobId, CaseId, ItemId, MailboxId } from '@small-places/kernel'
import { sealedSample } from './sealed-sample.ts'
import { idSample } from './team.ts'

/** Ids for tests: the same name always gives the same id. */
export const mailboxId = (name: string) => idSample(`mailbox ${name}`) as MailboxId
export const itemId = (name: string) => idSample(`item ${name}`) as ItemId
export const caseId = (name: string) => idSample(`case ${name}`) as CaseId
export const blobId = (name: string) => idSample(`blob ${name}`) as BlobId

/** The token of a mailbox, which only its reporter knows. */
export const tokenOf = (name: string): string => idSample(`token ${name}`, 32)

/** What a reporter shows to open the mailbox of this name. */
export const claimOf = (name: string) => ({ mailbox: mailboxId(name), token: tokenOf(name) })

/** A report that makes the mailbox of this name. */
export const reportOf = (name: string, lane: 'danger' | 'concern' = 'concern') => ({
  mailbox: mailboxId(name), tokenHash: hashOfText(tokenOf(name)), lane, desk: 'main', item: itemId(`${name} report`),
  sealed: sealedSample(`report ${name}`), work: null,
})

/** A further item of the mailbox, for the desk. */
export const itemOf = (name: string, item: string, seq: number) => ({
  ...claimOf(name), item: itemId(`${name} ${item}`), seq, to: { kind: 'desk' as const, desk: 'main' },
  sealed: sealedSample(`item ${name} ${item}`), work: null,
})

/** b64 of bytes. */
export const b64 = (bytes: Uint8Array): string => base64url.encode(bytes)
