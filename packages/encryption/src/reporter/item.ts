import { err, ok, type ItemId, type MailboxId, type Result } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import type { HybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import {
  b64x32, bytesOfB64, count, itemId, keyListRef, mailboxId, position, recipient, recipientHash, type KeyListRef,
} from '../json/fields.ts'
import { nullOr, object, oneOf, readJson, text, type JsonObject, type Read } from '../json/reader.ts'
import { padText } from '../padding.ts'
import type { Primitives } from '../primitives.ts'
import { openText, recipientHashOf, type RecipientHash, type UnsealError } from '../sealed/single-recipient.ts'
import {
  contexts, hashStatement, macBody, macHolds, parseStatement, writeStatement, type Statement, type StatementHash,
} from '../statement/statement.ts'
import { mailboxOf, type ReporterSecrets } from './secrets.ts'
import { threadItemKey } from './thread-mac.ts'

/** The smallest padded size of what reporters and staff send each other, in bytes. */
export const SMALLEST_ITEM = 4096

const binding = {
  v: oneOf(1),
  kind: text,
  mailbox: mailboxId,
  item: itemId,
  seq: position,
  sealedTo: recipientHash,
  keyList: keyListRef,
  letters: object({ count, last: nullOr(b64x32) }),
  language: text,
}

const itemBody = object(binding)
const reportBody = object(
  { ...binding, kind: oneOf('report'), seq: oneOf(1), tokenHash: b64x32, mac: b64x32, reply: recipient },
)

/**
 * The body of what a reporter sent (docs/formats.md section 5.1). The members of each kind are for its reader to check;
 * kinds that nobody knows yet come through as they are.
 */
export type ItemBody = Read<typeof itemBody> & JsonObject

/** The body of a report, which also gives the team the keys of its mailbox. */
export type ReportBody = Read<typeof reportBody> & JsonObject

/** Where an item goes: to a desk of the key list, or to the thread that a letter named. */
export type ItemDestination =
  | { readonly kind: 'desk'; readonly recipient: AgeRecipient }
  | { readonly kind: 'thread'; readonly recipient: AgeRecipient; readonly mac: Uint8Array }

/** What the page says with every item. */
export interface ItemHeading {
  readonly item: ItemId
  readonly seq: number
  readonly keyList: KeyListRef
  /** How many letters were in the mailbox, and the hash of the newest. */
  readonly letters: { readonly count: number; readonly last: string | null }
  /** BCP 47. */
  readonly language: string
}

/** An item ready to be sent. */
export interface SealedItem {
  readonly sealed: Uint8Array
  /** By this hash letters and events speak of the item. */
  readonly hash: StatementHash
}

const sealStatement = async (
  { age }: Pick<Primitives, 'age'>, statement: Statement, to: AgeRecipient,
): Promise<Uint8Array> => age.seal(padText(utf8(writeStatement(statement)), SMALLEST_ITEM), [to])

const sealBody = async (
  tools: Primitives, key: Uint8Array, to: AgeRecipient, body: JsonObject,
): Promise<SealedItem> => {
  const line = JSON.stringify(body)
  const proof = await macBody(tools.sha256, key, contexts.reporterItem, line)
  return {
    sealed: await sealStatement(tools, { body: line, proofs: [proof] }, to),
    hash: await hashStatement(tools.sha256, contexts.reporterItem, line),
  }
}

/** Seals a report to a desk. `content` holds lane, answers and what else section 5.1 lists for reports. */
export const sealReport = async (
  tools: Primitives, secrets: ReporterSecrets, desk: AgeRecipient, heading: Omit<ItemHeading, 'seq'>,
  content: JsonObject,
): Promise<SealedItem> => sealBody(tools, secrets.mac, desk, {
  ...content, v: 1, kind: 'report', mailbox: secrets.mailbox, ...heading, seq: 1,
  sealedTo: await recipientHashOf(tools.sha256, desk),
  tokenHash: secrets.tokenHash, mac: base64url.encode(secrets.mac), reply: secrets.reply.recipient,
})

/** Seals any later item. `content` holds the members of its kind. */
export const sealItem = async (
  tools: Primitives, secrets: Pick<ReporterSecrets, 'mailbox' | 'mac'>, to: ItemDestination, heading: ItemHeading,
  kind: string, content: JsonObject,
): Promise<SealedItem> => {
  const key = to.kind === 'desk' ? secrets.mac : await threadItemKey(tools.sha256, secrets.mac, to.mac, secrets.mailbox)
  return sealBody(tools, key, to.recipient, {
    ...content, v: 1, kind, mailbox: secrets.mailbox, ...heading,
    sealedTo: await recipientHashOf(tools.sha256, to.recipient),
  })
}

/**
 * Why a reporter's item is not accepted.
 * - `bad-mac`: it was not written by the holder of the words (or not as it stands here)
 * - `other-place`: it belongs to another mailbox or item than the server says
 * - `other-recipient`: it was sealed to something else than the key it stands under
 * - `other-mailbox`: a report whose mailbox is not that of its own keys
 * - `other-report`: not the report that the case was made from
 */
export type ItemError = UnsealError | 'bad-mac' | 'other-place' | 'other-recipient' | 'other-mailbox' | 'other-report'

/** An item whose MAC and binding hold. */
export interface OpenedItem<Body = ItemBody> {
  readonly body: Body
  readonly statement: Statement
  readonly hash: StatementHash
}

/** A report that holds, and the keys of its mailbox. */
export interface OpenedReport extends OpenedItem<ReportBody> {
  /** The 32 bytes under which all later items of the mailbox are checked. */
  readonly mac: Uint8Array
  readonly reply: AgeRecipient
}

/** The key that opens an item, and where the server said that it stands. */
export interface ItemPlace {
  readonly key: HybridKeyPair
  readonly mailbox: MailboxId
  readonly item: ItemId
  /** Recipient hashes of the desks, current and retired (`knownDesks`); an item in a thread may have come by one. */
  readonly desks: ReadonlySet<RecipientHash>
}

const openStatement = async (
  { age }: Pick<Primitives, 'age'>, sealed: Uint8Array, key: HybridKeyPair,
): Promise<Result<Statement, UnsealError>> => {
  const opened = await openText(age, sealed, key.identity)
  return opened.ok ? parseStatement(opened.value) : opened
}

const openReportStatement = async (
  tools: Primitives, statement: Statement,
): Promise<Result<OpenedReport, ItemError>> => {
  // The MAC key is in the body itself; what makes it count is that the mailbox id commits to it.
  const body = readJson(statement.body, reportBody)
  if (!body.ok) return body
  const mac = bytesOfB64(body.value.mac)
  if (!await macHolds(tools.sha256, contexts.reporterItem, statement, mac)) return err('bad-mac')
  const { mailbox, tokenHash, reply } = body.value
  if (await mailboxOf(tools.sha256, { tokenHash, mac, reply }) !== mailbox) return err('other-mailbox')
  const hash = await hashStatement(tools.sha256, contexts.reporterItem, statement.body)
  return ok({ body: body.value, statement, hash, mac, reply })
}

/**
 * Whether an item that was written for a desk may stand where `own` opened it: at that very desk, or, passed on by any
 * desk, in a thread.
 */
const cameByDesk = ({ desks }: ItemPlace, own: RecipientHash, sealedTo: RecipientHash): boolean =>
  desks.has(own) ? sealedTo === own : desks.has(sealedTo)

/**
 * Opens a report with the key of a desk, or, when it stands in a thread, of an epoch; there `anchor` is the hash in the
 * case's `taken-up` event, and another report is refused.
 */
export const openReport = async (
  tools: Primitives, sealed: Uint8Array, place: ItemPlace, anchor: StatementHash | null = null,
): Promise<Result<OpenedReport, ItemError>> => {
  const statement = await openStatement(tools, sealed, place.key)
  if (!statement.ok) return statement
  const report = await openReportStatement(tools, statement.value)
  if (!report.ok) return report
  const { body, hash } = report.value
  if (body.mailbox !== place.mailbox || body.item !== place.item) return err('other-place')
  const own = await recipientHashOf(tools.sha256, place.key.recipient)
  if (!cameByDesk(place, own, body.sealedTo)) return err('other-recipient')
  return anchor === null || anchor === hash ? report : err('other-report')
}

/**
 * Opens a report that was sealed outside the site (docs/formats.md section 5.4), where no server says what it is: its
 * body tells mailbox and item, and the mailbox commits to its keys.
 */
export const openForeignReport = async (
  tools: Primitives, sealed: Uint8Array, desk: HybridKeyPair,
): Promise<Result<OpenedReport, ItemError>> => {
  const statement = await openStatement(tools, sealed, desk)
  if (!statement.ok) return statement
  const report = await openReportStatement(tools, statement.value)
  if (!report.ok) return report
  const own = await recipientHashOf(tools.sha256, desk.recipient)
  return report.value.body.sealedTo === own ? report : err('other-recipient')
}

/** The item of a statement whose MAC holds, if it belongs where it was served and was sealed to what may open it. */
const boundItem = async (
  { sha256 }: Pick<Primitives, 'sha256'>, statement: Statement, place: ItemPlace,
  maySealTo: (own: RecipientHash, sealedTo: RecipientHash) => boolean,
): Promise<Result<OpenedItem, ItemError>> => {
  const body = readJson(statement.body, itemBody)
  if (!body.ok) return body
  if (body.value.mailbox !== place.mailbox || body.value.item !== place.item) return err('other-place')
  if (!maySealTo(await recipientHashOf(sha256, place.key.recipient), body.value.sealedTo)) return err('other-recipient')
  return ok({ body: body.value, statement, hash: await hashStatement(sha256, contexts.reporterItem, statement.body) })
}

const isSame = (own: RecipientHash, sealedTo: RecipientHash): boolean => own === sealedTo

/**
 * Opens any later item. `mac` is that of the mailbox's report; `threadMac` that of the epoch whose key opens it, null
 * for a desk's key.
 */
export const openItem = async (
  tools: Primitives, sealed: Uint8Array, place: ItemPlace, mac: Uint8Array, threadMac: Uint8Array | null,
): Promise<Result<OpenedItem, ItemError>> => {
  const { sha256 } = tools
  const statement = await openStatement(tools, sealed, place.key)
  if (!statement.ok) return statement
  const holds = (key: Uint8Array): Promise<boolean> => macHolds(sha256, contexts.reporterItem, statement.value, key)
  if (await holds(mac)) {
    return boundItem(tools, statement.value, place, (own, sealedTo) => cameByDesk(place, own, sealedTo))
  }
  if (threadMac === null || !await holds(await threadItemKey(sha256, mac, threadMac, place.mailbox))) {
    return err('bad-mac')
  }
  return boundItem(tools, statement.value, place, isSame)
}

/**
 * Opens an item that was sealed to the thread of an epoch, for a member who cannot read the report: `checkingKey` is
 * what a colleague gave them for this epoch (`threadItemKey`). What came by a desk cannot be checked with it.
 */
export const openThreadItem = async (
  tools: Primitives, sealed: Uint8Array, place: ItemPlace, checkingKey: Uint8Array,
): Promise<Result<OpenedItem, ItemError>> => {
  const statement = await openStatement(tools, sealed, place.key)
  if (!statement.ok) return statement
  return await macHolds(tools.sha256, contexts.reporterItem, statement.value, checkingKey)
    ? boundItem(tools, statement.value, place, isSame) : err('bad-mac')
}

/** Seals an item that a desk's key opened again to a thread: the reporter's own lines, byte for byte. */
export const passOn = (
  tools: Pick<Primitives, 'age'>, opened: OpenedItem<unknown>, thread: AgeRecipient,
): Promise<Uint8Array> => sealStatement(tools, opened.statement, thread)
