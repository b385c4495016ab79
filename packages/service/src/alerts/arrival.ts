import type { RandomBytes } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { AlertRow, Instant, JobRow, Lane, MailboxRow } from '../ports/index.ts'

const MINUTE = 60_000

/** A random whole number from 0 to `below` − 1; `below` is at most 2^32. */
export const randomBelow = (random: RandomBytes, below: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = random(4)
  return Math.floor(((a * 256 + b) * 65_536 + c * 256 + d) / 2 ** 32 * below)
}

/** A new entry of the outbox. */
export const newJob = (key: string, kind: JobRow['kind'], subject: string, runAt: Instant): JobRow =>
  ({ key, kind, subject, runAt, leaseUntil: null, attempts: 0 })

/**
 * The jobs that tell the team, one a channel, that something arrived. All arrivals within one window share them, and
 * they run some random while after its end, so that the time of a mail is not the time of an arrival.
 */
export const arrivalJobs = ({ clock, random, notifier, config }: Environment, lane: Lane): readonly JobRow[] => {
  const window = config.alerts.gather[lane] * MINUTE
  const index = Math.floor(clock.now() / window)
  const runAt = (index + 1) * window + randomBelow(random, Math.max(window / 2, MINUTE))
  return notifier.channels.map(channel => newJob(`arrived.${lane}.${index}.${channel}`, 'arrived', channel, runAt))
}

/** The alert of a report that nobody has opened yet: due 50 to 60 minutes after its arrival. */
export const alertFor = ({ clock, random }: Environment, { mailbox, lane }: MailboxRow): AlertRow =>
  ({ mailbox, lane, due: clock.now() + 50 * MINUTE + randomBelow(random, 10 * MINUTE), late: false })

/**
 * The alert of a report that still nobody has opened, once more: half a period to a whole one from now, at random, so
 * that what is stored tells less of the arrival with every repetition.
 */
export const repeatedAlert = ({ clock, random, config }: Environment, alert: AlertRow): AlertRow => {
  const half = config.alerts.repeat[alert.lane] * MINUTE / 2
  return { ...alert, late: true, due: clock.now() + half + randomBelow(random, half) }
}
