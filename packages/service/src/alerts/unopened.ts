import { ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import { newJob, repeatedAlert } from './arrival.ts'

const MINUTE = 60_000
const PORTION = 200

/**
 * Turns alerts that came due into notifications, one for all of them, and sets when each comes due again: a report that
 * nobody opens is told of until somebody does.
 */
export const raiseDueAlerts = async (env: Environment): Promise<void> => {
  const { store, clock, notifier } = env
  const now = clock.now()
  await store.write(async tx => {
    const due = await tx.alerts.due(now, PORTION)
    if (due.length === 0) return ok(null)
    for (const alert of due) await tx.alerts.save(repeatedAlert(env, alert))
    const index = Math.floor(now / MINUTE)
    for (const channel of notifier.channels) {
      await tx.jobs.add(newJob(`unopened.${index}.${channel}`, 'unopened', channel, now))
    }
    await tx.revisions.next()
    return ok(null)
  })
}
