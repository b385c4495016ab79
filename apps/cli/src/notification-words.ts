import type { Notification } from '@small-places/service'
import type { Speech } from './speech.ts'

/** The words in which the team is told. They travel openly: they name nobody, nothing and no number. */
export const notificationWords = (speech: Speech) =>
  (notification: Notification): { readonly subject: string, readonly text: string } => {
    switch (notification.kind) {
      case 'arrived': return { subject: speech('mail-look-subject'), text: speech('mail-look-text') }
      case 'unopened': return { subject: speech('mail-still-subject'), text: speech('mail-still-text') }
      case 'heartbeat': return { subject: speech('mail-alive-subject'), text: speech('mail-alive-text') }
      case 'test': return { subject: speech('mail-test-subject'), text: speech('mail-test-text', notification.code) }
    }
  }
