import { foldCase, readEvent, type CaseEntry, type CaseView } from '@small-places/casework'
import {
  isActive, lacksOwn, membersToRemove, type EventChain, type OpenedReport, type RememberedCase, type StatementHash,
} from '@small-places/encryption'
import { ok, type CaseId, type Handle, type MailboxId, type Result } from '@small-places/kernel'
import { listFiles, type CaseFile } from '../files/case-file.ts'
import { storedFiles } from '../files/stored-files.ts'
import { inlineFile } from '../files/inline-file.ts'
import type { Workbench } from '../session/workbench.ts'
import type { Alarm, EntryMark } from './alarm.ts'
import { caseAlarms } from './case-alarms.ts'
import { openCaseEvents, reporterSeqOf, type CaseEvents, type OpenedCache } from './case-events.ts'
import { anchorOf, checkingKeysOf, sentLetters, type SentLetter } from './case-record.ts'
import { attachmentsOf, openReporterSide, type ReporterSide } from './case-reporter.ts'
import { signsAs } from './next-epoch.ts'
import { fetchCase, type ServedCase, type ServedCaseError } from './served-case.ts'

/** Somebody who can read a case. */
export interface CaseMember {
  readonly handle: Handle
  readonly lead: boolean
  /** `YYYY-MM-DD`. */
  readonly since: string
  /** The first epoch of the conversation that they read; null where they read none of it. */
  readonly threadFrom: number | null
  readonly internalFrom: number | null
  readonly standing: 'active' | 'suspended' | 'removed'
}

/** Something that the service holds and that counts nowhere. */
export interface ApartEntry {
  readonly item: string
  readonly compartment: string
  readonly author: string | null
  readonly day: string
  /** Its sentence is the message `desk-apart-<why>`. */
  readonly why: 'late' | 'forked' | 'refused' | 'newer-epoch'
  /** What it says, where it could be opened. */
  readonly text: string | null
}

/** What this person may do about who reads the case. */
export interface CaseRights {
  /** Add and take out members, hand over. */
  readonly change: boolean
  /** Why they may take the lead, or null. */
  readonly takeOver: 'successor' | 'nobody-left' | null
}

/** A case, opened, checked and folded. */
export interface OpenCase {
  readonly id: CaseId
  readonly revision: number
  readonly epoch: number
  readonly epochDay: string
  readonly view: CaseView
  readonly alarms: readonly Alarm[]
  readonly marks: ReadonlyMap<string, readonly EntryMark[]>
  readonly apart: readonly ApartEntry[]
  readonly files: readonly CaseFile[]
  readonly members: readonly CaseMember[]
  readonly successor: Handle
  readonly lead: Handle
  readonly may: CaseRights
  readonly mailbox: ServedCase['mailbox']
  /** Nothing should be written here before somebody has looked at the alarms. */
  readonly hold: boolean
  /** What writing needs. */
  readonly inside: CaseInside
}

/** What stands behind an open case. */
export interface CaseInside {
  readonly served: ServedCase
  readonly events: CaseEvents
  readonly side: ReporterSide
  readonly report: OpenedReport | null
  readonly mailboxId: MailboxId | null
  readonly entries: readonly CaseEntry[]
  readonly reporterSeq: number
  /** Hashes of the letters that were sent, by number. */
  readonly letters: ReadonlyMap<number, StatementHash>
  /** Members who have left, so that nothing may be sealed before the keys are changed. */
  readonly leavers: readonly Handle[]
}

/** Why a case is not shown; its sentence is the message `desk-case-problem-<problem>`. */
export type OpenCaseProblem = 'unreachable' | 'not-found' | 'rolled-back' | 'forked' | 'envelope' | 'manifest'

/** What is kept of a case between two readings. */
export interface CaseMemory {
  readonly served: ServedCase
  readonly cache: OpenedCache
}

/** Reads, checks and folds a case. */
export async function openCase(
  bench: Workbench, id: CaseId, remembered: RememberedCase | null, before: CaseMemory | null,
): Promise<Result<{ readonly open: OpenCase; readonly memory: CaseMemory }, ServedCaseError>> {
  const served = await fetchCase(bench, id, remembered, before?.served ?? null)
  if (!served.ok) return served
  const cache: OpenedCache = before?.cache ?? new Map()
  const events = await openCaseEvents(bench, served.value, cache)
  const letters = await sentLetters(bench.tools.sha256, events)
  const side = await openReporterSide(bench, served.value, {
    anchor: anchorOf(events), checkingKeys: checkingKeysOf(events, served.value.manifests),
    sentLetters: letters.map(({ hash }) => hash),
  })
  return ok({ open: assemble(bench, served.value, events, side, letters), memory: { served: served.value, cache } })
}

