import type { Notification, Notifier } from '@small-places/service'
import { type MailSettings, sendMail } from './mail.ts'
import { sendToWebhook, type WebhookSettings } from './webhook.ts'

/** The words of a notification, in the team's language. They name nobody, nothing and no number. */
export interface NotificationText {
  readonly subject: string
  readonly text: string
}

/** How the team is to be told; a channel that is null is not set up. */
export interface NotifySettings {
  readonly mail: MailSettings | null
  readonly webhook: WebhookSettings | null
  /** Puts a notification into words. */
  say(notification: Notification): NotificationText
}

/** The channels of an operator. What goes wrong with one of them is told as `false` and never thrown. */
export const createNotifier = ({ mail, webhook, say }: NotifySettings): Notifier => {
  const channels = new Map<string, (text: NotificationText) => Promise<void>>()
  if (mail !== null) channels.set('mail', text => sendMail(mail, text))
  if (webhook !== null) channels.set('webhook', text => sendToWebhook(webhook, text))
  return {
    channels: [...channels.keys()],
    send: async (channel, notification) => {
      try {
        const send = channels.get(channel)
        if (send === undefined) return false
        await send(say(notification))
        return true
      } catch {
        return false
      }
    },
  }
}
