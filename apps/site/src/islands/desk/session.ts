import {
  closeMailbox, deleteLetter, keepMailbox, openMailbox, sendItem, submitReport, type BodyOf,
} from '@small-places/contract'
import {
  base64url, deriveReporter, keyListRefOf, nextDestination, nextSeq, openLetter, sealItem, sealReport, walkLetters,
  type ItemDestination, type LetterChain, type LetterError, type OpenedLetter, type ReporterSecrets,
} from '@small-places/encryption'
import type { BlobId, ItemId, Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import type { Lane } from '@small-places/casework'
import { deskOf, type Context, type SealingContext, type Tools } from './context.ts'
import { acknowledged, patiently, withWork, type SendError } from './send.ts'

/** An item as it was sealed. The same bytes again are the same item, however often they take to arrive. */
type SealedMore = Pick<BodyOf<typeof sendItem>, 'seq' | 'to' | 'sealed'>

/**
 * A mailbox as a page has it open. It changes as letters are read and items are sent; nothing of it outlives the page.
 */
export interface Session {
  readonly context: Context
  readonly secrets: ReporterSecrets
  readonly language: string
  chain: LetterChain
  /** How many of this reporter's items the server has. */
  itemsCounted: number
  /** Ends when everything that was to be sent has been tried: each item is numbered after the one before. */
  sending: Promise<unknown>
  /** Items that were sent and not acknowledged: they may have arrived all the same. */
  readonly unheard: Map<ItemId, SealedMore>
}

/** A fresh id of an item. */
export const freshItem = ({ random }: Pick<Tools, 'random'>): ItemId => base64url.encode(random(16)) as ItemId
/** A fresh id of a file. */
export const freshBlob = ({ random }: Pick<Tools, 'random'>): BlobId => base64url.encode(random(16)) as BlobId

/** A report that is sealed and can be sent as often as it takes: it stays one report. */
export interface ReadyReport {
  readonly seed: Uint8Array
  readonly secrets: ReporterSecrets
  readonly language: string
  readonly lane: Lane
  readonly item: ItemId
  readonly sealed: Uint8Array
}

/** Draws a new secret and seals a report under it. `content` is what docs/formats.md section 5.1 lists for reports. */
export async function sealNewReport(
  context: SealingContext, lane: Lane, language: string, content: Readonly<Record<string, unknown>>,
): Promise<ReadyReport> {
  const seed = context.random(16)
  const secrets = await deriveReporter(context.sha256, seed)
  const item = freshItem(context)
  const heading = {
    item, keyList: keyListRefOf(context.keyLists.newest), letters: walkLetters([], 1).heading, language,
  }
  const { sealed } = await sealReport(context, secrets, deskOf(context).recipient, heading, { lane, ...content })
  return { seed, secrets, language, lane, item, sealed }
}

/** The mailbox of a report that has just been sent. */
export const sessionAfter = (context: Context, { secrets, language }: ReadyReport): Session =>
  newSession(context, secrets, language, walkLetters([], 1), 1)

const newSession = (
  context: Context, secrets: ReporterSecrets, language: string, chain: LetterChain, itemsCounted: number,
): Session => ({ context, secrets, language, chain, itemsCounted, sending: Promise.resolve(), unheard: new Map() })

/** Sends a sealed report. The same again is acknowledged as the first time. */
export function sendReport(
  context: Context, { secrets, lane, item, sealed }: ReadyReport,
): Promise<Result<unknown, SendError>> {
  const { mailbox, tokenHash } = secrets
  return withWork<typeof submitReport>(context, { route: 'submit-report', mailbox, item }, (work) =>
    context.client.call(submitReport, {
      mailbox, tokenHash, lane, desk: deskOf(context).id, item, sealed: base64url.encode(sealed), work,
    }))
}

const threadOf = ({ chain }: Session, to: ItemDestination) =>
  to.kind === 'desk' ? undefined : chain.letters.findLast(
    ({ body }) => body.thread?.recipient === to.recipient
  )?.body.thread

/**
 * Seals one more item to whoever may read it now and sends it, after what was to be sent before. Sent again under the
 * same id, it goes as it was sealed; when another device took its number meanwhile, it is sealed under the next one.
 */
export function sendMore(
  session: Session, kind: string, content: Readonly<Record<string, unknown>>, item: ItemId,
): Promise<Result<unknown, SendError>> {
  const sent = session.sending.then(() => sendNext(session, kind, content, item))
  session.sending = sent.catch(() => null)
  return sent
}

async function sendNext(
  session: Session, kind: string, content: Readonly<Record<string, unknown>>, item: ItemId,
): Promise<Result<unknown, SendError>> {
  const before = session.unheard.get(item)
  const outcome = before === undefined
    ? await sealAndSend(session, kind, content, item) : await sendSealed(session, item, before)
  return outcome.ok || outcome.error !== 'conflict' ? outcome : sealAndSend(session, kind, content, item)
}

/** Looks first who may read now: while a page stays open, the team may have changed its keys. */
async function sealAndSend(
  session: Session, kind: string, content: Readonly<Record<string, unknown>>, item: ItemId,
): Promise<Result<unknown, SendError>> {
  const now = await openLetters(session.context, session.secrets, session.language)
  if (!now.ok) return err(now.error === 'not-there' ? 'not-found' : 'unreachable')
  refreshed(session, now.value)
  return sendSealed(session, item, await sealMore(session, kind, content, item))
}

async function sealMore(
  session: Session, kind: string, content: Readonly<Record<string, unknown>>, item: ItemId,
): Promise<SealedMore> {
  const { context, secrets, chain, language } = session
  const desk = deskOf(context)
  const seq = nextSeq(chain, session.itemsCounted)
  const destination = nextDestination(chain, Date.now(), desk.recipient)
  const heading = { item, seq, keyList: keyListRefOf(context.keyLists.newest), letters: chain.heading, language }
  const { sealed } = await sealItem(context, secrets, destination, heading, kind, content)
  const thread = threadOf(session, destination)
  const to = thread === undefined || thread === null
    ? { kind: 'desk' as const, desk: desk.id } : { kind: 'thread' as const, epoch: thread.epoch }
  return { seq, to, sealed: base64url.encode(sealed) }
}

async function sendSealed(
  session: Session, item: ItemId, more: SealedMore,
): Promise<Result<unknown, SendError>> {
  const { context, secrets: { mailbox, token }, unheard } = session
  unheard.set(item, more)
  const sent = await withWork<typeof sendItem>(context, { route: 'send-item', mailbox, item }, (work) =>
    context.client.call(sendItem, { mailbox, token, item, ...more, work }))
  if (sent.ok) {
    unheard.delete(item)
    session.itemsCounted = Math.max(session.itemsCounted, more.seq)
  }
  return sent
}

/** A letter that cannot be shown, and why. */
interface FailedLetter {
  readonly letter: string
  readonly error: LetterError | 'malformed'
}

/** What stands in a mailbox now. */
export interface OpenedMailbox {
  readonly session: Session
  readonly failed: readonly FailedLetter[]
  readonly closing: boolean
  /** The last day of the mailbox, unless it is opened again: `YYYY-MM-DD`. */
  readonly expires: string
  /** The last day of the letter that goes first, whatever is done; null where no letter waits. */
  readonly firstLetterExpires: string | null
}

/**
 * Fetches and opens what waits in the mailbox of these secrets. Unknown, closed and expired look alike: `not-there`.
 */
export async function openLetters(
  context: Context, secrets: ReporterSecrets, language: string,
): Promise<Result<OpenedMailbox, 'not-there' | 'unreachable'>> {
  const { mailbox, token } = secrets
  const answer = await patiently(() => context.client.call(openMailbox, { mailbox, token }))
  if (!answer.ok) return err('unreachable')
  const found = answer.value
  if (!found.found) return err('not-there')
  const opened: OpenedLetter[] = []
  const failed: FailedLetter[] = []
  for (const { letter, sealed } of found.letters) {
    const bytes = base64url.decode(sealed)
    const one = bytes.ok
      ? await openLetter(
        context, bytes.value,
        { reply: secrets.reply, mac: secrets.mac, mailbox, letter, keyList: context.keyLists.newest },
      )
      : err('malformed')
    if (one.ok) opened.push(one.value)
    else failed.push({ letter, error: one.error })
  }
  const itemsCounted = found.nextSeq - 1
  const session = newSession(context, secrets, language, walkLetters(opened, itemsCounted), itemsCounted)
  const firstLetterExpires = found.letters.map(({ expires: day }) => day).toSorted()[0] ?? null
  return ok({ session, failed, closing: found.closing, expires: found.expires, firstLetterExpires })
}

/** Brings an open session up to what was found now, so that everything that holds it goes on with that. */
export function refreshed(session: Session, now: OpenedMailbox): OpenedMailbox {
  session.chain = now.session.chain
  session.itemsCounted = now.session.itemsCounted
  return { ...now, session }
}

/** Deletes a letter on the server for good. */
export async function forgetLetter(
  { context, secrets: { mailbox, token } }: Session, letter: string,
): Promise<Result<true, SendError>> {
  const done = await patiently(() => context.client.call(deleteLetter, { mailbox, token, letter }))
  return done.ok ? acknowledged : done
}

/** Closes the mailbox in 24 hours. The team is told by a signed item, since a bare closing could be the server's. */
export async function beginClosing(session: Session): Promise<Result<true, SendError>> {
  const { context, secrets: { mailbox, token } } = session
  const told = await sendMore(session, 'close', {}, freshItem(context))
  if (!told.ok) return told
  const done = await patiently(() => context.client.call(closeMailbox, { mailbox, token }))
  return done.ok ? acknowledged : done
}

/** Takes a closing back, on the server first: that is what keeps the letters. The team is told by a signed item. */
export async function stopClosing(session: Session): Promise<Result<true, SendError>> {
  const { context, secrets: { mailbox, token } } = session
  const done = await patiently(() => context.client.call(keepMailbox, { mailbox, token }))
  if (!done.ok) return done
  await sendMore(session, 'keep', {}, freshItem(context))
  return acknowledged
}
