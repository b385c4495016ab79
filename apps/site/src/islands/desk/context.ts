import { createClient, type Client } from '@small-places/contract'
import {
  acceptKeyLists, createSmallAge, isLoopback, loadPrimitives, parsePins, type AcceptedKeyLists,
  type ChunkedAgeContainer, type KeyListError, type Primitives,
} from '@small-places/encryption'
import { err, ok, type RandomBytes, type Result } from '@small-places/kernel'

/** What every part of a reporter's page works with. */
export interface Tools extends Primitives {
  readonly age: ChunkedAgeContainer
  readonly random: RandomBytes
}

/** The tools and the verified key list: all that sealing takes. */
export interface SealingContext extends Tools {
  readonly keyLists: AcceptedKeyLists
}

/** The same with the way to the server. */
export interface Context extends SealingContext {
  readonly client: Client
}

/** Why nothing can be sealed: the key list, or the server did not answer with one. */
export type ContextError = KeyListError | 'unreachable' | 'no-desk'

/** Secure random bytes of the browser. */
const browserRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** The tools of this browser. */
export async function loadTools(): Promise<Tools> {
  const age = createSmallAge({ random: browserRandom })
  return { ...await loadPrimitives(age), age, random: browserRandom }
}

/** A client that speaks to the page's own origin. */
const ownClient = (): Client => createClient({ fetch: (url, init) => fetch(url, init), base: '' })

interface Published {
  readonly pins: string
  readonly list: string
  /** The server's clock, by which a wrong clock of the device is told from an old list. */
  readonly serverNow: number | undefined
}

async function published(): Promise<Published | null> {
  const settings: RequestInit = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' }
  try {
    const [pins, list] = await Promise.all([fetch('/pins.json', settings), fetch('/api/key-list', settings)])
    if (!pins.ok || !list.ok) return null
    const stated = Date.parse(list.headers.get('date') ?? '')
    return { pins: await pins.text(), list: await list.text(), serverNow: Number.isNaN(stated) ? undefined : stated }
  } catch {
    return null
  }
}

/**
 * Fetches pins and key list and accepts the list only if it holds. When the officers have changed since the pins, the
 * lists in between are asked for once.
 */
export async function loadContext(tools: Tools): Promise<Result<Context, ContextError>> {
  const given = await published()
  if (given === null) return err('unreachable')
  const pins = parsePins(given.pins)
  if (!pins.ok) return pins
  const client = ownClient()
  const accept = (lists: readonly string[]) => acceptKeyLists(tools, {
    anchor: { kind: 'pins', pins: pins.value }, lists, loopback: isLoopback(location.hostname), now: Date.now(),
    ...(given.serverNow === undefined ? {} : { serverNow: given.serverNow }),
  })
  let accepted = await accept([given.list])
  if (!accepted.ok && accepted.error === 'not-authorised') {
    const { listsSince } = await import('./list-chain.ts')
    const lists = await listsSince(client, pins.value.lowestVersion - 1)
    if (lists.length > 1) accepted = await accept(lists)
  }
  if (!accepted.ok) return accepted
  if (accepted.value.newest.list.desks.length === 0) return err('no-desk')
  return ok({ ...tools, client, keyLists: accepted.value })
}

/** The desk that reports go to: the first of the list. */
export function deskOf({ keyLists }: Pick<Context, 'keyLists'>) {
  const desk = keyLists.newest.list.desks[0]
  if (desk === undefined) throw new Error('a context without a desk')
  return desk
}
