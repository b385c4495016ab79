import {
  AccountReading, accountWikisRequest, byReach, filesToRead, readAccountWikis, withFileFacts, type AccountWiki,
  type Activity, type OwnedAccount, type WikisByReach
} from '@small-places/exposure'
import { agent } from './agent.ts'
import { askForItems, type AskedForItems } from './items.ts'
import { askByFetch, askOnce, readWiki, type Reins } from './wiki-client.ts'

const ask = askByFetch(agent)

/** Files that are read whole at most, the newest first: each is a download. */
const MOST_FILES = 60

/** The public API is read without anybody being signed in. */
const options = { session: 'anonymous' } as const

/**
 * On which wikis an account edited, and which of them this site may ask; the wiki where it signed in alone, where the
 * farm has no common accounts. Null where the wiki cannot be reached.
 * @param origins The operator's list.
 */
export async function findWikis(
  account: OwnedAccount, api: string, origins: readonly string[]
): Promise<WikisByReach | null> {
  const answer = await askOnce(ask, api, accountWikisRequest(account))
  if (answer === null) return null
  const wikis = readAccountWikis(account, answer)
  if (wikis.ok && wikis.value.length > 0) return byReach(wikis.value, origins)
  // An account without edits may have uploaded or logged something where it signed in.
  const only: AccountWiki = { id: new URL(api).host, apiUrl: api, editCount: 0 }
  return wikis.ok || wikis.error === 'not-there' ? { within: [only], outside: [] } : null
}

/** Begins to read an account on these wikis; null where there are none to read. */
export function beginReading(account: OwnedAccount, { within, outside }: WikisByReach): AccountReading | null {
  const [first, ...rest] = within
  return first === undefined ? null : AccountReading.begin(account, options, [first, ...rest], outside)
}

/** Whose reading it is that was kept; null where it is none. */
export const ownerOfReading = (kept: unknown): string | null => AccountReading.accountIn(kept)

/** Goes on with a reading that was kept; null where it is of another account. */
export function resumeReading(account: OwnedAccount, kept: unknown): AccountReading | null {
  const reading = AccountReading.resume(account, options, kept)
  return reading.ok ? reading.value : null
}

/** Steers the reading of everything; `minutes` are still to come, or null while that is not known. */
export interface Steering extends Omit<Reins, 'tell'> {
  /** Milliseconds spent on reading so far, without the pauses. */
  readonly spent: () => number
  readonly tell: (share: number, minutes: number | null) => void
}

/** Reads one wiki after the other, and then the files themselves. */
export async function readAll(reading: AccountReading, { tell, spent, ...reins }: Steering): Promise<Activity> {
  const [whole, begun] = [reading.size + 1, reading.share * reading.size]
  const told = (files: number): void => {
    const read = reading.share * reading.size + files
    const now = (read - begun) / (whole - begun)
    tell(read / whole, now < 0.02 ? null : Math.max(1, Math.ceil(spent() / now * (1 - now) / 60_000)))
  }
  for (let next = reading.next(); next !== null && await reins.mayGoOn(); next = reading.next()) {
    await readWiki(next.reading, next.wiki.apiUrl, ask, { ...reins, tell: () => told(0) })
  }
  return reading.next() === null ? withFiles(reading.activity(), told, reins) : reading.activity()
}

/** Reads what stands inside the person's own files, one after the other. */
async function withFiles(
  activity: Activity, tell: (share: number) => void, { mayGoOn, isOffline, lost }: Omit<Reins, 'tell'>
): Promise<Activity> {
  const { readFacts } = await import('@small-places/personal-data/media')
  const files = filesToRead(activity).slice(0, MOST_FILES)
  let read = activity
  for (const [index, file] of files.entries()) {
    if (!await mayGoOn()) return read
    const get = (): Promise<Response | null> =>
      fetch(file.url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => null)
    let answer = await get()
    while (answer === null && isOffline() && await lost()) answer = await get()
    const bytes = answer?.ok === true ? await answer.arrayBuffer().catch(() => null) : null
    const facts = bytes === null ? null : readFacts(new Uint8Array(bytes))
    if (facts?.ok === true) read = withFileFacts(read, file, facts.value)
    tell((index + 1) / files.length)
  }
  return read
}

/** Asks Wikidata where the things are that edited pages give no coordinates for. */
export const askWikidata = (activity: Activity): Promise<AskedForItems> =>
  askForItems(activity, ask, (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }))
