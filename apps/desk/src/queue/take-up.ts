import { limits, takeUp } from '@small-places/contract'
import { base64url, passOn } from '@small-places/encryption'
import type { CaseEntry } from '@small-places/casework'
import { err, ok, type CaseId, type EpochNumber, type Handle, type ItemId, type Result } from '@small-places/kernel'
import { makeEpoch } from '../cases/change-epoch.ts'
import { writeEntries, type Entry } from '../cases/writing.ts'
import { today, type Workbench } from '../session/workbench.ts'
import type { OpenedReport } from './opened-report.ts'

/** What a person decides when they take a report up. */
export interface TakeUpChoice {
  /** The second reader, who takes over when the lead is away. */
  readonly second: string
  /** A name for the case inside the team; may be empty. */
  readonly title: string
  /** Whether the reporter is told that a person has read the report. */
  readonly sayRead: boolean
}

/** Why a report was not taken up; its sentence is the message `desk-take-up-problem-<problem>`. */
export type TakeUpProblem = 'taken' | 'unable' | 'expired' | 'alarm' | 'unreachable' | 'other'

/** The ids of a case that is being made; drawn once, so that sending again makes one case. */
export interface TakeUpIds {
  readonly case: CaseId
  readonly takenUp: ItemId
  readonly title: ItemId
  readonly letterSent: ItemId
  readonly letter: string
}

/** Draws the ids of a case. */
export function takeUpIds({ random }: Pick<Workbench, 'random'>): TakeUpIds {
  const id = (): string => base64url.encode(random(16))
  return { case: id() as CaseId, takenUp: id() as ItemId, title: id() as ItemId, letterSent: id() as ItemId,
    letter: id() }
}

/**
 * Takes a report up as a case, in one step: new keys for two readers, everything of the reporter sealed again to the
 * case, and a letter that gives the reporter the new key. The desk's copy is deleted by the service. Of a reporter who
 * has sent more than one request takes, the rest stays at the desk, which passes it on as what comes later.
 */
export async function takeUpReport(
  bench: Workbench, opened: OpenedReport, choice: TakeUpChoice, ids: TakeUpIds,
): Promise<Result<CaseId, TakeUpProblem>> {
  const day = today(bench.clock)
  const first = 1 as EpochNumber
  const all = { thread: first, internal: first }
  const made = await makeEpoch(bench, {
    case: ids.case, previous: [], keys: new Map(), successor: choice.second as Handle, takeover: false, heads: {},
    compartments: [{ name: 'thread', mailbox: opened.mailbox }, { name: 'internal' }],
    members: [
      { handle: bench.me, role: 'lead', since: day, reads: all },
      { handle: choice.second as Handle, role: 'member', since: day, reads: all },
    ],
  })
  if (!made.ok) return err(made.error === 'unable' || made.error === 'expired' ? made.error : 'alarm')
  const { manifest, keys, written, envelopes } = made.value
  const thread = manifest.body.compartments.find(({ name }) => name === 'thread')
  if (thread === undefined) return err('other')
  const { epoch } = manifest.body
  const items = opened.items.slice(0, limits.eventsPerCall)
  const passed = await Promise.all(items.map(async ({ item, opened: one }) =>
    ({ item, epoch, sealed: base64url.encode(await passOn(bench.tools, one, thread.recipient)) })))
  const said: Entry[] = [
    { kind: 'event', item: ids.takenUp, type: 'taken-up',
      data: { mailbox: opened.mailbox, report: opened.proven.hash } },
    ...choice.title === '' ? [] : [{ kind: 'event', item: ids.title, type: 'title',
      data: { text: choice.title } } as const],
    { kind: 'letter', item: ids.letterSent, letter: ids.letter, text: null, state: choice.sayRead ? 'read' : null },
  ]
  const changes = await writeEntries(bench, {
    manifest, keys, chains: new Map(), entries: items.map((one) => entryOf(one, epoch)),
    reporterSeq: Math.max(...items.map(({ seq }) => seq)), mailbox: opened.mailbox, report: opened.proven,
    letters: new Map(),
  }, said, passed)
  if (!changes.ok) return err('other')
  const answer = await bench.client.call(takeUp, {
    case: ids.case, mailbox: opened.mailbox, manifest: written, envelopes: [...envelopes], ...changes.value,
  })
  if (answer.ok) return ok(ids.case)
  if (answer.error === 'conflict' || answer.error === 'not-found') return err('taken')
  return err(answer.error === 'unreachable' || answer.error === 'busy' ? 'unreachable' : 'other')
}

const entryOf = ({ item, seq, day, content }: OpenedReport['items'][number], epoch: number): CaseEntry =>
  ({ from: 'reporter', item, seq, epoch, day, content })
