import type { BlobId } from '@small-places/kernel'
import { ok } from '@small-places/kernel'
import { dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import { expire } from '../expiry/expire.ts'
import type { Instant, JobRow, Notification } from '../ports/index.ts'
import { raiseDueAlerts } from './unopened.ts'
import { scheduleNext } from './schedule.ts'

/** How long a worker has for one portion, in milliseconds; afterwards another one takes it. */
const LEASE = 120_000
/** Few enough that all of them end within the lease, even where every channel is slow. */
const PORTION = 5
/** After so many attempts, about a day, a notification is given up and the desk is told. */
const MOST_ATTEMPTS = 30
const FIRST_WAIT = 30_000
const LONGEST_WAIT = 3_600_000

/**
 * Does all work that is due: alerts, notifications, deletions of files, upkeep. Called every few seconds by any number
 * of nodes; each job is leased to one of them. Every job may run more than once, and none is forgotten by a crash.
 */
export const runDueJobs = (env: Environment) => async (): Promise<number> => {
  await raiseDueAlerts(env)
  let done = 0
  for (;;) {
    const now = env.clock.now()
    const leased = await env.store.write(async tx => ok(await tx.jobs.lease(now, now + LEASE, PORTION)))
    if (!leased.ok || leased.value.length === 0) return done
    for (const job of leased.value) {
      // What fails unforeseen is tried again as well, and does not hold up the rest.
      await settle(env, job, await perform(env, job).catch(() => false))
      done++
    }
  }
}

/** Does one job; false when it should be tried again. */
const perform = async (env: Environment, { kind, subject }: JobRow): Promise<boolean> => {
  switch (kind) {
    case 'arrived':
    case 'unopened':
    case 'heartbeat':
      return tell(env, subject, { kind })
    case 'test-alert': {
      const code = await env.store.read(tx => tx.settings.get('test-alert-code'))
      return code === null || tell(env, subject, { kind: 'test', code })
    }
    case 'remove-blob':
      await env.blobs.remove(subject as BlobId)
      return true
    case 'upkeep':
      await expire(env)
      return true
  }
}

/** Tells one channel; one that is not set up any more needs to be told nothing. */
const tell = async ({ notifier }: Environment, channel: string, notification: Notification): Promise<boolean> =>
  !notifier.channels.includes(channel) || notifier.send(channel, notification)

const settle = async (env: Environment, job: JobRow, isDone: boolean): Promise<void> => {
  const now = env.clock.now()
  const next = scheduleNext(env, job, now)
  // A file that was to go stays a job until it has gone.
  const isGivenUp = !isDone && job.attempts >= MOST_ATTEMPTS && job.kind !== 'remove-blob'
  await env.store.write(async tx => {
    // A key can tell when something arrived, so that nothing stays of a job that was given up.
    if (isDone || isGivenUp) await tx.jobs.remove(job.key)
    else await tx.jobs.save({ ...job, leaseUntil: null, runAt: now + waitAfter(job.attempts) })
    if (next !== null && (isDone || isGivenUp)) await tx.jobs.add(next)
    const told = (await tx.notices.all()).find(({ code }) => code === 'alerts-failing')
    const isOfChannel = env.notifier.channels.includes(job.subject)
    if (isGivenUp && isOfChannel) {
      await tx.notices.put({ code: 'alerts-failing', day: dayOf(now), detail: job.subject })
    } else if (isDone && told?.detail === job.subject) await tx.notices.remove('alerts-failing')
    return ok(null)
  })
}

/** Twice as long after every failure, up to an hour. */
const waitAfter = (attempts: number): Instant => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1))