function assemble(
  bench: Workbench, served: ServedCase, events: CaseEvents, side: ReporterSide,
  letters: readonly SentLetter[],
): OpenCase {
  const { me } = bench
  const directory = bench.directory()
  const { body } = served.newest
  const entries = entriesOf(events, side)
  const view = foldCase(entries)
  const able = new Set<string>(directory.able.map(({ handle }) => handle))
  const authority = signsAs({ now: body, me, today: '', able })
  const lead = body.members.find(({ role }) => role === 'lead')?.handle ?? body.by
  const inline = side.report?.content.inline ?? []
  return {
    id: served.id, revision: served.revision, epoch: body.epoch, epochDay: body.day, view, lead,
    alarms: caseAlarms(bench, served, events, side, view),
    marks: marksOf(directory.list, entries, letters, side, served.manifests),
    apart: apartOf(served, events, side),
    files: listFiles(attachmentsOf(side), inline, {
      stored: storedFiles(bench), inline: inlineFile(bench),
      arrived: new Set((served.mailbox?.blobs ?? []).filter(({ complete }) => complete).map(({ blob }) => blob)),
    }),
    members: body.members.map(({ handle, role, since, reads }) => ({
      handle, since, lead: role === 'lead', threadFrom: reads['thread'] ?? null,
      internalFrom: reads['internal'] ?? null,
      standing: !isActive(directory.list, handle) ? 'removed' : directory.suspended.has(handle) ? 'suspended'
        : 'active',
    })),
    successor: body.successor,
    may: {
      // A successor may sign too, but takes the case over first, so that nobody wonders who leads it.
      change: authority === 'lead',
      takeOver: authority === 'successor' && lead !== me ? 'successor' : authority === 'anybody' ? 'nobody-left' : null,
    },
    mailbox: served.mailbox,
    hold: [...events.chains.values()].some((chain) => lacksOwn(chain, me)),
    inside: {
      served, events, side, report: side.report?.opened ?? null, entries, reporterSeq: reporterSeqOf(served),
      letters: new Map(letters.map(({ n, hash }) => [n, hash])),
      mailboxId: body.compartments.find(({ name }) => name === 'thread')?.mailbox ?? null,
      leavers: membersToRemove(served.newest, directory.list, directory.suspended),
    },
  }
}

/** Everything that counts, in the order in which the service took it in. */
function entriesOf(events: CaseEvents, side: ReporterSide): CaseEntry[] {
  const staff = [...events.chains.values()].flatMap((chain: EventChain) => chain.events)
    .filter(({ standing }) => standing === 'counts')
    .map(({ body }): readonly [number, CaseEntry] => [events.positions.get(body.item) ?? 0, {
      from: 'staff', item: body.item, author: body.author, seq: body.seq, epoch: body.epoch,
      compartment: body.compartment,
      at: body.at, content: readEvent(body.compartment, body.type, body.data),
    }])
  const reporter = side.items.map(({ served: item, content }): readonly [number, CaseEntry] => [item.position, {
    from: 'reporter', item: item.item, seq: item.seq, epoch: item.epoch, day: item.day, content,
  }])
  return [...staff, ...reporter].sort(([a], [b]) => a - b).map(([, entry]) => entry)
}

/** Whether somebody who could read the report had left the case by this epoch: they still know the report's key. */
const hasLostReaders = (manifests: ServedCase['manifests'], epoch: number): boolean => {
  const staying = new Set(manifests[epoch - 1]?.body.members.map(({ handle }) => handle))
  return manifests.slice(0, epoch - 1).some(({ body }) =>
    body.members.some(({ handle, reads }) => reads['thread'] === 1 && !staying.has(handle)))
}

function marksOf(
  list: Parameters<typeof isActive>[0], entries: readonly CaseEntry[], letters: readonly SentLetter[],
  side: ReporterSide, manifests: ServedCase['manifests'],
): ReadonlyMap<string, readonly EntryMark[]> {
  const marks = new Map<string, readonly EntryMark[]>()
  const add = (item: string, mark: EntryMark): void => {
    marks.set(item, [...marks.get(item) ?? [], mark])
  }
  for (const { served, content, sealedTo, opened } of side.items) {
    const announced = letters.filter(({ position }) => position < served.position).map(({ threadEpoch }) => threadEpoch)
    const newest = Math.max(0, ...announced)
    if (sealedTo !== null && sealedTo < newest) add(served.item, 'old-key')
    if (opened === null) add(served.item, 'unchecked')
    else if (sealedTo === null && content.kind !== 'report' && hasLostReaders(manifests, served.epoch)) {
      add(served.item, 'by-desk')
    }
    if (content.kind === 'report' && opened !== side.report?.opened) add(served.item, 'second-report')
    if (side.repeated.includes(served.seq)) add(served.item, 'same-number')
  }
  for (const entry of entries) {
    if (entry.from === 'staff' && !isActive(list, entry.author)) add(entry.item, 'author-left')
  }
  return marks
}

function apartOf(served: ServedCase, events: CaseEvents, side: ReporterSide): ApartEntry[] {
  const dayOf = (item: string): string => served.items.find((one) => one.item === item)?.day ?? ''
  const uncounted = [...events.chains.values()].flatMap((chain) => chain.events)
    .flatMap(({ standing, body }): ApartEntry[] =>
    standing === 'counts' ? [] : [{
      item: body.item, compartment: body.compartment, author: body.author, day: dayOf(body.item), why: standing,
      text: typeof body.data['text'] === 'string' ? body.data['text'] : null,
    }])
  const refused = [...events.refused, ...side.refused].map(({ item, why }): ApartEntry => ({
    item: item.item, compartment: item.compartment, author: item.author, day: item.day, text: null,
    why: why === 'newer-epoch' ? 'newer-epoch' : 'refused',
  }))
  return [...uncounted, ...refused]
}
