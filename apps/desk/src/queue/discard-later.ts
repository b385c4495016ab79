/** What is about to be discarded and can still be kept. */
export interface DiscardLater {
  /** Discards `ids` when the time to undo is over. */
  add(ids: readonly string[]): void
  /** Keeps everything that waits. */
  undo(): void
  /** Everything that waits. */
  waiting(): ReadonlySet<string>
}

/** Sets a timer and gives what takes it back. */
export type Later = (act: () => void, milliseconds: number) => () => void

/** How long a person can take a discarding back. */
export const undoMilliseconds = 10_000

/**
 * Discards only after a time in which it can be taken back. Nothing is told to the service before that: a page that is
 * closed or locked meanwhile has discarded nothing.
 */
export function discardLater(
  later: Later, discard: (ids: readonly string[]) => void, changed: () => void, milliseconds = undoMilliseconds,
): DiscardLater {
  let waiting: ReadonlySet<string> = new Set()
  let cancel: (() => void) | null = null
  return {
    add(ids) {
      cancel?.()
      waiting = new Set([...waiting, ...ids])
      cancel = later(() => {
        cancel = null
        // What waits stays out of sight until the queue has been read again.
        discard([...waiting])
        waiting = new Set()
        changed()
      }, milliseconds)
      changed()
    },
    undo() {
      cancel?.()
      cancel = null
      waiting = new Set()
      changed()
    },
    waiting: () => waiting,
  }
}
