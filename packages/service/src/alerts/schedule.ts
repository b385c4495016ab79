import { ok } from '@small-places/kernel'
import { dayOf, hourOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Instant, JobRow } from '../ports/index.ts'
import { newJob } from './arrival.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The upkeep of the hour that begins at `hour`. */
const upkeepAt = (hour: Instant): JobRow => newJob(`upkeep.${hour / HOUR}`, 'upkeep', '', hour)

/** The sign of life of the first heartbeat hour after `now`. */
const heartbeatAfter = ({ config }: Environment, channel: string, now: Instant): JobRow => {
  const today = Date.parse(dayOf(now)) + config.alerts.heartbeatHour * HOUR
  const at = today > now ? today : today + DAY
  return newJob(`heartbeat.${dayOf(at)}.${channel}`, 'heartbeat', channel, at)
}

/** The job that follows a repeating one; null after the others. */
export const scheduleNext = (env: Environment, { kind, subject }: JobRow, now: Instant): JobRow | null => {
  if (kind === 'upkeep') return upkeepAt(hourOf(now) + HOUR)
  return kind === 'heartbeat' && env.notifier.channels.includes(subject) ? heartbeatAfter(env, subject, now) : null
}

/** Makes sure that upkeep and the daily signs of life are planned. Called at every start. */
export const planRepeating = async (env: Environment): Promise<void> => {
  const now = env.clock.now()
  await env.store.write(async tx => {
    await tx.jobs.add(upkeepAt(hourOf(now)))
    for (const channel of env.notifier.channels) await tx.jobs.add(heartbeatAfter(env, channel, now))
    return ok(null)
  })
}
