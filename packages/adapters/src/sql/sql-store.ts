import type { Store } from '@small-places/service'

/** A store in a database. Its faults are `StoreFault`s, which carry no value of any row. */
export interface SqlStore extends Store {
  /** Gets rid of what deletions left behind, as far as the engine can; to be called daily. */
  forget(): Promise<void>
  /** Settles what was accepted and closes all connections. */
  close(): Promise<void>
}
