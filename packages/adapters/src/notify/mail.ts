import { createTransport } from 'nodemailer'
import type { NotificationText } from './notifier.ts'

/** How mails are sent. */
export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://…` with STARTTLS; on this machine itself also without. */
  readonly url: string
  readonly from: string
  readonly to: readonly string[]
}

/** In milliseconds. */
const PATIENCE = 20_000

const isOwnMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/**
 * Sends one mail to every address, each on its own, so that nobody learns of the others. Throws when the server takes
 * it for none of them.
 */
export const sendMail = async ({ url, from, to }: MailSettings, { subject, text }: NotificationText): Promise<void> => {
  const transport = createTransport({
    url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE,
    requireTLS: !isOwnMachine(new URL(url).hostname), disableFileAccess: true, disableUrlAccess: true,
    // The name of this machine is nobody's business.
    name: 'localhost',
  })
  try {
    const sent = await Promise.allSettled(to.map(address => transport.sendMail({
      from, to: address, subject, text, headers: { 'auto-submitted': 'auto-generated' },
    })))
    if (sent.every(({ status }) => status === 'rejected')) throw new Error('not sent')
  } finally {
    transport.close()
  }
}
