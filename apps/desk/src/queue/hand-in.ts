import { readQueueItems, registerDrop } from '@small-places/contract'
import { readReporterContent } from '@small-places/casework'
import { base64url, openForeignReport, readPasted, type DeskKey, type OpenedReport } from '@small-places/encryption'
import { err, ok, type MailboxId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'

/** Why a sealed report was not registered; its sentence is the message `desk-drop-problem-<problem>`. */
export type DropProblem = 'not-sealed' | 'too-large' | 'no-key' | 'refused' | 'conflict' | 'gone' | 'unreachable'

/**
 * What came of a handed-in file: its mailbox stands in the queue, or it holds a bare text that somebody locked with the
 * desk's public key and another tool. Such a text has no mailbox, no proof and no way of answering.
 */
export type HandedIn =
  | { readonly kind: 'registered', readonly mailbox: MailboxId }
  | { readonly kind: 'bare-text', readonly text: string }

/** What was opened, and by which desk's key. */
type Opened =
  | { readonly kind: 'report', readonly desk: string, readonly report: OpenedReport }
  | { readonly kind: 'bare-text', readonly text: string }

/** The largest sealed item that the service takes, in bytes. */
const largest = 300_000

/** Registers a report that somebody brought as a file or as pasted text (docs/formats.md section 5.4). */
export async function handIn(
  bench: Workbench, desks: readonly DeskKey[], given: string | Uint8Array,
): Promise<Result<HandedIn, DropProblem>> {
  const pasted = readPasted(typeof given === 'string' ? given : new TextDecoder('latin1').decode(given))
  const sealed = typeof given !== 'string' && !pasted.ok ? given : pasted.ok ? pasted.value : null
  if (sealed === null) return err('not-sealed')
  if (sealed.length > largest) return err('too-large')
  const opened = await openHandedIn(bench, desks, sealed)
  return opened.ok ? keep(bench, opened.value, null, sealed) : opened
}

/** Opens and registers a sealed report that came in through the site. */
export async function registerWaiting(
  bench: Workbench, desks: readonly DeskKey[], drop: string,
): Promise<Result<HandedIn, DropProblem>> {
  const fetched = await bench.client.call(readQueueItems, { items: [], drops: [drop] })
  if (!fetched.ok) return err('unreachable')
  const one = fetched.value.drops.find((candidate) => candidate.drop === drop)
  const sealed = one === undefined ? null : base64url.decode(one.sealed)
  if (sealed === null || !sealed.ok) return err('gone')
  const opened = await openHandedIn(bench, desks, sealed.value)
  return opened.ok ? keep(bench, opened.value, drop, null) : opened
}

const bareText = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') || text.startsWith('{') ? null : text.trim()
  } catch {
    return null
  }
}

async function openHandedIn(
  { tools }: Workbench, desks: readonly DeskKey[], sealed: Uint8Array,
): Promise<Result<Opened, DropProblem>> {
  for (const { desk, pair } of desks) {
    const report = await openForeignReport(tools, sealed, pair)
    if (report.ok) {
      const isReport = readReporterContent(report.value.body).kind === 'report'
      return isReport ? ok({ kind: 'report', desk, report: report.value }) : err('refused')
    }
    if (report.error === 'other-shape' || report.error === 'not-an-age-file') return err('not-sealed')
    if (report.error === 'not-for-this-key') continue
    const plain = await tools.age.open(sealed, pair.identity)
    const text = plain.ok ? bareText(plain.value) : null
    return text === null ? err('refused') : ok({ kind: 'bare-text', text })
  }
  return err('no-key')
}

async function keep(
  { client }: Workbench, opened: Opened, drop: string | null, sealed: Uint8Array | null,
): Promise<Result<HandedIn, DropProblem>> {
  if (opened.kind === 'bare-text') return ok(opened)
  const { desk, report } = opened
  const { mailbox, tokenHash, item } = report.body
  const content = readReporterContent(report.body)
  const answer = await client.call(registerDrop, {
    drop, sealed: sealed === null ? null : base64url.encode(sealed), mailbox, tokenHash, desk, item,
    lane: content.kind === 'report' ? content.lane : 'danger',
  })
  if (answer.ok) return ok({ kind: 'registered', mailbox })
  if (answer.error === 'conflict') return err('conflict')
  if (answer.error === 'not-found') return err('gone')
  return err(answer.error === 'not-sealed' ? 'not-sealed' : 'unreachable')
}
