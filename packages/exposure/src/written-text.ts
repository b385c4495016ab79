/** A text as it is scanned in place of its source, such as a page without its markup. */
export interface WrittenText {
  readonly text: string
  /** Start and end in the source of what stands from `start` to `end` (exclusive); null when that is no one piece. */
  readonly sourceOf: (start: number, end: number) => readonly [number, number] | null
}

/** A text that is scanned as it stands. */
export const asItStands = (text: string): WrittenText => ({ text, sourceOf: (start, end) => [start, end] })

/** What becomes of a character of the source: it stays. */
const KEPT = 0
/** It is left out. */
export const GONE = 1
/** It is taken out of the flow, and put behind it on a line of its own. */
export const ASIDE = 2

/**
 * The text that is left when each character of `source` is kept, gone or put aside as `marks` says for it. Where
 * something went from between two blanks, one of them goes too, so that no phrase is torn.
 */
export function withoutMarked(source: string, marks: Uint8Array): WrittenText {
  const pieces: string[] = []
  const [starts, sources]: [number[], number[]] = [[], []]
  let length = 0
  const put = (from: number, to: number): void => {
    if (from >= to) return
    starts.push(length)
    sources.push(from)
    pieces.push(source.slice(from, to))
    length += to - from
  }
  for (const wanted of [KEPT, ASIDE]) {
    for (let from = 0; from < source.length;) {
      const mark = marks[from]
      let to = from + 1
      while (to < source.length && marks[to] === mark) to++
      if (mark === wanted && mark === ASIDE) {
        pieces.push('\n\n')
        length += 2
        put(from, to)
      } else if (mark === wanted) {
        const isDouble = source.charAt(from) === ' ' && (length === 0 || /\s$/u.test(pieces.at(-1)?.at(-1) ?? ''))
        put(isDouble && from > 0 ? from + 1 : from, to)
      }
      from = to
    }
  }
  const placeOf = (at: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return at - (starts[low] ?? 0) + (sources[low] ?? 0)
  }
  return {
    text: pieces.join(''),
    sourceOf: (start, end) => {
      const [from, to] = [placeOf(start), placeOf(end - 1) + 1]
      return from < to && to <= source.length ? [from, to] : null
    },
  }
}
