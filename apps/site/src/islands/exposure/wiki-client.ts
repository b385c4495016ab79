import { WikiReading, type Activity, type OwnedAccount } from '@small-places/exposure'

/** How a wiki is asked; a page's `fetch`, or a test's. */
export type Ask = (address: string) => Promise<{
  readonly status: number
  readonly retryAfter: string | null
  readonly json: () => Promise<unknown>
} | null>

/** Steers a reading from outside. */
export interface Reins {
  /** Resolves when the reading may go on: at once, or after a pause has ended. */
  readonly mayGoOn: () => Promise<void>
  readonly wait: (milliseconds: number) => Promise<void>
  /** `share` of the requests that are known of, 0–1, and how many are left. */
  readonly tell: (share: number, left: number) => void
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

/** Reads what the person's own account did on one wiki. What fails again and again is left out, and told as not read. */
export async function readWiki(account: OwnedAccount, apiUrl: string, ask: Ask, reins: Reins): Promise<Activity> {
  const reading = WikiReading.begin(account, { session: 'anonymous' })
  const failures = new Map<string, number>()

  async function one({ id, params }: ReturnType<WikiReading['requests']>[number]): Promise<void> {
    const what = JSON.stringify(params)
    const failed = failures.get(what) ?? 0
    if (failed >= PATIENCE) return reading.giveUp(id)
    await reins.mayGoOn()
    const answer = await ask(addressOf(apiUrl, params))
    const taken = answer === null || answer.status !== 200 ? null
      : reading.accept(id, await answer.json().catch(() => null))
    const { done, known } = reading.progress()
    reins.tell(known === 0 ? 0 : done / known, known - done)
    if (taken?.ok === true) return
    failures.set(what, failed + 1)
    // What the reading refused is asked again already.
    if (taken === null) reading.accept(id, { error: { code: 'ratelimited' } })
    if (failed + 1 < PATIENCE) await reins.wait(waitFor(answer?.retryAfter ?? null, failed + 1))
  }

  while (!reading.isDone) {
    const requests = reading.requests(AT_ONCE)
    if (requests.length === 0) break
    await Promise.all(requests.map(one))
  }
  return reading.activity()
}
