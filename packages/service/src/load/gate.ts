import { hashOfText, makeChallenge, verifyWork, type WorkSubject } from '@small-places/encryption'
import type { LoadClass } from '../config.ts'
import type { Environment } from '../environment.ts'
import type { Instant, Tx } from '../ports/index.ts'
import { createLoadMeter } from './load-meter.ts'
import { priceOf } from './price.ts'

/** How long a challenge can be used, in milliseconds. */
const CHALLENGE_LIFE = 600_000

/** A solved challenge, as a request carries it. */
interface Work {
  readonly challenge: string
  readonly solution: string
}

/** A proof of work that holds; it is spent in the transaction that uses it. */
interface Payment {
  readonly key: string
  readonly until: Instant
}

/**
 * Decides what sending costs. Nobody is locked out and no address is looked at: each class of requests has a capacity
 * that costs nothing, and above it a price that rises with the load of this class alone.
 */
export interface Gate {
  /** Zero bits that a request of this class costs now; null while it costs nothing. */
  price(kind: LoadClass): number | null
  /** A challenge for one request at this price. */
  challenge(subject: WorkSubject, bits: number): Promise<string>
  /** What the given work is worth for this request; null where there is none or it does not hold. */
  payment(subject: WorkSubject, work: Work | null): Promise<Payment | null>
  /** Whether the request may go on: it costs nothing, or the payment was not used before (and is used up now). */
  enter(tx: Tx, kind: LoadClass, payment: Payment | null): Promise<boolean>
  /** Counts a request that was taken in. */
  count(kind: LoadClass): void
}

/** The gate of one node. */
export const createGate = ({ clock, random, sha256, config }: Environment): Gate => {
  const meters = {
    report: createLoadMeter(), answered: createLoadMeter(), item: createLoadMeter(), sealed: createLoadMeter(),
  }
  const price = (kind: LoadClass): number | null =>
    priceOf(meters[kind].load(clock.now()), config.load.free[kind], config.load)

  return {
    price,
    challenge: (subject, bits) =>
      makeChallenge(sha256, config.challengeKey, subject, clock.now() + CHALLENGE_LIFE, bits, random(12)),
    payment: async (subject, work) => {
      if (work === null) return null
      const now = clock.now()
      const holds = await verifyWork(sha256, config.challengeKey, subject, now, work.challenge, work.solution)
      return holds.ok ? { key: `work.${hashOfText(work.challenge)}`, until: now + CHALLENGE_LIFE } : null
    },
    enter: async (tx, kind, payment) =>
      price(kind) === null || (payment !== null && await tx.spent.add(payment.key, payment.until)),
    count: kind => meters[kind].record(clock.now()),
  }
}
