import type { Attachment, Report, ReporterContent } from '@small-places/casework'
import { readReporterContent } from '@small-places/casework'
import {
  base64url, knownDesks, listNamed, looksLikeSealed, openItem, openReport, openThreadItem, orderItems, parseStatement,
  recipientHashOf, textOf, threadMacOf, type AgeRecipient, type ItemBody, type ItemError, type ItemPlace,
  type OpenedItem, type OpenedReport, type Primitives, type RecipientHash, type StatementHash,
} from '@small-places/encryption'
import { err, ok, type EpochNumber, type MailboxId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import type { Anchor } from './case-record.ts'
import type { ServedCase, ServedItem } from './served-case.ts'

/** One item of the reporter. */
export interface ReporterItem {
  readonly served: ServedItem
  readonly content: ReporterContent
  /** The epoch whose key it was sealed to by the reporter; null when it came by a desk. */
  readonly sealedTo: number | null
  /**
   * What holds about it; null where a member who joined without the history cannot check it: the key of what comes by a
   * desk is in the report, and for what was sealed to the case a colleague gives them one. They are told so.
   */
  readonly opened: OpenedItem | null
}

/** Everything of the reporter in a case. */
export interface ReporterSide {
  /** The report that the case was made from; null when it is not among what was served. */
  readonly report: { readonly opened: OpenedReport; readonly content: Report } | null
  readonly items: readonly ReporterItem[]
  readonly missing: readonly number[]
  readonly repeated: readonly number[]
  readonly refused: readonly {
    readonly item: ServedItem
    readonly why: ItemError | 'not-b64' | 'newer-epoch' | 'no-report'
  }[]
  readonly unknownLists: number
  /** Letters that the reporter says to have, and that this case never sent. */
  readonly otherLetters: boolean
}

type Refused = ReporterSide['refused'][number]
type Place = ItemPlace

const firstEpoch = 1 as EpochNumber

/** What the staff entries of a case say about the reporter's side. */
export interface ReporterRecord {
  readonly anchor: Anchor | null
  /** For who cannot read the report: the keys that check what was sealed to the case, by epoch. */
  readonly checkingKeys: ReadonlyMap<number, Uint8Array>
  readonly sentLetters: readonly StatementHash[]
}

/** Opens the reporter's side: the report that the anchor names first, and by its key everything else. */
export async function openReporterSide(
  bench: Workbench, served: ServedCase, { anchor, checkingKeys, sentLetters }: ReporterRecord,
): Promise<ReporterSide> {
  const { tools } = bench
  const { list, chain } = bench.directory()
  const desks = new Set((await knownDesks(tools.sha256, list)).keys())
  const epochs = await threadHashes(bench, served)
  const mailbox = served.newest.body.compartments.find(({ name }) => name === 'thread')?.mailbox ?? null
  const joinedLater = served.keys.get(firstEpoch)?.has('thread') !== true
  const refused: Refused[] = []
  const items: ReporterItem[] = []
  let report: OpenedReport | null = null

  for (const item of served.items.filter(({ author }) => author === null).sort((a, b) => a.seq - b.seq)) {
    const place = placeOf(served, item, mailbox, desks)
    // An item of before this person joined is not theirs to read.
    if (place === null) continue
    const sealed = base64url.decode(item.sealed)
    if (typeof place === 'string' || !sealed.ok) {
      refused.push({ item, why: typeof place === 'string' ? place : 'not-b64' })
    } else if (report !== null) {
      const opened: Result<OpenedItem, ItemError> = await openLater(bench, served, item, place, sealed.value, report)
      if (!opened.ok) refused.push({ item, why: opened.error })
      else items.push({
        served: item, opened: opened.value, content: readReporterContent(opened.value.body),
        sealedTo: epochs.get(opened.value.body.sealedTo) ?? null,
      })
    } else if (anchor !== null && anchor.mailbox === mailbox) {
      const opened = await openReport(tools, sealed.value, place, anchor.report)
      if (opened.ok) {
        report = opened.value
        items.push({ served: item, opened: opened.value, content: readReporterContent(opened.value.body),
          sealedTo: null })
      } else refused.push({ item, why: opened.error })
    } else if (joinedLater) {
      const read = await openWithoutReport(bench, item, place, sealed.value, checkingKeys.get(item.epoch) ?? null)
      if (read.ok) items.push({ served: item, sealedTo: null, ...read.value })
      else refused.push({ item, why: read.error })
    } else refused.push({ item, why: 'no-report' })
  }
  const order = orderItems(items.map((one) => ({ ...one, seq: one.served.seq, item: one.served.item })))
  // Whoever joined later is not given what was before, which is no gap.
  const before = joinedLater ? order.items[0]?.seq ?? 0 : 0
  const content = items[0]?.content
  return {
    report: report === null || content?.kind !== 'report' ? null : { opened: report, content },
    items: order.items, missing: order.missing.filter((seq) => seq > before), repeated: order.repeated, refused,
    unknownLists: items.filter(({ opened }) => opened !== null && listNamed(chain, opened.body.keyList) === undefined)
      .length,
    otherLetters: report !== null && items.some(
      ({ opened }) => opened !== null && saysOfOthers(opened.body, sentLetters)),
  }
}

/** Whether the reporter had more letters than this case sent, or another one as the newest. */
const saysOfOthers = ({ letters }: ItemBody, sent: readonly StatementHash[]): boolean =>
  letters.count > sent.length || letters.last !== null && !sent.some((hash) => hash === letters.last)

async function openLater(
  { tools }: Workbench, served: ServedCase, item: ServedItem, place: Place, sealed: Uint8Array, report: OpenedReport,
): Promise<Result<OpenedItem, ItemError>> {
  const seed = served.keys.get(item.epoch)?.get('thread')?.seed
  const threadMac = seed === undefined ? null : await threadMacOf(tools.sha256, seed, place.mailbox)
  const opened = await openItem(tools, sealed, place, report.mac, threadMac)
  return opened.ok && opened.value.body.seq !== item.seq ? err('other-place') : opened
}

/**
 * Opens an item for somebody who joined later: checked where it was sealed to the case and a colleague gave the key,
 * else unchecked. What should hold under that key and does not is refused.
 */
async function openWithoutReport(
  { tools }: Workbench, item: ServedItem, place: Place, sealed: Uint8Array, checkingKey: Uint8Array | null,
): Promise<Result<Pick<ReporterItem, 'opened' | 'content'>, Refused['why']>> {
  const body = await bodyOf(tools, place, sealed)
  if (body === null) return err('no-report')
  const cameByDesk = [...place.desks].some((desk) => desk === body['sealedTo'])
  if (cameByDesk || checkingKey === null) return ok({ opened: null, content: readReporterContent(body) })
  const opened = await openThreadItem(tools, sealed, place, checkingKey)
  if (!opened.ok) return opened
  if (opened.value.body.seq !== item.seq) return err('other-place')
  return ok({ opened: opened.value, content: readReporterContent(opened.value.body) })
}

/** What an item says, whoever wrote it; null where it does not belong where it was served. */
async function bodyOf(
  tools: Primitives, place: Place, sealed: Uint8Array,
): Promise<Readonly<Record<string, unknown>> | null> {
  const opened = looksLikeSealed(sealed) ? await tools.age.open(sealed, place.key.identity) : err('other-shape')
  const text = opened.ok ? textOf(opened.value) : err('other-shape')
  const statement = text.ok ? parseStatement(text.value) : err('malformed')
  const body = statement.ok ? parseJson(statement.value.body) : null
  return body?.['mailbox'] === place.mailbox && body['item'] === place.item ? body : null
}

function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : null
  } catch {
    return null
  }
}

function placeOf(
  served: ServedCase, item: ServedItem, mailbox: MailboxId | null, desks: ReadonlySet<RecipientHash>,
): Place | 'newer-epoch' | 'no-report' | null {
  if (served.manifests[item.epoch - 1] === undefined) return 'newer-epoch'
  const key = served.keys.get(item.epoch)?.get('thread')
  if (key === undefined) return null
  return mailbox === null ? 'no-report' : { key: key.pair, mailbox, item: item.item, desks }
}

/** The epoch of each thread recipient of the case, by the recipient's hash. */
async function threadHashes(bench: Workbench, served: ServedCase): Promise<ReadonlyMap<RecipientHash, number>> {
  const recipients = served.manifests.flatMap(({ body }): [AgeRecipient, number][] =>
    body.compartments.filter(({ name }) => name === 'thread').map(({ recipient }) => [recipient, body.epoch]))
  return new Map(await Promise.all(recipients.map(async ([recipient, epoch]) =>
    [await recipientHashOf(bench.tools.sha256, recipient), epoch] as const)))
}

/** The files that were sent after the report. */
export const attachmentsOf = (side: ReporterSide): readonly Attachment[] =>
  side.items.flatMap(({ content }) => content.kind === 'attachment' ? [content] : [])
