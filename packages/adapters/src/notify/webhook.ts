import type { NotificationText } from './notifier.ts'

/** Where a post goes, and the secret that shows that it is ours, or null. */
export interface WebhookSettings {
  readonly url: string
  readonly secret: string | null
}

/** In milliseconds. */
const PATIENCE = 20_000

/**
 * Posts `{"text": …}`, which most chat services show as it is; with a secret, as `authorization: Bearer`. Throws when
 * it was not taken. Redirects are not followed: they would carry the secret elsewhere.
 */
export const sendToWebhook = async ({ url, secret }: WebhookSettings, { text }: NotificationText): Promise<void> => {
  const answer = await fetch(url, {
    method: 'POST', body: JSON.stringify({ text }), redirect: 'error', signal: AbortSignal.timeout(PATIENCE),
    headers: { 'content-type': 'application/json', ...secret === null ? {} : { authorization: `Bearer ${secret}` } },
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error('not taken')
}
