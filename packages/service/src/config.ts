/** How long things are kept, in days after the last activity. */
export interface Retention {
  readonly mailbox: number
  readonly letter: number
  readonly drop: number
  readonly case: number
}

/** From which load on sending costs work, and how much. */
export interface LoadLimits {
  /** Requests a minute of each class that cost nothing; above it the price rises. */
  readonly free: Readonly<Record<LoadClass, number>>
  /** Zero bits that the first price asks for, and the most that any price does. */
  readonly firstBits: number
  readonly mostBits: number
}

/**
 * Requests that share one capacity: reports, items of mailboxes that staff have answered (their reserve), items of all
 * others, and reports that were sealed elsewhere.
 */
export type LoadClass = 'report' | 'answered' | 'item' | 'sealed'

/** When the team is told. */
export interface AlertTimes {
  /** Minutes over which arrivals are gathered into one notification, by lane. */
  readonly gather: Readonly<Record<'danger' | 'concern', number>>
  /** Minutes within which a report that nobody opened is told again, by lane: after half of them at the soonest. */
  readonly repeat: Readonly<Record<'danger' | 'concern', number>>
  /** The hour (UTC) of the daily sign of life. */
  readonly heartbeatHour: number
}

/** What an operator decides. */
export interface ServiceConfig {
  /** Origins under which the desk is reached, as browsers tell them; a sign-in names one of them. */
  readonly deskOrigins: readonly string[]
  /** 32 secret bytes for challenges. Every node of one service has the same. */
  readonly challengeKey: Uint8Array
  readonly retention: Retention
  readonly load: LoadLimits
  readonly alerts: AlertTimes
}

/**
 * The defaults. The highest price is 2^14 attempts on average: at 4,000 hashes a second, a slow phone without a
 * just-in-time compiler, about four seconds.
 */
export const defaultConfig = (
  needed: Pick<ServiceConfig, 'deskOrigins' | 'challengeKey'>, changes: Partial<ServiceConfig> = {},
): ServiceConfig => ({
  retention: { mailbox: 180, letter: 30, drop: 30, case: 730 },
  load: { free: { report: 600, answered: 600, item: 600, sealed: 120 }, firstBits: 8, mostBits: 14 },
  alerts: { gather: { danger: 2, concern: 30 }, repeat: { danger: 60, concern: 24 * 60 }, heartbeatHour: 7 },
  ...needed, ...changes,
})
