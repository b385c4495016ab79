import type { Moved, Span } from './span.ts'
import { spanAt } from './span.ts'

/** One box of the copy: its bytes once the places of all are known, and how long they are. */
export interface Piece {
  readonly length: number
  readonly write: (moved: Moved, place: number) => readonly Uint8Array[]
  /** The stretches of the file that it holds, and where they begin in it. */
  readonly spans: readonly (Span & { readonly at: number })[]
}

/** Lays the pieces one after the other and writes them with each place of the file where it is then. */
export function laidOut(pieces: readonly Piece[]): readonly Uint8Array[] {
  const places: (Span & { readonly place: number })[] = []
  let at = 0
  for (const { length, spans } of pieces) {
    for (const { start, end, at: inside } of spans) places.push({ start, end, place: at + inside })
    at += length
  }
  places.sort((a, b) => a.start - b.start)
  // A place that holds nothing, such as that of a chunk without samples, may be anywhere.
  const moved: Moved = (place) => {
    const found = spanAt(places, place)
    return found ? found.place + place - found.start : 0
  }
  const parts: Uint8Array[] = []
  let place = 0
  for (const piece of pieces) {
    parts.push(...piece.write(moved, place))
    place += piece.length
  }
  return parts
}
