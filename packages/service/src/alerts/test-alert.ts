import type { acknowledgeTestAlert as AcknowledgeRoute, sendTestAlert as SendRoute } from '@small-places/contract'
import { equalBytes, utf8 } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { newJob, randomBelow } from './arrival.ts'

/** Digits and letters that nobody takes for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 6

/** Sends a test alert through every channel; it counts only when somebody types its code in at the desk. */
export const sendTestAlert = (env: Environment): Handler<typeof SendRoute> => async ({ handle }) => {
  const { store, clock, random, notifier } = env
  const now = clock.now()
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomBelow(random, ALPHABET.length))).join('')
  return store.write(async tx => {
    if (notifier.channels.length === 0) return ok({ channels: 0 })
    await tx.settings.set('test-alert-code', code)
    for (const channel of notifier.channels) {
      await tx.jobs.add(newJob(`test-alert.${code}.${channel}`, 'test-alert', channel, now))
    }
    await tx.notices.put({ code: 'test-alert-waiting', day: dayOf(now), detail: null })
    await record(tx, now, handle, 'alert.tested', code)
    return ok({ channels: notifier.channels.length })
  })
}

/** Acknowledges a test alert: from then on the site may say that somebody is alerted. */
export const acknowledgeTestAlert = ({ store, clock }: Environment): Handler<typeof AcknowledgeRoute> =>
  async ({ handle }, { code }) => {
    const now = clock.now()
    return store.write(async tx => {
      const expected = await tx.settings.get('test-alert-code')
      const given = code.trim().toUpperCase()
      if (expected === null || !equalBytes(utf8(expected), utf8(given))) return err('not-found')
      await tx.settings.set('test-alert-code', null)
      await tx.settings.set('alerts-proven', dayOf(now))
      await tx.notices.remove('test-alert-waiting')
      await tx.notices.remove('alerts-not-set-up')
      await record(tx, now, handle, 'alert.proven', expected)
      return ok({})
    })
  }

/** Whether a person has acknowledged a test alert, so that pages may say that reports alert somebody. */
export const areAlertsProven = ({ store, notifier }: Environment) => async (): Promise<boolean> =>
  notifier.channels.length > 0 && await store.read(tx => tx.settings.get('alerts-proven')) !== null
