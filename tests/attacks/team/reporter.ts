import type { Handle, ItemId, MailboxId } from '@small-places/kernel'
import {
  base64url, deriveReporter, type ItemHeading, type ItemPlace, keyListRefOf, type LetterContent, knownDesks,
  type ReporterSecrets, type SealedItem, sealReport,
} from '@small-places/encryption'
import { amira, chain, desk, random, tools } from './organisation.ts'

/** Sixteen bytes as an id. */
export const freshId = (): string => base64url.encode(random(16))
export const freshItem = (): ItemId => freshId() as ItemId

/** Somebody with words of their own; the same number is the same person. */
export const reporter = (number: number): Promise<ReporterSecrets> =>
  deriveReporter(tools.sha256, new Uint8Array(16).fill(number))

/** What the page says with an item. */
export const heading = (seq: number, item = freshItem()): ItemHeading => ({
  item, seq, keyList: keyListRefOf(chain.newest), letters: { count: 0, last: null }, language: 'en',
})

/** The answers of a report. */
export const answers = (text = 'They came to my house') =>
  ({ lane: 'danger', answers: { text }, lost: null, offline: false, inline: [] })

/** A report as it is sent, and the id under which. */
export const writtenReport = async (
  secrets: ReporterSecrets, text?: string,
): Promise<SealedItem & { readonly item: ItemId }> => {
  const { seq: _, ...rest } = heading(1)
  return { ...await sealReport(tools, secrets, desk.recipient, rest, answers(text)), item: rest.item }
}

/** Recipient hashes of the desks in the key list. */
export const desks = new Set((await knownDesks(tools.sha256, chain.newest.list)).keys())

/** Where the server says that an item stands, at the desk. */
export const atDesk = (mailbox: MailboxId, item: ItemId): ItemPlace => ({ key: desk, mailbox, item, desks })

/** A letter with as little in it as there can be. */
export const letter = (
  mailbox: MailboxId, changes: Partial<LetterContent> = {}, author: Handle = amira,
): LetterContent => ({
  mailbox, letter: freshId(), n: 1, previous: null, author, day: '2026-11-21', keyList: keyListRefOf(chain.newest),
  text: 'We have read this', state: 'read', received: 1, thread: null, ...changes,
})
