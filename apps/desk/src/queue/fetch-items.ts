import { limits, readQueueItems } from '@small-places/contract'
import { base64url } from '@small-places/encryption'
import { err, ok, type ItemId, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'

/** A list in portions of at most `size`, in its order. */
export const portionsOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))

/** The ciphertexts of waiting items, however many: those that are gone, or are no base64url, are left out. */
export async function fetchItems(
  { client }: Workbench, items: readonly ItemId[],
): Promise<Result<ReadonlyMap<ItemId, Uint8Array>, 'unreachable'>> {
  const found = new Map<ItemId, Uint8Array>()
  for (const portion of portionsOf(items, limits.itemsPerFetch)) {
    const answer = await client.call(readQueueItems, { items: [...portion], drops: [] })
    if (!answer.ok) return err('unreachable')
    for (const { item, sealed } of answer.value.items) {
      const bytes = base64url.decode(sealed)
      if (bytes.ok) found.set(item, bytes.value)
    }
  }
  return ok(found)
}
