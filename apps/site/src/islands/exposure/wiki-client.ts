import type { WikiReading } from '@small-places/exposure'

/** How a wiki is asked; a page's `fetch`, or a test's. */
export type Ask = (address: string) => Promise<{
  readonly status: number
  readonly retryAfter: string | null
  readonly json: () => Promise<unknown>
} | null>

/** Steers a reading from outside. */
export interface Reins {
  /** Resolves when the reading may go on, at once or after a pause; with false, to stop here. */
  readonly mayGoOn: () => Promise<boolean>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly tell: () => void
  /** Whether this device knows that it has no connection. */
  readonly isOffline: () => boolean
  /** What nothing answers, after some patience: resolves with whether to try again, or to leave it out. */
  readonly lost: () => Promise<boolean>
}

/** At most this many requests at once (Wikimedia's API etiquette). */
const AT_ONCE = 3
const PATIENCE = 5
const SHORTEST_WAIT = 2_000

/**
 * Asks a wiki from a page: anonymously, across origins, with a header that says what is asking (Wikimedia's User-Agent
 * policy). The wiki sees this computer's address, as it does when a page of it is read.
 */
export const askByFetch = (agent: string): Ask => async (address) => {
  const answer = await fetch(address, {
    headers: { 'Api-User-Agent': agent }, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store',
  }).catch(() => null)
  return answer === null ? null
    : { status: answer.status, retryAfter: answer.headers.get('retry-after'), json: () => answer.json() }
}

const addressOf = (apiUrl: string, params: Readonly<Record<string, string>>): string =>
  `${apiUrl}?${new URLSearchParams({ ...params, origin: '*' })}`

/** Asks once for something that is no part of a reading; null where it cannot be had. */
export async function askOnce(
  ask: Ask, apiUrl: string, params: Readonly<Record<string, string>>
): Promise<unknown> {
  const answer = await ask(addressOf(apiUrl, params))
  return answer?.status === 200 ? answer.json().catch(() => null) : null
}

/** How long to wait before asking again, in milliseconds: as long as the wiki says, and longer after each failure. */
const waitFor = (retryAfter: string | null, failures: number): number => {
  const seconds = Number(retryAfter)
  const asked = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 120) * 1_000 : 0
  return Math.max(asked, SHORTEST_WAIT * 2 ** Math.min(failures, 4))
}

/**
 * Goes on with the reading of one wiki until its end, or until it is stopped. What the wiki refuses again and again is
 * left out, and told as not read; a connection that is lost is waited for.
 */
export async function readWiki(reading: WikiReading, apiUrl: string, ask: Ask, reins: Reins): Promise<void> {
  const failures = new Map<string, number>()
  let stopped = false

  async function one({ id, params }: ReturnType<WikiReading['requests']>[number]): Promise<void> {
    const what = JSON.stringify(params)
    const failed = failures.get(what) ?? 0
    if (failed >= PATIENCE) return reading.giveUp(id)
    if (!await reins.mayGoOn()) {
      stopped = true
      return
    }
    const answer = await ask(addressOf(apiUrl, params))
    const taken = answer === null || answer.status !== 200 ? null
      : reading.accept(id, await answer.json().catch(() => null))
    reins.tell()
    if (taken?.ok === true) return
    failures.set(what, failed + 1)
    // What the reading refused is asked again already.
    if (taken === null) reading.accept(id, { error: { code: 'ratelimited' } })
    const isLost = answer === null && (failed + 1 >= PATIENCE || reins.isOffline())
    if (isLost) failures.set(what, await reins.lost() ? 0 : PATIENCE)
    else if (failed + 1 < PATIENCE) await reins.wait(waitFor(answer?.retryAfter ?? null, failed + 1))
  }

  while (!stopped && !reading.isDone) {
    const requests = reading.requests(AT_ONCE)
    if (requests.length === 0) break
    await Promise.all(requests.map(one))
  }
}
