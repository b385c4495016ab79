import type { Brand, MailboxId } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import { hybridKeyPair, type HybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import { recipientHashOf } from '../sealed/single-recipient.ts'
import { hkdf, type Sha256 } from '../sha256.ts'

/** The one derived secret that the server sees: 43 characters of b64. */
export type MailboxToken = Brand<string, 'MailboxToken'>

/** What the server keeps of a token. */
export type TokenHash = Brand<string, 'TokenHash'>

/** All that a reporter's words give (docs/formats.md section 2). Only `mailbox` and `tokenHash` are no secrets. */
export interface ReporterSecrets {
  readonly mailbox: MailboxId
  readonly token: MailboxToken
  readonly tokenHash: TokenHash
  /** 32 bytes, shared with the team inside the report. */
  readonly mac: Uint8Array
  /** Opens the letters. */
  readonly reply: HybridKeyPair
}

/** Derives a reporter's secrets from the 16 bytes behind the words. */
export const deriveReporter = async (sha256: Sha256, seed: Uint8Array): Promise<ReporterSecrets> => {
  if (seed.length !== 16) throw new RangeError('a reporter seed has 16 bytes')
  const derive = (label: string) => hkdf(sha256, seed, utf8('small-places/reporter/v1'), utf8(label), 32)
  const token = base64url.encode(await derive('token')) as MailboxToken
  const tokenHash = await tokenHashOf(sha256, token)
  const mac = await derive('mac')
  const reply = hybridKeyPair(await derive('reply'))
  return { mailbox: await mailboxOf(sha256, { tokenHash, mac, reply: reply.recipient }), token, tokenHash, mac, reply }
}

/** The hash under which a server knows a token. */
export const tokenHashOf = async (sha256: Sha256, token: MailboxToken): Promise<TokenHash> =>
  base64url.encode(await sha256.digest(utf8(token))) as TokenHash

/** What a mailbox id commits to. */
export interface MailboxKeys {
  readonly tokenHash: string
  readonly mac: Uint8Array
  readonly reply: AgeRecipient
}

/** The mailbox that belongs to these keys and to no others. */
export const mailboxOf = async (sha256: Sha256, { tokenHash, mac, reply }: MailboxKeys): Promise<MailboxId> => {
  const lines = ['small-places/mailbox/v1', tokenHash, base64url.encode(mac), await recipientHashOf(sha256, reply)]
  return base64url.encode((await sha256.digest(utf8(lines.join('\n')))).subarray(0, 16)) as MailboxId
}
