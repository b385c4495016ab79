import type { CaseId, EpochNumber, Handle, ItemId, MailboxId } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import { parseRecipient } from '../age/keys.ts'
import { base64url } from '../bytes.ts'
import type { RecipientHash } from '../sealed/single-recipient.ts'
import { parseSigningKey, type SigningKey } from '../signing/signature.ts'
import { matching, object, text, wholeFrom, type Read, type Reader } from './reader.ts'

/** The fields that the formats share (docs/formats.md section 1). */

/** Exactly `length` bytes as b64, in the one accepted spelling; stays text. */
export const b64 = (length: number): Reader<string> => value => {
  const given = text(value)
  if (given === undefined) return undefined
  const bytes = base64url.decode(given)
  return bytes.ok && bytes.value.length === length ? given : undefined
}

/** `length` bytes given as b64, decoded. For text that a reader of this module has let through. */
export const bytesOfB64 = (checked: string): Uint8Array<ArrayBuffer> => {
  const bytes = base64url.decode(checked)
  if (!bytes.ok) throw new TypeError('b64 that was not checked')
  return bytes.value
}

/** 16 bytes as b64: an id of any kind. */
export const plainId = b64(16)
/** 32 bytes as b64: a hash, a token, a seed. */
export const b64x32 = b64(32)

const branded = <T>(reader: Reader<unknown>): Reader<T> => value => reader(value) as T | undefined

export const mailboxId: Reader<MailboxId> = branded(plainId)
export const itemId: Reader<ItemId> = branded(plainId)
export const caseId: Reader<CaseId> = branded(plainId)
export const recipientHash: Reader<RecipientHash> = branded(b64x32)

/** A recipient that can be sealed to, spelt as it was made. Checking it costs about as much as sealing. */
export const recipient: Reader<AgeRecipient> = value => {
  const parsed = typeof value === 'string' && value === value.trim() ? parseRecipient(value) : undefined
  return parsed?.ok === true ? parsed.value : undefined
}

/** A public signing key. */
export const signingKey: Reader<SigningKey> = value => {
  const parsed = typeof value === 'string' ? parseSigningKey(value) : undefined
  return parsed?.ok === true ? parsed.value : undefined
}

/** The work name of a staff member. */
export const handle: Reader<Handle> = branded(matching(/^[a-z0-9][a-z0-9-]{1,31}$/))
export const epochNumber: Reader<EpochNumber> = branded(wholeFrom(1))
/** A place in a chain, counted from 1. */
export const position = wholeFrom(1)
/** How many, or how large; from 0. */
export const count = wholeFrom(0)

/** A day in UTC that exists, `YYYY-MM-DD`. */
export const day: Reader<string> = value => {
  const given = matching(/^\d{4}-\d{2}-\d{2}$/)(value)
  if (given === undefined) return undefined
  const start = startOfDay(given)
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(given) ? given : undefined
}

/** Milliseconds since 1970 at which a day begins (UTC). */
export const startOfDay = (checked: string): number => Date.parse(`${checked}T00:00:00Z`)

/** Which key list somebody used or saw: its version and hash. */
export const keyListRef = object({ version: position, hash: b64x32 })
/** Which key list somebody used or saw. */
export type KeyListRef = Read<typeof keyListRef>

const RESERVED = ['reporter', 'server', 'desk', 'thread']

/** Whether a staff member may carry this handle; some would be read as somebody else. */
export const isStaffHandle = (name: string): boolean =>
  handle(name) !== undefined && !RESERVED.includes(name) && !name.startsWith('officer-')
