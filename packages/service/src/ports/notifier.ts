/**
 * What the team is told outside the desk. It says nothing of any person, report, number or place: only that looking at
 * the desk is due.
 */
export type Notification =
  /** One or more reports arrived. */
  | { readonly kind: 'arrived' }
  /** A report has not been opened by a person for an hour. */
  | { readonly kind: 'unopened' }
  /** The daily sign of life; its absence is the alarm. */
  | { readonly kind: 'heartbeat' }
  /** A test, to be acknowledged at the desk with the code. */
  | { readonly kind: 'test', readonly code: string }

/** Ways to reach the team: e-mail, a webhook. */
export interface Notifier {
  /** Names of the channels that are set up; empty when there is none. */
  readonly channels: readonly string[]
  /** Hands the notification to one channel; `true` when the channel took it. Never throws. */
  send(channel: string, notification: Notification): Promise<boolean>
}
