import { readReporterContent, type Attachment, type Report, type ReporterContent } from '@small-places/casework'
import type { AnswerOf, readQueue } from '@small-places/contract'
import {
  knownDesks, listNamed, openItem, openReport, orderItems, type DeskKey, type ItemError, type OpenedItem,
  type OpenedReport as ProvenReport,
} from '@small-places/encryption'
import { err, ok, type ItemId, type MailboxId, type Result } from '@small-places/kernel'
import { alarm, type Alarm } from '../cases/alarm.ts'
import { listFiles, type CaseFile } from '../files/case-file.ts'
import { inlineFile } from '../files/inline-file.ts'
import { storedFiles } from '../files/stored-files.ts'
import type { Workbench } from '../session/workbench.ts'
import { fetchItems } from './fetch-items.ts'

/** A row of the queue as the service gives it. */
export type QueuedReport = AnswerOf<typeof readQueue>['reports'][number]

/** Why a report is not shown; its sentence is the message `desk-report-problem-<problem>`. */
export type ReportProblem = 'unreachable' | 'gone' | 'no-key' | 'refused' | 'not-found'

/** An item of the reporter that the desk's key opened. */
export interface DeskItem {
  readonly item: ItemId
  readonly seq: number
  readonly day: string
  readonly opened: OpenedItem
  readonly content: ReporterContent
}

/** A report with everything that its reporter has sent to the desk since. */
export interface OpenedReport {
  readonly mailbox: MailboxId
  readonly lane: QueuedReport['lane']
  readonly report: Report
  /** The keys of the mailbox. */
  readonly proven: ProvenReport
  /** The report first, then by number. */
  readonly items: readonly DeskItem[]
  readonly messages: readonly { readonly item: string; readonly day: string; readonly text: string }[]
  readonly files: readonly CaseFile[]
  readonly wordsConfirmed: boolean | null
  readonly alarms: readonly Alarm[]
}

/** Whether the reporter themself asked to close and has not taken it back. */
const asksToClose = (items: readonly DeskItem[]): boolean =>
  items.findLast(({ content }) => content.kind === 'close' || content.kind === 'keep')?.content.kind === 'close'

/** The beginning of a report, for a list. */
export const beginningOf = ({ answers }: Report): string => {
  const text = answers.text.trim().replace(/\s+/g, ' ')
  return [...text].length > 200 ? `${[...text].slice(0, 200).join('')}…` : text
}

/** Fetches and opens a report that waits at a desk. Nobody else is told of it. */
export async function openQueuedReport(
  bench: Workbench, desks: readonly DeskKey[], row: QueuedReport,
): Promise<Result<OpenedReport, ReportProblem>> {
  const fetched = await fetchItems(bench, row.items.map(({ item }) => item))
  if (!fetched.ok) return fetched
  const sealed = fetched.value
  const known = new Set((await knownDesks(bench.tools.sha256, bench.directory().list)).keys())
  const [first, ...later] = [...row.items].sort((a, b) => a.seq - b.seq)
  const bytes = first === undefined ? undefined : sealed.get(first.item)
  if (first === undefined || bytes === undefined) return err('gone')
  const report = await withDeskKey(desks, first.desk, (key) =>
    openReport(bench.tools, bytes, { key: key.pair, mailbox: row.mailbox, item: first.item, desks: known }))
  if (!report.ok) return err(report.error === 'no-key' || report.error === 'not-for-this-key' ? 'no-key' : 'refused')
  const content = readReporterContent(report.value.body)
  if (content.kind !== 'report') return err('refused')
  const items: DeskItem[] = [{ item: first.item, seq: first.seq, day: first.day, opened: report.value, content }]
  let refused = 0
  for (const { item, seq, day, desk } of later) {
    const ciphertext = sealed.get(item)
    const opened = ciphertext === undefined ? err('malformed' as const) : await withDeskKey(desks, desk, (key) =>
      openItem(bench.tools, ciphertext, { key: key.pair, mailbox: row.mailbox, item, desks: known },
        report.value.mac, null))
    if (opened.ok) items.push({ item, seq, day, opened: opened.value, content: readReporterContent(opened.value.body) })
    else refused++
  }
  return ok(assemble(bench, row, content, report.value, items, refused))
}

/** Tries the keys of one desk, present and retired. */
export async function withDeskKey<T, E extends string>(
  desks: readonly DeskKey[], desk: string, open: (key: DeskKey) => Promise<Result<T, E>>,
): Promise<Result<T, E | 'no-key'>> {
  let last: Result<T, E | 'no-key'> = err('no-key')
  for (const key of desks.filter((one) => one.desk === desk)) {
    last = await open(key)
    if (last.ok || last.error !== 'not-for-this-key' satisfies ItemError) return last
  }
  return last
}

function assemble(
  bench: Workbench, row: QueuedReport, report: Report, proven: ProvenReport, items: readonly DeskItem[],
  refused: number,
): OpenedReport {
  const attachments = items.flatMap(({ content }): Attachment[] => content.kind === 'attachment' ? [content] : [])
  const order = orderItems(items)
  const { chain } = bench.directory()
  const unknown = items.some(({ opened }) => listNamed(chain, opened.body.keyList) === undefined)
  const alarms = [
    refused > 0 && alarm('grave', 'report-items', String(refused)),
    unknown && alarm('grave', 'unknown-list'),
    order.missing.length > 0 && alarm('grave', 'reporter-missing', String(order.missing.length)),
    order.repeated.length > 0 && alarm('notice', 'reporter-repeated'),
    row.closing && !asksToClose(order.items) && alarm('notice', 'closed-unasked'),
  ]
  const words = items.flatMap(({ content }) => content.kind === 'words-confirmed' ? [content.confirmed] : []).at(-1)
  return {
    mailbox: row.mailbox, lane: row.lane, report, proven, items: order.items,
    messages: order.items.flatMap(({ item, day, content }) => content.kind === 'message'
      ? [{ item, day, text: content.text }] : []),
    files: listFiles(attachments, report.inline, {
      stored: storedFiles(bench), inline: inlineFile(bench),
      arrived: new Set(row.blobs.filter(({ complete }) => complete).map(({ blob }) => blob)),
    }),
    wordsConfirmed: words ?? null,
    alarms: alarms.filter((one) => one !== false),
  }
}
