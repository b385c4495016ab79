import { type BodyOf, limits, type sendItem as Route } from '@small-places/contract'
import { type EpochNumber, err, ok, type Result } from '@small-places/kernel'
import { arrivalJobs } from '../alerts/arrival.ts'
import type { LoadClass } from '../config.ts'
import { addDays, dayOf } from '../day.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { hashOfBytes } from '../hash.ts'
import type { Gate } from '../load/gate.ts'
import { ownMailbox } from '../mailbox/own-mailbox.ts'
import { noteReporter } from '../mailbox/reporter-activity.ts'
import type { Instant, MailboxRow, Tx } from '../ports/index.ts'
import { sealedText } from '../sealed.ts'
import { receiptFor, receivedBefore } from './reception.ts'

type Body = BodyOf<typeof Route>
/** The class that a new item counts in; null for one that came before. */
type Stored = Result<LoadClass | null, 'not-found' | 'conflict' | 'work-needed' | 'too-large'>

/**
 * How far an item's number may run ahead of ours. After a restore letters can speak of more items than we count; but
 * whoever stole the words must not be able to use up all numbers.
 */
const MOST_AHEAD = 1000

/** Takes in a further item: for the desk, or for the thread of the case. */
export const sendItem = (env: Environment, directory: Directory, gate: Gate): Handler<typeof Route> =>
  async (_, body) => {
    const sealed = sealedText(body.sealed, 4096)
    if (!sealed.ok) return sealed
    const { mailbox, item, seq, to } = body
    const destination = to.kind === 'desk' ? `desk:${to.desk}` : `thread:${to.epoch}`
    const receipt = receiptFor({ mailbox, item, seq, destination, sealed: sealed.value })
    const payment = await gate.payment({ route: 'send-item', mailbox, item }, body.work)
    const now = env.clock.now()
    const jobs = { danger: arrivalJobs(env, 'danger'), concern: arrivalJobs(env, 'concern') }

    const stored = await env.store.write(async (tx): Promise<Stored> => {
      const row = await ownMailbox(tx, body, now)
      if (row === null) return err('not-found')
      const before = await receivedBefore(tx, receipt)
      if (before === 'same') return ok(null)
      if (before === 'other' || seq > row.nextSeq + MOST_AHEAD) return err('conflict')
      if (await tx.receipts.count(mailbox) >= limits.itemsPerMailbox) return err('too-large')
      const kind = row.answered ? 'answered' : 'item'
      if (!await gate.enter(tx, kind, payment)) return err('work-needed')

      const placed = to.kind === 'desk'
        ? await placeAtDesk(tx, directory, body, to.desk, sealed.value, now)
        : await placeInThread(tx, row, body, to.epoch, sealed.value, now)
      if (!placed.ok) return placed
      await tx.receipts.add(receipt)
      await tx.mailboxes.save({
        ...row, nextSeq: Math.max(row.nextSeq, seq + 1), expires: addDays(dayOf(now), env.config.retention.mailbox),
      })
      await noteReporter(tx, env.config, row.case, now)
      for (const job of jobs[row.lane]) await tx.jobs.add(job)
      return ok(kind)
    })
    if (!stored.ok) return stored
    if (stored.value !== null) gate.count(stored.value)
    return ok({ stored: true })
  }

const placeAtDesk = async (
  tx: Tx, directory: Directory, { mailbox, item, seq }: Body, desk: string, sealed: Uint8Array, now: Instant,
): Promise<Result<null, 'not-found'>> => {
  if (!await directory.accepts(tx, desk, now)) return err('not-found')
  await tx.intake.add({ mailbox, item, seq, desk, day: dayOf(now), size: sealed.length, sealed })
  return ok(null)
}

/** An older epoch is taken too: the letter that named it may be the newest that the reporter has read. */
const placeInThread = async (
  tx: Tx, { case: id }: MailboxRow, { item, seq }: Body, epoch: EpochNumber, sealed: Uint8Array, now: Instant,
): Promise<Result<null, 'conflict'>> => {
  const row = id === null ? null : await tx.cases.find(id)
  if (row === null || epoch > row.epoch) return err('conflict')
  const added = await tx.caseItems.add({
    case: row.case, position: row.nextPosition, item, compartment: 'thread', epoch, author: null, seq,
    day: dayOf(now), hash: hashOfBytes(sealed), sealed,
  })
  if (!added) return err('conflict')
  await tx.cases.save({ ...row, nextPosition: row.nextPosition + 1 })
  return ok(null)
}
