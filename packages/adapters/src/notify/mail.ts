import { createTransport } from 'nodemailer'
import type { NotificationText } from './notifier.ts'

/** How mails are sent. */
export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://…` with STARTTLS; on this machine itself also without. */
  readonly url: string
  readonly from: string
  readonly to: readonly string[]
}

const isOwnMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/**
 * Sends one mail to one address, so that nobody learns of the others and one that fails is tried again alone. Rejects
 * when the server does not take it within `patienceMs`.
 */
export const sendMail = async (
  { url, from }: MailSettings, patienceMs: number, to: string, { subject, text }: NotificationText,
): Promise<void> => {
  const transport = createTransport({
    url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, dnsTimeout: patienceMs,
    requireTLS: !isOwnMachine(new URL(url).hostname), disableFileAccess: true, disableUrlAccess: true,
    // The name of this machine is nobody's business.
    name: 'localhost',
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patienceMs)
  })
  try {
    const headers = { 'auto-submitted': 'auto-generated' }
    await Promise.race([transport.sendMail({ from, to, subject, text, headers, xMailer: false }), late])
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}
