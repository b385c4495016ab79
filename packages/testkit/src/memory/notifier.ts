import type { Notification, Notifier } from '@small-places/service'

/** A notifier that keeps what it was given. */
export interface MemoryNotifier extends Notifier {
  readonly sent: { readonly channel: string, readonly notification: Notification }[]
  /** Channels that refuse until they are taken out of this set. */
  readonly broken: Set<string>
}

/** A notifier over these channels. */
export const createMemoryNotifier = (...channels: readonly string[]): MemoryNotifier => {
  const sent: MemoryNotifier['sent'] = []
  const broken = new Set<string>()
  return {
    channels, sent, broken,
    send: async (channel, notification) => {
      if (broken.has(channel)) return false
      sent.push({ channel, notification })
      return true
    },
  }
}
