import * as v from 'valibot'
import type { BlobId, CaseId, EpochNumber, Handle, ItemId, MailboxId } from '@small-places/kernel'

/** Sizes in bytes that the server accepts. */
export const limits = {
  sealedItem: 300_000,
  statement: 60_000,
  keyList: 200_000,
  envelope: 80_000,
  vault: 16_384,
  keyring: 16_000_000,
  summary: 540,
  blobPart: 1_048_576,
  blob: 268_435_456,
  blobsPerMailbox: 60,
  membersPerCase: 40,
  eventsPerCall: 60,
} as const

const b64 = (bytes: number) =>
  v.pipe(v.string(), v.length(Math.ceil((bytes * 4) / 3)), v.regex(/^[A-Za-z0-9_-]+$/))

const id = () => b64(16)

export const mailboxId = v.pipe(id(), v.transform((text) => text as MailboxId))
export const itemId = v.pipe(id(), v.transform((text) => text as ItemId))
export const blobId = v.pipe(id(), v.transform((text) => text as BlobId))
export const caseId = v.pipe(id(), v.transform((text) => text as CaseId))
/** Any other 16-byte id: of a letter, an intake drop, an invitation. */
export const plainId = id()
/** 32 bytes: a hash, a token. */
export const b64x32 = b64(32)
/** 65 bytes: a P-256 point. */
export const point = b64(65)
/** 64 bytes: a P-256 signature. */
export const signature = b64(64)

export const handle = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{1,31}$/),
  v.transform((text) => text as Handle),
)
export const epoch = v.pipe(
  v.number(), v.integer(), v.minValue(1), v.maxValue(100_000), v.transform((n) => n as EpochNumber),
)
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
export const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))
export const deskId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/))
export const lane = v.picklist(['danger', 'concern'])
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
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

export const nothing = v.object({})
