import {
  accountWikisRequest, filesToRead, mergeActivities, readAccountWikis, withFileFacts, type AccountWiki, type Activity,
  type OwnedAccount
} from '@small-places/exposure'
import { agent } from './agent.ts'
import { askByFetch, askOnce, readWiki, type Reins } from './wiki-client.ts'

export type { AccountWiki }

const ask = askByFetch(agent)

/** Files that are read whole at most, the newest first: each is a download. */
const MOST_FILES = 60

/** On which wikis an account edited; the wiki where it signed in alone, where the farm has no common accounts. */
export async function findWikis(account: OwnedAccount, api: string): Promise<readonly AccountWiki[] | null> {
  const answer = await askOnce(ask, api, accountWikisRequest(account))
  if (answer === null) return null
  const wikis = readAccountWikis(account, answer)
  if (wikis.ok && wikis.value.length > 0) return wikis.value
  // An account without edits may have uploaded or logged something where it signed in.
  return wikis.ok || wikis.error === 'not-there' ? [{ id: new URL(api).host, apiUrl: api, editCount: 0 }] : null
}

/** Steers the reading of everything; `minutes` are still to come, or null while that is not known. */
export interface Steering {
  /** Milliseconds spent on reading so far, without the pauses. */
  readonly spent: () => number
  readonly mayGoOn: () => Promise<void>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly tell: (share: number, minutes: number | null) => void
}

/** Reads one wiki after the other, and then the files themselves. */
export async function readAll(
  account: OwnedAccount, wikis: readonly AccountWiki[], { mayGoOn, wait, tell, spent }: Steering
): Promise<Activity> {
  const whole = wikis.length + 1
  const told = (before: number, share: number): void => {
    const all = (before + share) / whole
    tell(all, all < 0.02 ? null : Math.max(1, Math.ceil(spent() / all * (1 - all) / 60_000)))
  }
  const parts: Activity[] = []
  for (const { apiUrl } of wikis) {
    const reins: Reins = { mayGoOn, wait, tell: (share) => told(parts.length, share) }
    parts.push(await readWiki(account, apiUrl, ask, reins))
  }
  const [first, ...rest] = parts
  if (first === undefined) throw new Error('no wiki')
  return withFiles(mergeActivities(first, ...rest), (share) => told(wikis.length, share), mayGoOn)
}

/** Reads what stands inside the person's own files, one after the other. */
async function withFiles(
  activity: Activity, tell: (share: number) => void, mayGoOn: () => Promise<void>
): Promise<Activity> {
  const { readFacts } = await import('@small-places/personal-data/media')
  const files = filesToRead(activity).slice(0, MOST_FILES)
  let read = activity
  for (const [index, file] of files.entries()) {
    await mayGoOn()
    const answer = await fetch(file.url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => null)
    const bytes = answer?.ok === true ? await answer.arrayBuffer().catch(() => null) : null
    const facts = bytes === null ? null : readFacts(new Uint8Array(bytes))
    if (facts?.ok === true) read = withFileFacts(read, file, facts.value)
    tell((index + 1) / files.length)
  }
  return read
}
