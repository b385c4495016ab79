import type { Notification, Notifier } from '@small-places/service'
import { type MailSettings, sendMail } from './mail.ts'
import { type Hmac, sendToWebhook, type WebhookSettings } from './webhook.ts'

/** The words of a notification, in the team's language. They name nobody, nothing and no number. */
export interface NotificationText {
  readonly subject: string
  readonly text: string
}

/** How the team is to be told; what is null is not set up. */
export interface NotifySettings {
  readonly mail: MailSettings | null
  readonly webhook: WebhookSettings | null
  /** Puts a notification into words. */
  say(notification: Notification): NotificationText
  /** Signs what goes to the webhook. */
  readonly hmac: Hmac
  /** How long one attempt may take, in milliseconds. */
  readonly patienceMs?: number
}

/** Five jobs of one portion end within its lease, even where every channel is slow. */
const PATIENCE = 20_000

/**
 * The channels of an operator: `mail-1`, `mail-2` … for the addresses, and `webhook`. Each is a channel of its own, so
 * that the outbox tries again exactly where it failed. What goes wrong is told as `false` and never thrown.
 */
export const createNotifier = (
  { mail, webhook, say, hmac, patienceMs = PATIENCE }: NotifySettings,
): Notifier => {
  const channels = new Map<string, (notification: Notification) => Promise<void>>()
  mail?.to.forEach((to, at) => {
    channels.set(`mail-${at + 1}`, notification => sendMail(mail, patienceMs, to, say(notification)))
  })
  if (webhook !== null) {
    channels.set('webhook', notification =>
      sendToWebhook(webhook, { hmac, patienceMs }, notification, say(notification)))
  }
  return {
    channels: [...channels.keys()],
    send: async (channel, notification) => {
      try {
        const send = channels.get(channel)
        if (send === undefined) return false
        await send(notification)
        return true
      } catch {
        return false
      }
    },
  }
}
