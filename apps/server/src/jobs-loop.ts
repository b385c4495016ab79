import { setTimeout as wait } from 'node:timers/promises'
import { kindOf, type Log } from './log.ts'

/** Between two looks at the outbox, in milliseconds. */
const PAUSE = 3_000

/** Something that runs again and again until it is stopped. */
export interface Loop {
  /** Returns when the round that is running has ended. */
  stop(): Promise<void>
}

/** Runs the service's due jobs every few seconds. What fails is logged and tried again in the next round. */
export const startJobs = (runDueJobs: () => Promise<unknown>, log: Log, pause = PAUSE): Loop => {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await runDueJobs()
      } catch (error) {
        log({ event: 'fault', route: 'jobs', kind: kindOf(error) })
      }
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

/** A day. */
const FORGET_EVERY = 24 * 3_600_000

/** Lets the store get rid of what deletions left behind, once a day. */
export const startForgetting = (forget: () => Promise<void>, log: Log): Loop => startJobs(forget, log, FORGET_EVERY)
