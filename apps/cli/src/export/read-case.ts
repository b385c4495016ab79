import { type CaseEntry, readEvent, readReporterContent } from '@small-places/casework'
import {
  type CaseKeys, type ChainedEvent, type KeyListChain, knownDesks, openEnvelope, openEvent, type OpenedEvent,
  type OpenedItem, type OpenedReport, openItem, openReport, type StatementHash, threadMacOf, type VerifiedManifest,
  verifyChain, verifyManifests, walkEvents,
} from '@small-places/encryption'
import { type CaseId, err, type MailboxId, ok, type Result } from '@small-places/kernel'
import type { CaseItemRow, Store } from '@small-places/service'
import type { UnlockedMember } from '../staff/unlock.ts'
import type { Tools } from '../tools.ts'

/** One item of the reporter, opened and checked. */
export interface ReadReporterItem {
  readonly row: CaseItemRow
  readonly opened: OpenedItem
}

/** A case as one member can read it. */
export interface ReadCase {
  readonly manifests: readonly VerifiedManifest[]
  readonly events: readonly (ChainedEvent & { readonly position: number })[]
  readonly reporter: readonly ReadReporterItem[]
  readonly report: OpenedReport | null
  /** Everything that counts, in the order of arrival. */
  readonly entries: readonly CaseEntry[]
  /** Ids of items that a check refused. */
  readonly refused: readonly string[]
}

/** Why a case is not read: it is not there for this member, or what the store holds of it does not hold. */
export type ReadCaseProblem = 'not-found' | 'key-list' | 'manifest' | 'envelope'

interface Served {
  readonly id: CaseId
  readonly chain: KeyListChain
  readonly manifests: readonly VerifiedManifest[]
  readonly keys: CaseKeys
  readonly rows: readonly CaseItemRow[]
  readonly mailbox: MailboxId | null
}

/** Opens all of a case that the member can read, with every check that a desk's device makes. */
export const readCase = async (
  tools: Tools, store: Store, member: UnlockedMember, id: CaseId,
): Promise<Result<ReadCase, ReadCaseProblem>> => {
  const served = await serve(tools, store, member, id)
  if (!served.ok) return served
  const events = await openEvents(tools, served.value)
  const chained = chain(served.value, events.opened)
  const side = await openReporterSide(tools, served.value, anchorIn(chained))
  const entries = [...chained.flatMap(event => event.standing === 'counts' ? [staffEntry(event)] : []),
    ...side.items.map(reporterEntry)].sort(([a], [b]) => a - b).map(([, entry]) => entry)
  return ok({
    manifests: served.value.manifests, events: chained, reporter: side.items, report: side.report, entries,
    refused: [...events.refused, ...side.refused],
  })
}

const serve = async (
  tools: Tools, store: Store, { handle, keys }: UnlockedMember, id: CaseId,
): Promise<Result<Served, ReadCaseProblem>> => {
  const found = await store.read(async tx => ({
    envelope: await tx.envelopes.find(id, handle), manifests: await tx.manifests.of(id),
    rows: await tx.caseItems.since(id, 0), lists: await tx.keyLists.after(0, Number.MAX_SAFE_INTEGER),
  }))
  const [first] = found.lists
  if (found.envelope === null || first === undefined) return err('not-found')
  const anchor = { kind: 'remembered' as const, keyList: { version: first.version, hash: first.hash } }
  const lists = await verifyChain(tools, anchor, found.lists.map(({ text }) => text))
  if (!lists.ok) return err('key-list')
  const manifests = await verifyManifests(tools, lists.value, id, found.manifests.map(({ text }) => text))
  if (!manifests.ok) return err('manifest')
  const opened = await openEnvelope(tools.age, found.envelope.sealed, keys.pair, handle, manifests.value)
  if (!opened.ok) return err('envelope')
  const mailbox = manifests.value.at(-1)?.body.compartments.find(({ name }) => name === 'thread')?.mailbox ?? null
  return ok({ id, chain: lists.value, manifests: manifests.value, keys: opened.value, rows: found.rows, mailbox })
}

