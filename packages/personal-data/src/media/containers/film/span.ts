/** A stretch of a file: from `start` up to `end`, which no longer belongs to it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The stretches in order, those that touch or overlap as one; empty ones are left out. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const result: Span[] = []
  for (const span of sorted) {
    const last = result.at(-1)
    if (!last || span.start > last.end) result.push(span)
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return result
}

/** Finds the stretch that holds a place, in a list that {@link merged} made. */
export function spanAt<S extends Span>(spans: readonly S[], place: number): S | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = low + high >> 1
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found && found.start <= place ? found : undefined
}

/** Where each kept stretch of a file stands in the copy. */
export type Moved = (place: number) => number
