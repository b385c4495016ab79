import { readEvent } from '@small-places/casework'
import {
  base64url, contexts, hashStatement, type ChainedEvent, type Sha256, type StatementHash, type VerifiedManifest,
} from '@small-places/encryption'
import type { MailboxId } from '@small-places/kernel'
import type { CaseEvents } from './case-events.ts'

/** What a `taken-up` event says of where the case came from. */
export interface Anchor {
  readonly mailbox: MailboxId
  readonly report: StatementHash
}

/** A letter as the case recorded it when it was sent. */
export interface SentLetter {
  readonly n: number
  readonly hash: StatementHash
  /** Where its record stands among the items of the case. */
  readonly position: number
  /** The epoch whose key the letter gave the reporter; 0 where it gave none. */
  readonly threadEpoch: number
}

const counting = ({ chains }: CaseEvents): readonly ChainedEvent[] =>
  (chains.get('thread')?.events ?? []).filter(({ standing }) => standing === 'counts')

/** The report from which the case was made, as the first event of that kind that counts says. */
export function anchorOf(events: CaseEvents): Anchor | null {
  for (const { body } of counting(events)) {
    const content = readEvent('thread', body.type, body.data)
    if (content.type === 'taken-up') {
      return { mailbox: content.data.mailbox as MailboxId, report: content.data.report as StatementHash }
    }
  }
  return null
}

/**
 * The keys by which the reporter's items are checked without the report, by epoch: the first that counts of an author
 * who can read the report.
 */
export function checkingKeysOf(
  events: CaseEvents, manifests: readonly Pick<VerifiedManifest, 'body'>[],
): ReadonlyMap<number, Uint8Array> {
  const keys = new Map<number, Uint8Array>()
  for (const { body } of counting(events)) {
    const content = readEvent('thread', body.type, body.data)
    if (content.type !== 'checking-key' || keys.has(body.epoch)) continue
    const author = manifests[body.epoch - 1]?.body.members.find(({ handle }) => handle === body.author)
    const key = base64url.decode(content.data.key)
    if (author?.reads['thread'] === 1 && key.ok) keys.set(body.epoch, key.value)
  }
  return keys
}

/** The letters that the case says to have sent; of two with one number the first counts. */
export async function sentLetters(sha256: Sha256, events: CaseEvents): Promise<readonly SentLetter[]> {
  const letters = new Map<number, SentLetter>()
  for (const { body } of counting(events)) {
    const content = readEvent('thread', body.type, body.data)
    if (content.type !== 'letter-sent' || letters.has(content.data.letter.n)) continue
    // The letter as it was recorded, with the members that only its reader needs: these bytes were signed.
    const recorded = body.data['letter']
    letters.set(content.data.letter.n, {
      n: content.data.letter.n,
      hash: await hashStatement(sha256, contexts.letter, JSON.stringify(recorded)),
      position: events.positions.get(body.item) ?? 0,
      threadEpoch: threadEpochIn(recorded),
    })
  }
  return [...letters.values()]
}

function threadEpochIn(letter: unknown): number {
  const thread = memberOf(letter, 'thread')
  const epoch = memberOf(thread, 'epoch')
  return typeof epoch === 'number' ? epoch : 0
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
