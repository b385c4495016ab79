import {
  base64url, listNamed, openEvent, walkEvents, type EventChain, type EventError, type OpenedEvent,
} from '@small-places/encryption'
import type { Workbench } from '../session/workbench.ts'
import type { ServedCase, ServedItem } from './served-case.ts'

/** A staff entry that a check refused. */
export interface RefusedItem {
  readonly item: ServedItem
  readonly why: EventError | 'newer-epoch' | 'not-b64'
}

/** The staff entries of a case, opened and held against each other. */
export interface CaseEvents {
  /** By compartment: `thread`, `internal`. */
  readonly chains: ReadonlyMap<string, EventChain>
  /** Where each opened entry stands among the items that were served. */
  readonly positions: ReadonlyMap<string, number>
  readonly refused: readonly RefusedItem[]
  /** Entries whose author went by a key list that is not on the chain. */
  readonly unknownLists: number
}

/** Opened entries by their ciphertext: the same entry is opened once. */
export type OpenedCache = Map<string, OpenedEvent>

/** The compartments whose events the desk reads. */
export const compartments = ['thread', 'internal'] as const

/** Opens every staff entry of a case that this person can read. */
export async function openCaseEvents(bench: Workbench, served: ServedCase, cache: OpenedCache): Promise<CaseEvents> {
  const refused: RefusedItem[] = []
  const opened: OpenedEvent[] = []
  const positions = new Map<string, number>()
  for (const item of served.items) {
    if (item.author === null) continue
    const event = cache.get(item.sealed) ?? await openOne(bench, served, item)
    if (typeof event === 'string') {
      // What was written before this person joined is not theirs to read, and no fault.
      if (event !== 'before-me') refused.push({ item, why: event })
      continue
    }
    cache.set(item.sealed, event)
    opened.push(event)
    positions.set(event.body.item, item.position)
  }
  const chains = new Map(compartments.map((compartment) => [compartment, walkEvents({
    compartment, events: opened.filter(({ body }) => body.compartment === compartment), manifests: served.manifests,
    firstEpoch: firstEpochOf(served, compartment),
    reporterSeq: compartment === 'thread' ? reporterSeqOf(served) : 0,
  })]))
  const { chain } = bench.directory()
  const unknownLists = opened.filter(({ body }) => listNamed(chain, body.keyList) === undefined).length
  return { chains, positions, refused, unknownLists }
}

async function openOne(
  { tools, directory }: Workbench, served: ServedCase, item: ServedItem,
): Promise<OpenedEvent | RefusedItem['why'] | 'before-me'> {
  const manifest = served.manifests[item.epoch - 1]
  if (manifest === undefined) return 'newer-epoch'
  const key = served.keys.get(item.epoch)?.get(item.compartment)
  if (key === undefined) return 'before-me'
  const sealed = base64url.decode(item.sealed)
  if (!sealed.ok) return 'not-b64'
  const { chain } = directory()
  const place = {
    key: key.pair, case: served.id, compartment: item.compartment, manifest, item: item.item, seq: item.seq,
  }
  const event = await openEvent(tools, sealed.value, place, chain)
  if (!event.ok) return event.error
  return event.value.body.author === item.author ? event.value : 'other-place'
}

/** The first epoch of a compartment that this person can open. */
function firstEpochOf({ keys, newest }: ServedCase, compartment: string): number {
  const epochs = [...keys].filter(([, ofEpoch]) => ofEpoch.has(compartment)).map(([epoch]) => epoch)
  return epochs.length === 0 ? newest.body.epoch + 1 : Math.min(...epochs)
}

/** The highest number of the reporter's items that the service has served. */
export const reporterSeqOf = ({ items }: ServedCase): number =>
  items.reduce((most, { author, seq }) => author === null && seq > most ? seq : most, 0)
