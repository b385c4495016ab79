import { readKeyListChain, readPeople, readRecipients, type AnswerOf, type Client } from '@small-places/contract'
import {
  acceptKeyLists, isLoopback, readSuspension, verifyChain, type Anchor, type KeyListChain, type KeyListError,
  type Primitives, type Suspension,
} from '@small-places/encryption'
import { err, ok, type Clock, type Result } from '@small-places/kernel'
import { directoryOf, type Directory, type ListLife } from './directory.ts'

/** What the service tells of the people, unsigned: who waits, and what is still on old keys. */
export type PeopleNews = AnswerOf<typeof readPeople>

/** Who works here: as it was signed, and what the service tells besides. */
export interface TeamNews {
  readonly directory: Directory
  readonly people: PeopleNews
}

/** Why there is no directory. `unreachable` may be tried again; everything else is an alarm. */
export type DirectoryError = KeyListError | 'unreachable'

/** What loading needs. */
export interface DirectoryPorts {
  readonly client: Client
  readonly tools: Primitives
  readonly clock: Clock
  readonly hostname: string
  /** From which list or officers the chain must come. */
  readonly anchor: Anchor
}

/** Most lists that are fetched: 90 days each, so that this is far more than a lifetime. */
const mostLists = 2_000

/** Fetches the chain of key lists from the first one on, and accepts it only from what is remembered. */
export async function loadChain(
  { client, tools, clock, hostname, anchor }: DirectoryPorts,
): Promise<Result<{ readonly chain: KeyListChain; readonly life: ListLife }, DirectoryError>> {
  const lists: string[] = []
  for (;;) {
    const more = await client.call(readKeyListChain, { from: lists.length })
    if (!more.ok) return err('unreachable')
    lists.push(...more.value.lists)
    if (more.value.lists.length < 200 || lists.length > mostLists) break
  }
  const reading = { anchor, lists, loopback: isLoopback(hostname), now: clock.now() }
  const accepted = await acceptKeyLists(tools, reading)
  if (accepted.ok) {
    return ok({ chain: accepted.value, life: { state: 'usable', freshness: accepted.value.freshness } })
  }
  const { error } = accepted
  if (error !== 'expired' && error !== 'not-yet-issued' && error !== 'clock-wrong') return accepted
  // An old list seals nothing any more, but what was sealed under it can still be read.
  const chain = await verifyChain(tools, anchor, lists)
  return chain.ok ? ok({ chain: chain.value, life: { state: error } }) : chain
}

/** Loads who works here, for somebody who is signed in. */
export async function loadDirectory(ports: DirectoryPorts): Promise<Result<TeamNews, DirectoryError>> {
  const { client, tools } = ports
  const [chain, recipients, people] = await Promise.all([
    loadChain(ports), client.call(readRecipients, {}), client.call(readPeople, {}),
  ])
  if (!chain.ok) return chain
  if (!recipients.ok || !people.ok) return err('unreachable')
  const suspensions: Suspension[] = []
  for (const { order } of people.value.suspended) {
    const read = await readSuspension(tools, chain.value.chain, order)
    if (read.ok) suspensions.push(read.value)
  }
  const directory = directoryOf({
    sha256: tools.sha256, chain: chain.value.chain, life: chain.value.life, suspensions,
    recipients: recipients.value.recipients,
  })
  return ok({ directory, people: people.value })
}
