import type { Report } from '@small-places/casework'
import { acknowledge, discard, limits, readQueue } from '@small-places/contract'
import { err, ok, type MailboxId, type Result } from '@small-places/kernel'
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { nameOf } from '../cases/name-of.ts'
import type { HeldDeskKeys } from '../keys/desk-keys.ts'
import type { Workbench } from '../session/workbench.ts'
import { discardLater, type Later } from './discard-later.ts'
import { handIn, registerWaiting, type DropProblem, type HandedIn } from './hand-in.ts'
import {
  beginningOf, openQueuedReport, type OpenedReport, type QueuedReport, type ReportProblem,
} from './opened-report.ts'
import { passItemsOn, type PassOnProblem, type PassOnRow } from './pass-on.ts'

/** What this device has seen of a report so far. */
export type Glimpse =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly beginning: string; readonly language: string
    /** It comes from somebody who has lost the words of an earlier one. */
    readonly lost: boolean }
  | { readonly kind: 'refused'; readonly why: ReportProblem }

/** What an opened report shows of itself in a list. */
export const glimpseOf = (report: Report): Glimpse =>
  ({ kind: 'open', beginning: beginningOf(report), language: report.language, lost: report.lost !== null })

/** A report that waits, as the queue shows it. */
export interface QueueRow {
  readonly mailbox: MailboxId
  /** Six characters by which two people can speak of it. */
  readonly name: string
  readonly lane: 'danger' | 'concern'
  readonly day: string
  readonly late: boolean
  readonly closing: boolean
  readonly acknowledgedBy: string | null
  readonly items: number
  readonly files: number
  readonly glimpse: Glimpse
}

/** Items on their way to a case. */
export interface PassingRow {
  readonly mailbox: MailboxId
  readonly name: string
  readonly items: number
  readonly working: boolean
  readonly problem: PassOnProblem | null
}

/** A sealed report that came in through the site. */
export interface DropRow {
  readonly drop: string
  readonly day: string
  readonly working: boolean
  readonly problem: DropProblem | null
  /** The text, when it was locked with another tool and is no report: shown, never registered. */
  readonly bareText: string | null
}

/** The queue as the desk shows it. */
export interface Queue {
  readonly rows: ComputedRef<readonly QueueRow[]>
  readonly passing: ComputedRef<readonly PassingRow[]>
  readonly drops: ComputedRef<readonly DropRow[]>
  /** How many reports nobody has opened yet. */
  readonly unopened: ComputedRef<number>
  readonly loading: Ref<boolean>
  readonly problem: Ref<'unreachable' | null>
  /** The last discarding was not taken, or not all of it. */
  readonly discardFailed: Ref<boolean>
  /** Reports that are about to be discarded and can still be kept. */
  readonly leaving: ShallowRef<ReadonlySet<string>>
  refresh(): Promise<void>
  /** Opens the given reports on this device, for their beginnings. */
  glimpse(mailboxes: readonly string[]): Promise<void>
  open(mailbox: string): Promise<Result<OpenedReport, ReportProblem>>
  acknowledge(mailbox: string): Promise<Result<true, ReportProblem>>
  discardSoon(mailboxes: readonly string[]): void
  undoDiscard(): void
  handIn(given: string | Uint8Array): Promise<Result<HandedIn, DropProblem>>
  register(drop: string): Promise<void>
  discardDrop(drop: string): Promise<void>
  passOn(mailbox: string): Promise<void>
  /** Forgets everything that was opened. */
  close(): void
}

