/**
 * A few connections for reading. Each serves one read at a time; a read that finds none free waits for its turn. So a
 * read sees one state of the store, and everything that was acknowledged before it began.
 */
export class ReaderPool<Reader> {
  readonly #open: () => Reader
  readonly #limit: number
  readonly #all: Reader[] = []
  readonly #free: Reader[] = []
  readonly #waiting: ((reader: Reader) => void)[] = []

  constructor(open: () => Reader, limit: number) {
    this.#open = open
    this.#limit = limit
  }

  /** Runs `work` with a reader that nobody else has meanwhile. */
  async use<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    const reader = await this.#take()
    try {
      return await work(reader)
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free.push(reader)
      else next(reader)
    }
  }

  /** Every reader that was opened, for closing. */
  get opened(): readonly Reader[] {
    return this.#all
  }

  async #take(): Promise<Reader> {
    const free = this.#free.pop()
    if (free !== undefined) return free
    if (this.#all.length >= this.#limit) return new Promise((resolve) => this.#waiting.push(resolve))
    const reader = this.#open()
    this.#all.push(reader)
    return reader
  }
}
