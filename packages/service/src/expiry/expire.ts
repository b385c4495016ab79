import { hashOfText } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import { reviewNotices } from '../alerts/notices.ts'
import { record } from '../audit/record.ts'
import type { ServiceConfig } from '../config.ts'
import { dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import { finishClosing } from '../mailbox/finish-closing.ts'
import { noteReporter } from '../mailbox/reporter-activity.ts'
import type { Instant, Tx } from '../ports/index.ts'
import { IDLE } from '../session/session-life.ts'
import { deleteCase } from './delete-case.ts'
import { deleteBlob, deleteMailbox } from './delete-mailbox.ts'
import { dueEnrolments, forgetEnrolment } from './forget-enrolments.ts'
import { logTombstones } from './tombstones.ts'

/** How much is deleted in one transaction, so that none holds others up for long. */
const PORTION = 50

/** One kind of upkeep: does at most a portion and says how much it did. */
type Step = (tx: Tx, now: Instant, config: ServiceConfig) => Promise<number>

/** Upkeep that finds the rows whose time has come, at most a portion, and settles each. */
const settling = <Row>(
  due: (tx: Tx, now: Instant) => Promise<readonly Row[]>,
  settle: (tx: Tx, row: Row, now: Instant, config: ServiceConfig) => Promise<void>,
): Step => async (tx, now, config) => {
  const rows = await due(tx, now)
  for (const row of rows) await settle(tx, row, now, config)
  return rows.length
}

const closeMailboxes = settling((tx, now) => tx.mailboxes.closable(now, PORTION), async (tx, row, now, config) => {
  await finishClosing(tx, row, now)
  await record(tx, now, 'server', 'mailbox.closed', row.mailbox)
  await noteReporter(tx, config, row.case, now)
})

const expireMailboxes = settling((tx, now) => tx.mailboxes.expired(dayOf(now), PORTION), async (tx, row, now) => {
  await deleteMailbox(tx, row, now)
  await record(tx, now, 'server', 'mailbox.expired', row.mailbox)
})

const expireLetters = settling((tx, now) => tx.letters.expired(dayOf(now), PORTION), async (tx, row) => {
  await tx.letters.save({ ...row, sealed: null })
})

const expireDrops = settling((tx, now) => tx.drops.expired(dayOf(now), PORTION), async (tx, { drop }, now) => {
  await tx.drops.remove(drop)
  await tx.tombstones.add({ hash: hashOfText(drop), logged: false })
  await record(tx, now, 'server', 'drop.expired', drop)
})

const expireCases = settling((tx, now) => tx.cases.expired(dayOf(now), PORTION), async (tx, row, now) => {
  await deleteCase(tx, row, now)
  await record(tx, now, 'server', 'case.expired', row.case)
})

const dropOrphans = settling((tx, now) => tx.blobs.orphans(now, PORTION), deleteBlob)

const forgetEnrolments = settling((tx, now) => dueEnrolments(tx, now, PORTION), forgetEnrolment)

const forgetShortLived: Step = async (tx, now) => {
  await tx.sessions.removeEnded(now, now - IDLE)
  await tx.spent.removeBefore(now)
  await tx.invitations.removeExpired(dayOf(now))
  await tx.departures.removeEnded(dayOf(now))
  return 0
}

const STEPS: readonly Step[] = [
  closeMailboxes, expireMailboxes, expireLetters, expireDrops, expireCases, dropOrphans, forgetEnrolments,
  forgetShortLived,
]

/** Deletes what is past its time, leaves tombstones, and reviews the notices. Runs every hour, and at every start. */
export const expire = async (env: Environment): Promise<void> => {
  const now = env.clock.now()
  for (const step of STEPS) {
    for (;;) {
      const done = await env.store.write(async tx => ok(await step(tx, now, env.config)))
      if (!done.ok || done.value < PORTION) break
    }
  }
  await env.store.write(async tx => {
    await reviewNotices(tx, env, now)
    return ok(null)
  })
  await logTombstones(env)
}
