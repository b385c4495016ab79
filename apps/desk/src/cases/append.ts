import { appendToCase, type ErrorCode } from '@small-places/contract'
import { err, ok, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import type { OpenCase, OpenCaseProblem } from './open-case.ts'
import { writeEntries, type Entry } from './writing.ts'

/**
 * Why entries were not added; its sentence is the message `desk-send-problem-<problem>`. After `unreachable` and `busy`
 * the same can be sent again; everything else needs a person.
 */
export type AppendProblem =
  | 'unreachable' | 'busy' | 'not-found' | 'old-members' | 'expired' | 'stopped' | 'closed' | 'alarm' | 'no-report'
  | 'other'

/** How often a colleague may have been faster before a person is asked. */
const attempts = 6

/**
 * Adds entries to a case. When somebody else was faster, or the keys were changed meanwhile, the case is read again and
 * the same entries are sealed anew; an entry that has arrived already is not added twice.
 * @param read Reads the case as it stands now.
 */
export async function appendEntries(
  bench: Workbench, read: () => Promise<Result<OpenCase, OpenCaseProblem>>, entries: readonly Entry[],
): Promise<Result<true, AppendProblem>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const opened = await read()
    if (!opened.ok) return err(opened.error === 'unreachable' || opened.error === 'not-found' ? opened.error : 'alarm')
    const { inside } = opened.value
    const there = new Set<string>(inside.served.items.map(({ item }) => item))
    const left = entries.filter(({ item }) => !there.has(item))
    if (left.length === 0) return ok(true)
    const barrier = barrierFor(bench, opened.value, left)
    if (barrier !== null) return err(barrier)
    const changes = await writeEntries(bench, {
      manifest: inside.served.newest, keys: inside.served.keys, chains: inside.events.chains, entries: inside.entries,
      reporterSeq: inside.reporterSeq, mailbox: inside.mailboxId, report: inside.report, letters: inside.letters,
    }, left)
    if (!changes.ok) return err(changes.error === 'no-report' ? 'no-report' : 'other')
    const answer = await bench.client.call(appendToCase, { case: opened.value.id, ...changes.value })
    if (answer.ok) return ok(true)
    if (answer.error === 'conflict' || answer.error === 'old-epoch') continue
    return err(problemOf(answer.error))
  }
  return err('busy')
}

/** What a refusal by the service means for what was to be added. */
function problemOf(code: ErrorCode | 'unreachable'): AppendProblem {
  switch (code) {
    case 'unreachable':
    case 'busy':
    case 'not-found':
      return code
    case 'fault':
    case 'not-signed-in':
      return 'unreachable'
    default:
      return 'other'
  }
}

/** Why nothing may be sealed to this case now, or null. */
function barrierFor(bench: Workbench, open: OpenCase, entries: readonly Entry[]): AppendProblem | null {
  if (bench.directory().life.state !== 'usable') return 'expired'
  if (open.hold) return 'alarm'
  if (open.inside.leavers.length > 0) return 'old-members'
  if (!entries.some(({ kind }) => kind === 'letter')) return null
  if (open.mailbox === null || open.mailbox.state === 'closed') return 'closed'
  return open.view.repliesStopped ? 'stopped' : null
}
