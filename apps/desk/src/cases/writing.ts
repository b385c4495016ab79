import {
  compartmentOf as placeOf, foldCase, readEvent, summarise, type CaseEntry, type EventType,
} from '@small-places/casework'
import type { appendToCase, BodyOf } from '@small-places/contract'
import {
  base64url, compartmentOf, keyListRefOf, nextInChain, sealEvent, sealLetter, sealSummary, seenBy, summaryKey,
  threadMacOf,
  type CaseKeys, type EventChain, type OpenedReport, type SealedLetter, type StatementHash, type VerifiedManifest,
} from '@small-places/encryption'
import { err, ok, type ItemId, type MailboxId, type Result } from '@small-places/kernel'
import { inDays, thisMinute, today, type Workbench } from '../session/workbench.ts'

/** What a case's next entries are built on. */
export interface WritingPlace {
  readonly manifest: VerifiedManifest
  readonly keys: CaseKeys
  readonly chains: ReadonlyMap<string, EventChain>
  readonly entries: readonly CaseEntry[]
  readonly reporterSeq: number
  readonly mailbox: MailboxId | null
  /** Gives the key under which letters are sealed and proved; null where this person cannot read the report. */
  readonly report: OpenedReport | null
  readonly letters: ReadonlyMap<number, StatementHash>
}

/** What is sent to the service with one call. */
export type CaseChanges = Omit<BodyOf<typeof appendToCase>, 'case'>

/** What is to be said; an item's id is chosen once, so that sending again says it once. */
export type Entry =
  | {
    readonly kind: 'event'; readonly item: ItemId; readonly type: EventType
    readonly data: Readonly<Record<string, unknown>>
  }
  | {
    readonly kind: 'letter'; readonly item: ItemId; readonly letter: string
    readonly text: string | null; readonly state: 'read' | 'working' | 'closed' | null
  }

/** Why entries could not be written. `no-report`: this person cannot write letters, for they cannot read the report. */
export type WritingError = 'malformed' | 'no-report' | 'no-key'

/** How long a reporter may use the key in a letter, in days (docs/formats.md section 5.3 allows 60). */
const threadLife = 60

/** Seals entries for the newest epoch, each after the one before, with the summary as it stands after them. */
export async function writeEntries(
  bench: Workbench, place: WritingPlace, entries: readonly Entry[], firstOfEpoch: CaseChanges['passedOn'] = [],
): Promise<Result<CaseChanges, WritingError>> {
  const events: CaseChanges['events'] = []
  const letters: CaseChanges['letters'] = []
  const tips = new Map<string, { seq: number; previous: StatementHash | null }>()
  const added: CaseEntry[] = []
  const sentLetters = new Map(place.letters)

  const addEvent = async (
    item: ItemId, type: EventType, data: Readonly<Record<string, unknown>>,
  ): Promise<WritingError | null> => {
    const compartment = placeOf(type)
    const to = compartmentOf(place.manifest, compartment)
    if (to === undefined) return 'no-key'
    const chain = place.chains.get(compartment)
    const next = tips.get(compartment) ??
      (chain === undefined ? { seq: 1, previous: null } : nextInChain(chain, bench.me))
    const at = thisMinute(bench.clock)
    const sealed = await sealEvent(bench.tools, bench.keys.signer, place.manifest, compartment, to.recipient, {
      item, author: bench.me, ...next, at, type, data, keyList: keyListRefOf(bench.directory().chain.newest),
      seen: chain === undefined ? {} : seenBy(chain, bench.me, compartment === 'thread' ? place.reporterSeq : 0),
    })
    if (!sealed.ok) return sealed.error
    tips.set(compartment, { seq: next.seq + 1, previous: sealed.value.hash })
    const { epoch } = place.manifest.body
    events.push({ item, compartment, epoch, seq: next.seq, sealed: base64url.encode(sealed.value.sealed) })
    added.push({
      from: 'staff', item, author: bench.me, seq: next.seq, epoch, compartment, at,
      content: readEvent(compartment, type, data),
    })
    return null
  }

  for (const entry of entries) {
    if (entry.kind === 'event') {
      const fault = await addEvent(entry.item, entry.type, entry.data)
      if (fault !== null) return err(fault)
      continue
    }
    const n = Math.max(0, ...sentLetters.keys()) + 1
    const letter = await writeLetter(bench, place, entry, n, sentLetters.get(n - 1) ?? null)
    if (!letter.ok) return letter
    sentLetters.set(n, letter.value.hash)
    letters.push({ letter: entry.letter, n, sealed: base64url.encode(letter.value.sealed) })
    const fault = await addEvent(entry.item, 'letter-sent', { letter: letter.value.body })
    if (fault !== null) return err(fault)
  }
  const summary = await sealedSummary(bench, place, [...place.entries, ...added])
  return ok({ events, letters, passedOn: firstOfEpoch, summary })
}

async function writeLetter(
  bench: Workbench, place: WritingPlace, { letter, text, state }: Extract<Entry, { kind: 'letter' }>, n: number,
  previous: StatementHash | null,
): Promise<Result<SealedLetter, WritingError>> {
  const { manifest, report, mailbox, reporterSeq } = place
  if (report === null || mailbox === null) return err('no-report')
  const { epoch } = manifest.body
  const thread = compartmentOf(manifest, 'thread')
  const seed = place.keys.get(epoch)?.get('thread')?.seed
  if (thread === undefined || seed === undefined) return err('no-key')
  const mac = await threadMacOf(bench.tools.sha256, seed, mailbox)
  return sealLetter(bench.tools, bench.keys.signer, report.mac, report.reply, {
    mailbox, letter, n, previous, author: bench.me, day: today(bench.clock), text, state, received: reporterSeq,
    keyList: keyListRefOf(bench.directory().chain.newest),
    thread: { epoch, manifest: manifest.hash, recipient: thread.recipient, mac,
      until: inDays(bench.clock, threadLife) },
  })
}

/** The row of the list, sealed for everybody who reads the notes of this epoch; null for who does not. */
export async function sealedSummary(
  { tools, aes, random }: Workbench, { manifest, keys }: Pick<WritingPlace, 'manifest' | 'keys'>,
  entries: readonly CaseEntry[],
): Promise<string | null> {
  const { case: id, epoch, members, by } = manifest.body
  const seed = keys.get(epoch)?.get('internal')?.seed
  if (seed === undefined) return null
  const lead = members.find(({ role }) => role === 'lead')?.handle ?? by
  const key = await summaryKey(tools.sha256, seed, id, epoch)
  const sealed = await sealSummary(aes, random, key, id, epoch, summarise(foldCase(entries), lead))
  return sealed.ok ? base64url.encode(sealed.value) : null
}