const openEvents = async (tools: Tools, { id, chain: lists, manifests, keys, rows }: Served) => {
  const opened: { readonly position: number, readonly event: OpenedEvent }[] = []
  const refused: string[] = []
  for (const { item, author, compartment, epoch, seq, sealed, position } of rows) {
    const key = keys.get(epoch)?.get(compartment)
    const manifest = manifests[epoch - 1]
    if (author === null || key === undefined) continue
    const event = manifest === undefined ? null
      : await openEvent(tools, sealed, { key: key.pair, case: id, compartment, manifest, item, seq }, lists)
    if (event?.ok === true && event.value.body.author === author) opened.push({ position, event: event.value })
    else refused.push(item)
  }
  return { opened, refused }
}

/** The events held against each other, compartment by compartment. */
const chain = (
  { manifests, keys, rows }: Served, opened: readonly { readonly position: number, readonly event: OpenedEvent }[],
): ReadCase['events'] => ['thread', 'internal'].flatMap(compartment => {
  const own = opened.filter(({ event }) => event.body.compartment === compartment)
  const positions = new Map<string, number>(own.map(({ event, position }) => [event.body.item, position]))
  const epochs = [...keys].filter(([, ofEpoch]) => ofEpoch.has(compartment)).map(([epoch]) => Number(epoch))
  const reporterSeq = Math.max(0, ...rows.filter(({ author }) => author === null).map(({ seq }) => seq))
  const { events } = walkEvents({
    compartment, events: own.map(({ event }) => event), manifests,
    firstEpoch: Math.min(...epochs, manifests.length + 1),
    reporterSeq: compartment === 'thread' ? reporterSeq : 0,
  })
  return events.map(event => ({ ...event, position: positions.get(event.body.item) ?? 0 }))
})

/** The hash of the report that the case was made from. */
const anchorIn = (events: ReadCase['events']): StatementHash | null => {
  for (const { body, standing } of events) {
    const content = readEvent(body.compartment, body.type, body.data)
    if (standing === 'counts' && content.type === 'taken-up') return content.data.report as StatementHash
  }
  return null
}

const openReporterSide = async (
  tools: Tools, { chain: lists, keys, rows, mailbox }: Served, anchor: StatementHash | null,
) => {
  const desks = new Set((await knownDesks(tools.sha256, lists.newest.list)).keys())
  const items: ReadReporterItem[] = []
  const refused: string[] = []
  let report: OpenedReport | null = null
  for (const row of rows.filter(({ author }) => author === null).sort((a, b) => a.seq - b.seq)) {
    const key = keys.get(row.epoch)?.get('thread')
    if (key === undefined || mailbox === null) continue
    const place = { key: key.pair, mailbox, item: row.item, desks }
    if (report === null) {
      const opened = anchor === null ? null : await openReport(tools, row.sealed, place, anchor)
      if (opened?.ok === true) {
        report = opened.value
        items.push({ row, opened: opened.value })
      } else refused.push(row.item)
      continue
    }
    const threadMac = await threadMacOf(tools.sha256, key.seed, mailbox)
    const opened: Result<OpenedItem, string> = await openItem(tools, row.sealed, place, report.mac, threadMac)
    if (opened.ok && opened.value.body.seq === row.seq) items.push({ row, opened: opened.value })
    else refused.push(row.item)
  }
  return { items, refused, report }
}

const staffEntry = ({ body, position }: ReadCase['events'][number]): readonly [number, CaseEntry] => [position, {
  from: 'staff', item: body.item, author: body.author, seq: body.seq, epoch: body.epoch, at: body.at,
  compartment: body.compartment, content: readEvent(body.compartment, body.type, body.data),
}]

const reporterEntry = ({ row, opened }: ReadReporterItem): readonly [number, CaseEntry] => [row.position, {
  from: 'reporter', item: row.item, seq: row.seq, epoch: row.epoch, day: row.day,
  content: readReporterContent(opened.body),
}]
