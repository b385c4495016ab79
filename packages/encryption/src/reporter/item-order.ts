/** What the order of a mailbox's items goes by. */
export interface Numbered {
  readonly seq: number
  readonly item: string
}

/** A mailbox's items in order, and what is odd about their numbers. */
export interface ItemOrder<T extends Numbered> {
  /** By `seq`, then by `item`. */
  readonly items: readonly T[]
  /** Numbers below the highest that no item has: something is missing. */
  readonly missing: readonly number[]
  /** Numbers that more than one item has: two devices wrote at the same time, or somebody else has the words. */
  readonly repeated: readonly number[]
}

/**
 * Orders the items of one mailbox (docs/formats.md section 5.1). Of two with the same `item` id the first is kept, for
 * they are one item that was served twice.
 */
export const orderItems = <T extends Numbered>(served: readonly T[]): ItemOrder<T> => {
  const items = [...new Map([...served].reverse().map(one => [one.item, one])).values()]
    .sort((a, b) => a.seq - b.seq || (a.item < b.item ? -1 : 1))
  const missing: number[] = []
  const repeated = new Set<number>()
  let last = 0
  for (const { seq } of items) {
    if (seq === last) repeated.add(seq)
    for (let gap = last + 1; gap < seq && missing.length < MOST_MISSING; gap++) missing.push(gap)
    last = seq
  }
  return { items, missing, repeated: [...repeated] }
}

// A number may be as high as its author likes; the list of what is missing stays short enough to show.
const MOST_MISSING = 100
