import * as v from 'valibot'
import type { BlobId, CaseId, EpochNumber, Handle, ItemId, MailboxId } from '@small-places/kernel'

/** Sizes in bytes that the server accepts. */
export const limits = {
  sealedItem: 300_000,
  statement: 60_000,
  keyList: 200_000,
  envelope: 80_000,
  wrap: 200,
  vault: 16_384,
  keyring: 16_000_000,
  summary: 540,
  blobPart: 1_048_576,
  blob: 268_435_456,
  blobsPerMailbox: 60,
  /** Report, messages and all else that one mailbox ever takes in. */
  itemsPerMailbox: 1000,
  membersPerCase: 40,
  eventsPerCall: 60,
  discardedPerCall: 500,
  /** Items of the queue that are fetched at a time. */
  itemsPerFetch: 100,
} as const

const b64 = (bytes: number) =>
  v.pipe(v.string(), v.length(Math.ceil((bytes * 4) / 3)), v.regex(/^[A-Za-z0-9_-]+$/))

const id = () => b64(16)

/** 16 bytes in b64: a mailbox, derived from the reporter's words. */
export const mailboxId = v.pipe(id(), v.transform((text) => text as MailboxId))
/** 16 random bytes in b64: one sealed item. */
export const itemId = v.pipe(id(), v.transform((text) => text as ItemId))
/** 16 random bytes in b64: one encrypted file. */
export const blobId = v.pipe(id(), v.transform((text) => text as BlobId))
/** 16 random bytes in b64: a case. */
export const caseId = v.pipe(id(), v.transform((text) => text as CaseId))
/** Any other 16-byte id: of a letter, an intake drop, an invitation. */
export const plainId = id()
/** 32 bytes: a hash, a token. */
export const b64x32 = b64(32)
/** 65 bytes: a P-256 point. */
export const point = b64(65)
/** 64 bytes: a P-256 signature. */
export const signature = b64(64)

/** The work name of a staff member. */
export const handle = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{1,31}$/),
  v.transform((text) => text as Handle),
)
/** The number of an epoch, from 1. */
export const epoch = v.pipe(
  v.number(), v.integer(), v.minValue(1), v.maxValue(100_000), v.transform((n) => n as EpochNumber),
)
/** A number of things, or of milliseconds: a whole number from 0. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
/** A place in an order, from 1. */
export const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))
/** The id of a desk in the key list. */
export const deskId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/))
/** The two ways in. */
export const lane = v.picklist(['danger', 'concern'])
/** `YYYY-MM-DD` in UTC. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** The name of a compartment, such as `thread`. */
export const compartment = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,23}$/))

/** Ciphertext as b64 of at most `bytes` bytes. */
export const sealed = (bytes: number) =>
  v.pipe(v.string(), v.maxLength(Math.ceil((bytes * 4) / 3)), v.regex(/^[A-Za-z0-9_-]+$/))

/** A solved proof of work: the challenge as given and the number that solves it. */
export const work = v.object({
  challenge: v.pipe(v.string(), v.maxLength(300)),
  solution: v.pipe(v.string(), v.regex(/^\d{1,16}$/)),
})

/** A signed statement as text (docs/formats.md section 1.1). */
export const statement = (bytes: number) => v.pipe(v.string(), v.maxLength(bytes))

/** The three ways of unlocking a vault. */
export const wrapKind = v.picklist(['kit', 'passkey', 'recovery'])
/** A new way of unlocking, under the hash of its locator. */
export const newWrap = v.object({ kind: wrapKind, locatorHash: b64x32, wrap: sealed(limits.wrap) })

/** No fields at all. */
export const nothing = v.object({})
