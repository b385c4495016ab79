import { readQueueItems, registerDrop } from '@small-places/contract'
import { readReporterContent } from '@small-places/casework'
import {
  base64url, openForeignReport, readPasted, type DeskKey, type OpenedReport,
} from '@small-places/encryption'
import { err, ok, type MailboxId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'

/** Why a sealed report was not registered; its sentence is the message `desk-drop-problem-<problem>`. */
export type DropProblem = 'not-sealed' | 'too-large' | 'no-key' | 'refused' | 'conflict' | 'gone' | 'unreachable'

/** A report as it was handed in: opened, and by which desk's key. */
interface HandedIn {
  readonly desk: string
  readonly report: OpenedReport
}

/** The largest sealed item that the service takes, in bytes. */
const largest = 300_000

/** Registers a report that somebody brought as a file or as pasted text (docs/formats.md section 5.4). */
export async function handIn(
  bench: Workbench, desks: readonly DeskKey[], given: string | Uint8Array,
): Promise<Result<MailboxId, DropProblem>> {
  const pasted = readPasted(typeof given === 'string' ? given : new TextDecoder('latin1').decode(given))
  const sealed = typeof given !== 'string' && !pasted.ok ? given : pasted.ok ? pasted.value : null
  if (sealed === null) return err('not-sealed')
  if (sealed.length > largest) return err('too-large')
  const opened = await openHandedIn(bench, desks, sealed)
  return opened.ok ? register(bench, opened.value, null, sealed) : opened
}

/** Opens and registers a sealed report that came in through the site. */
export async function registerWaiting(
  bench: Workbench, desks: readonly DeskKey[], drop: string,
): Promise<Result<MailboxId, DropProblem>> {
  const fetched = await bench.client.call(readQueueItems, { items: [], drops: [drop] })
  if (!fetched.ok) return err('unreachable')
  const one = fetched.value.drops.find((candidate) => candidate.drop === drop)
  const sealed = one === undefined ? null : base64url.decode(one.sealed)
  if (sealed === null || !sealed.ok) return err('gone')
  const opened = await openHandedIn(bench, desks, sealed.value)
  return opened.ok ? register(bench, opened.value, drop, null) : opened
}

async function openHandedIn(
  { tools }: Workbench, desks: readonly DeskKey[], sealed: Uint8Array,
): Promise<Result<HandedIn, DropProblem>> {
  for (const { desk, pair } of desks) {
    const report = await openForeignReport(tools, sealed, pair)
    if (report.ok) {
      return readReporterContent(report.value.body).kind === 'report' ? ok({ desk, report: report.value }) : err('refused')
    }
    if (report.error === 'other-shape' || report.error === 'not-an-age-file') return err('not-sealed')
    if (report.error !== 'not-for-this-key') return err('refused')
  }
  return err('no-key')
}

async function register(
  { client }: Workbench, { desk, report }: HandedIn, drop: string | null, sealed: Uint8Array | null,
): Promise<Result<MailboxId, DropProblem>> {
  const { mailbox, tokenHash, item } = report.body
  const content = readReporterContent(report.body)
  const answer = await client.call(registerDrop, {
    drop, sealed: sealed === null ? null : base64url.encode(sealed), mailbox, tokenHash, desk, item,
    lane: content.kind === 'report' ? content.lane : 'danger',
  })
  if (answer.ok) return ok(mailbox)
  if (answer.error === 'conflict') return err('conflict')
  if (answer.error === 'not-found') return err('gone')
  return err(answer.error === 'not-sealed' ? 'not-sealed' : 'unreachable')
}