/** Makes the queue of somebody who reads at a desk. */
export function makeQueue(bench: Workbench, deskKeys: Pick<HeldDeskKeys, 'held'>, later: Later): Queue {
  const reports = shallowRef<readonly QueuedReport[]>([])
  const passRows = shallowRef<readonly PassOnRow[]>([])
  const dropRows = shallowRef<readonly { readonly drop: string; readonly day: string }[]>([])
  const glimpses = shallowRef<ReadonlyMap<string, Glimpse>>(new Map())
  const passProblems = shallowRef<ReadonlyMap<string, PassOnProblem>>(new Map())
  const dropProblems = shallowRef<ReadonlyMap<string, DropProblem>>(new Map())
  const bareTexts = shallowRef<ReadonlyMap<string, string>>(new Map())
  const busy = shallowRef<ReadonlySet<string>>(new Set())
  const leaving = shallowRef<ReadonlySet<string>>(new Set())
  const loading = ref(false)
  const problem = ref<'unreachable' | null>(null)
  const discardFailed = ref(false)
  const tried = new Set<string>()
  let asked = 0
  let shown = 0

  const discarding = discardLater(later, (ids) => void throwAway(ids), () => {
    leaving.value = discarding.waiting()
  })

  async function refresh(): Promise<void> {
    const turn = ++asked
    loading.value = true
    const answer = await bench.client.call(readQueue, {})
    // What was asked earlier and answered later knows less than what stands here.
    if (turn < shown) return
    shown = turn
    loading.value = turn < asked
    problem.value = answer.ok ? null : 'unreachable'
    if (!answer.ok) return
    reports.value = answer.value.reports
    passRows.value = answer.value.passOn
    dropRows.value = answer.value.drops
    // Late items go to their case by themselves, once; a person is asked only where that fails.
    for (const row of answer.value.passOn.filter(({ items }) => items.some(({ item }) => !tried.has(item)))) {
      await pass(row)
    }
  }

  async function throwAway(ids: readonly string[]): Promise<void> {
    discardFailed.value = false
    for (let from = 0; from < ids.length && !discardFailed.value; from += limits.discardedPerCall) {
      const portion = new Set(ids.slice(from, from + limits.discardedPerCall))
      const answer = await bench.client.call(discard, { mailboxes: [...portion] as MailboxId[], drops: [] })
      if (answer.ok) reports.value = reports.value.filter(({ mailbox }) => !portion.has(mailbox))
      discardFailed.value = !answer.ok
    }
    await refresh()
  }

  async function open(mailbox: string): Promise<Result<OpenedReport, ReportProblem>> {
    if (!reports.value.some((row) => row.mailbox === mailbox)) await refresh()
    const row = reports.value.find((one) => one.mailbox === mailbox)
    if (row === undefined) return err(problem.value ?? 'gone')
    const keys = await deskKeys.held()
    const opened = keys.ok ? await openQueuedReport(bench, keys.value, row) : keys
    if (opened.ok || opened.error !== 'unreachable') {
      const glimpse: Glimpse = opened.ok ? glimpseOf(opened.value.report) : { kind: 'refused', why: opened.error }
      glimpses.value = new Map([...glimpses.value, [mailbox, glimpse]])
    }
    return opened
  }

  async function pass(row: PassOnRow): Promise<void> {
    for (const { item } of row.items) tried.add(item)
    const passed = await during(row.mailbox, async () => {
      const keys = await deskKeys.held()
      return keys.ok ? passItemsOn(bench, keys.value, row) : keys
    })
    const problems = new Map(passProblems.value)
    if (passed.ok) {
      problems.delete(row.mailbox)
      passRows.value = passRows.value.filter(({ mailbox }) => mailbox !== row.mailbox)
    } else problems.set(row.mailbox, passed.error)
    passProblems.value = problems
  }

  async function during<T>(id: string, act: () => Promise<T>): Promise<T> {
    busy.value = new Set([...busy.value, id])
    const done = await act()
    busy.value = new Set([...busy.value].filter((one) => one !== id))
    return done
  }

  return {
    rows: computed(() => reports.value.map((row) => rowOf(row, glimpses.value.get(row.mailbox) ?? { kind: 'closed' }))),
    passing: computed(() => passRows.value.map(({ mailbox, items }) => ({
      mailbox, name: nameOf(mailbox), items: items.length, working: busy.value.has(mailbox),
      problem: passProblems.value.get(mailbox) ?? null,
    }))),
    drops: computed(() => dropRows.value.map(({ drop, day }) => ({
      drop, day, working: busy.value.has(drop), problem: dropProblems.value.get(drop) ?? null,
      bareText: bareTexts.value.get(drop) ?? null,
    }))),
    unopened: computed(() => reports.value.filter(({ acknowledgedBy }) => acknowledgedBy === null).length),
    loading, problem, discardFailed, leaving, refresh, open,
    async glimpse(mailboxes) {
      for (const mailbox of mailboxes) {
        if (glimpses.value.get(mailbox)?.kind !== 'open') await open(mailbox)
      }
    },
    async acknowledge(mailbox) {
      const answer = await bench.client.call(acknowledge, { mailbox: mailbox as MailboxId })
      if (!answer.ok) return err(answer.error === 'not-found' ? 'gone' : 'unreachable')
      await refresh()
      return ok(true)
    },
    discardSoon: (mailboxes) => discarding.add(mailboxes),
    undoDiscard: () => discarding.undo(),
    async handIn(given) {
      const keys = await deskKeys.held()
      const registered = keys.ok ? await handIn(bench, keys.value, given) : keys
      if (registered.ok) await refresh()
      return registered
    },
    async register(drop) {
      const registered = await during(drop, async () => {
        const keys = await deskKeys.held()
        return keys.ok ? registerWaiting(bench, keys.value, drop) : keys
      })
      if (registered.ok && registered.value.kind === 'bare-text') {
        bareTexts.value = new Map([...bareTexts.value, [drop, registered.value.text]])
      } else if (registered.ok) await refresh()
      else dropProblems.value = new Map([...dropProblems.value, [drop, registered.error]])
    },
    async discardDrop(drop) {
      const answer = await during(drop, () => bench.client.call(discard, { mailboxes: [], drops: [drop] }))
      discardFailed.value = !answer.ok
      await refresh()
    },
    async passOn(mailbox) {
      const row = passRows.value.find((one) => one.mailbox === mailbox)
      if (row !== undefined) await pass(row)
    },
    close() {
      discarding.undo()
      glimpses.value = new Map()
      bareTexts.value = new Map()
      reports.value = []
    },
  }
}

function rowOf(row: QueuedReport, glimpse: Glimpse): QueueRow {
  const { mailbox, lane, day, late, closing, acknowledgedBy, items, blobs } = row
  return {
    mailbox, lane, day, late, closing, acknowledgedBy, glimpse, name: nameOf(mailbox), items: items.length,
    files: blobs.length,
  }
}
