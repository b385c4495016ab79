import type { Store } from '@small-places/service'

/** A store in a database. Its faults are `StoreFault`s, which carry no value of any row. */
export interface SqlStore extends Store {
  /** Gets rid of what deletions left behind, as far as the engine can; to be called daily. */
  forget(): Promise<void>
  /** Gives every lasting row as a line of text to `take`, as of one moment; the same rows on every engine. */
  dump(take: (line: string) => Promise<void>): Promise<void>
  /** Puts lines that `dump` gave into this store, which must be empty, all of them or none. */
  fill(lines: AsyncIterable<string>): Promise<void>
  /** Whether the engine's own check of every page and index passes; true where an engine has none. May take long. */
  isSound(): Promise<boolean>
  /** Settles what was accepted and closes all connections. */
  close(): Promise<void>
}
