import { byReach, itemRequests, ITEMS_API, withItemPlaces, type Activity } from '@small-places/exposure'
import { askOnce, type Ask } from './wiki-client.ts'

const PATIENCE = 3
const SHORTEST_WAIT = 2_000

/** How many items of Wikidata could be asked for their place; 0 where this site may not ask it. */
export function itemsToAsk(activity: Activity, origins: readonly string[]): number {
  const { within } = byReach([{ id: 'wikidatawiki', apiUrl: ITEMS_API, editCount: 0 }], origins)
  return within.length === 0 ? 0 : itemRequests(activity).reduce((sum, { items }) => sum + items.length, 0)
}

/** What {@link askForItems} came to. */
export interface AskedForItems {
  readonly activity: Activity
  /** Whether everything was answered; what was not can be asked for again. */
  readonly isWhole: boolean
}

/**
 * Asks Wikidata for the places of items, one request after the other, and stops at the first that is not answered
 * after some patience.
 */
export async function askForItems(
  activity: Activity, ask: Ask, wait: (milliseconds: number) => Promise<void>
): Promise<AskedForItems> {
  let known = activity
  for (const request of itemRequests(activity)) {
    let more: Activity | null = null
    for (let failures = 0; more === null && failures < PATIENCE; failures++) {
      if (failures > 0) await wait(SHORTEST_WAIT * 2 ** failures)
      const taken = withItemPlaces(known, request, await askOnce(ask, ITEMS_API, request.params))
      more = taken.ok ? taken.value : null
    }
    if (more === null) return { activity: known, isWhole: false }
    known = more
  }
  return { activity: known, isWhole: true }
}
