import type { Activity } from './activity.ts'

/** The time that what was read lies in, in seconds since 1970. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** From the oldest to the newest of the edits, versions, files and log entries; null where nothing was read. */
export function spanOf({ edits, pages, uploads, log }: Activity): Span | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const all of [edits, log, ...[...pages, ...uploads].map(({ versions }) => versions)]) {
    for (const { at } of all) [first, last] = [Math.min(first, at), Math.max(last, at)]
  }
  return first > last ? null : { first, last }
}
