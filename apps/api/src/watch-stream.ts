/** Milliseconds between two ticks. */
export const TICK = 15_000

/** Wakes at fixed times that have nothing to do with what happens. */
export interface Ticker {
  /** Calls `tick` at each tick until the returned function is called, and `end` when the ticker stops for good. */
  each(tick: () => void, end: () => void): () => void
  /** Ends everything that follows it, so that a server that stops waits for no stream. */
  stop(): void
}

/** A ticker at the multiples of `TICK` of the clock, one timer for all listeners; it runs while somebody listens. */
export const createTicker = (now: () => number): Ticker => {
  const listeners = new Map<() => void, () => void>()
  let timer: NodeJS.Timeout | null = null
  const next = () => {
    timer = setTimeout(() => {
      next()
      for (const tick of Array.from(listeners.keys())) tick()
    }, TICK - now() % TICK)
    timer.unref()
  }
  const rest = () => {
    if (listeners.size > 0 || timer === null) return
    clearTimeout(timer)
    timer = null
  }
  return {
    each: (tick, end) => {
      listeners.set(tick, end)
      if (timer === null) next()
      return () => {
        listeners.delete(tick)
        rest()
      }
    },
    stop: () => {
      const ends = Array.from(listeners.values())
      listeners.clear()
      rest()
      for (const end of ends) end()
    },
  }
}

/** Both events have the same length, so that an encrypted connection does not tell them apart. */
const events = { changed: ':\ndata: changed\n\n', same: ':...\ndata: same\n\n' }

const utf8 = new TextEncoder()

/**
 * Live updates: one event a tick that says `changed` or `same`, and nothing in between. `look` is called once a tick;
 * when it says that the session has ended, or fails, the stream ends.
 */
export const watchStream = (
  ticker: Ticker, look: () => Promise<'changed' | 'same' | 'ended'>,
): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let isOver = false
  let leave = () => {}
  return new ReadableStream({
    start: async controller => {
      // Whoever listened may go while the question is being asked: a stream that is over is neither fed nor closed.
      const end = () => {
        if (isOver) return
        isOver = true
        leave()
        controller.close()
      }
      const tell = async () => {
        // Nobody takes the events any more: asking would use up the news.
        if (isOver || (controller.desiredSize ?? 0) <= 0) return
        const news = await look().catch(() => 'ended' as const)
        if (news === 'ended') end()
        else if (!isOver) controller.enqueue(utf8.encode(events[news]))
      }
      leave = ticker.each(() => void tell(), end)
      await tell()
    },
    cancel: () => {
      isOver = true
      leave()
    },
  }, { highWaterMark: 4 })
}
