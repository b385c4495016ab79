import { err, ok, type EpochNumber, type Handle, type MailboxId, type Result } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import type { HybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import {
  b64x32, bytesOfB64, count, day, epochNumber, handle, keyListRef, mailboxId, plainId, position, recipient, startOfDay,
  type KeyListRef,
} from '../json/fields.ts'
import { nullOr, object, oneOf, text, type Read } from '../json/reader.ts'
import type { WrittenKeyList } from '../key-list/succession.ts'
import { signingKeysOf, staffEntry } from '../key-list/key-list.ts'
import { padText } from '../padding.ts'
import type { Primitives } from '../primitives.ts'
import { openText, type UnsealError } from '../sealed/single-recipient.ts'
import type { Signer } from '../signing/signature.ts'
import {
  contexts, hashStatement, macBody, macHolds, parseStatement, readSigned, signBody, writeStatement,
  type SignedError, type StatementHash,
} from '../statement/statement.ts'
import { SMALLEST_ITEM } from './item.ts'

/** The longest that a reporter may seal to a thread that a letter named, in days. */
export const THREAD_DAYS = 60

const letterBody = object({
  v: oneOf(1),
  kind: oneOf('letter'),
  mailbox: mailboxId,
  letter: plainId,
  n: position,
  previous: nullOr(b64x32),
  author: handle,
  day,
  keyList: keyListRef,
  text: nullOr(text),
  state: nullOr(oneOf('read', 'working', 'closed')),
  received: count,
  thread: nullOr(object({ epoch: epochNumber, manifest: b64x32, recipient, mac: b64x32, until: day })),
})

/** What the team sends to a reporter (docs/formats.md section 5.3). */
export type LetterBody = Read<typeof letterBody>

/** What a member writes in a letter; `thread` says where the reporter's next items go. */
export interface LetterContent {
  readonly mailbox: MailboxId
  readonly letter: string
  /** 1 for the first letter, whose `previous` is null. */
  readonly n: number
  readonly previous: StatementHash | null
  readonly author: Handle
  readonly day: string
  readonly keyList: KeyListRef
  readonly text: string | null
  readonly state: LetterBody['state']
  /** The highest `seq` of the reporter's items that the author has read. */
  readonly received: number
  readonly thread: {
    readonly epoch: EpochNumber
    readonly manifest: StatementHash
    readonly recipient: AgeRecipient
    /** `threadMacOf` the epoch's thread seed. */
    readonly mac: Uint8Array
    /** At most `THREAD_DAYS` after `day`. */
    readonly until: string
  } | null
}

/** A letter ready to be sent. */
export interface SealedLetter {
  readonly sealed: Uint8Array
  readonly hash: StatementHash
  /** The body as sent, for the case's own record. */
  readonly body: LetterBody
}

/** Seals a letter to a reporter. `mac` is that of the report, which shows that its author has read it. */
export const sealLetter = async (
  tools: Primitives, signer: Signer, mac: Uint8Array, reply: AgeRecipient, content: LetterContent,
): Promise<Result<SealedLetter, 'malformed'>> => {
  const { thread } = content
  const body = letterBody({
    v: 1, kind: 'letter', ...content, thread: thread === null ? null : { ...thread, mac: base64url.encode(thread.mac) },
  })
  if (body === undefined || !isSound(body)) return err('malformed')
  const line = JSON.stringify(body)
  const signature = await signBody(signer, content.author, contexts.letter, line)
  const code = await macBody(tools.sha256, mac, contexts.letter, line)
  const written = writeStatement({ body: line, proofs: [signature, code] })
  const hash = await hashStatement(tools.sha256, contexts.letter, line)
  return ok({ sealed: await tools.age.seal(padText(utf8(written), SMALLEST_ITEM), [reply]), hash, body })
}

const DAY = 86_400_000

const isSound = ({ n, previous, thread, day: written }: LetterBody): boolean =>
  (n === 1) === (previous === null) &&
  (thread === null || startOfDay(thread.until) - startOfDay(written) <= THREAD_DAYS * DAY)

/**
 * Why a letter is not shown.
 * - `bad-mac`: its author has not read this mailbox's report
 * - `other-place`: it belongs to another mailbox, or is another letter than the server says
 * - `older-key-list`: it names a newer key list than the reader was given, which is therefore not to be used
 */
export type LetterError = UnsealError | SignedError | 'bad-mac' | 'other-place' | 'older-key-list'

/** A letter that holds. */
export interface OpenedLetter {
  readonly body: LetterBody
  readonly hash: StatementHash
  /** Whether its author has left since; then its `thread` is not used. */
  readonly authorHasLeft: boolean
}

/** What the reader of a letter knows. */
export interface LetterPlace {
  readonly reply: HybridKeyPair
  readonly mac: Uint8Array
  readonly mailbox: MailboxId
  /** The id under which the server gave it. */
  readonly letter: string
  /** The newest accepted key list. */
  readonly keyList: WrittenKeyList
}

/** Opens a letter on the reporter's device. */
export const openLetter = async (
  tools: Primitives, sealed: Uint8Array, place: LetterPlace,
): Promise<Result<OpenedLetter, LetterError>> => {
  const { list } = place.keyList
  const opened = await openText(tools.age, sealed, place.reply.identity)
  if (!opened.ok) return opened
  const statement = parseStatement(opened.value)
  if (!statement.ok) return statement
  if (!await macHolds(tools.sha256, contexts.letter, statement.value, place.mac)) return err('bad-mac')
  const signed = await readSigned(tools, statement.value, {
    context: contexts.letter, keyOf: signingKeysOf(list), reader: letterBody, authorIn: body => body.author,
  })
  if (!signed.ok) return signed
  const { body, hash } = signed.value
  if (body.mailbox !== place.mailbox || body.letter !== place.letter) return err('other-place')
  if (!isSound(body)) return err('malformed')
  const isOlder = list.version < body.keyList.version
  if (isOlder || list.version === body.keyList.version && place.keyList.hash !== body.keyList.hash) {
    return err('older-key-list')
  }
  return ok({ body, hash, authorHasLeft: staffEntry(list, body.author)?.status !== 'active' })
}

/** The thread MAC in a letter, as bytes. */
export const threadMacIn = (thread: NonNullable<LetterBody['thread']>): Uint8Array => bytesOfB64(thread.mac)
