import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Result } from '@small-places/kernel'
import type { Tx } from '@small-places/service'
import { StoreFault } from './fault.ts'
import { transactionLimitMs, withinTime } from './time-limit.ts'

/** The one connection that writes, as the batch writer drives it. */
export interface BatchEngine {
  /** Begins a transaction that holds the write lock; waits for other processes; throws `StoreFault('busy')`. */
  begin(): Promise<void>
  /** Returns when everything since `begin` is on the disk. */
  commit(): void
  /** Gives up everything since `begin`; fine when the engine did so itself. */
  rollback(): void
  /** Marks where the next member of the batch begins. */
  mark(): void
  /** Keeps what was written since the mark. */
  keep(): void
  /** Undoes what was written since the mark. */
  undo(): void
  /** False when the engine itself gave up the whole transaction (disk full, read error). */
  inTransaction(): boolean
  /** The tables for one member of the batch, until `end`. */
  tables(): { readonly tx: Tx, end(): void }
}

/** How much one commit may join. Both bound the time for which other processes wait for the write lock. */
const batchLimit = 256
const batchMs = 20

interface Member {
  /** Runs the caller's work: whether to keep what it wrote, and how to tell the caller once that is settled. */
  run(tx: Tx): Promise<{ readonly keep: boolean, readonly tell: () => void }>
  fail(error: unknown): void
}

/**
 * Durable group commit. Transactions that arrive together run one after another, each behind its own savepoint, and
 * share one commit, so that one flush of the disk pays for all of them. A member that fails is undone alone. Nobody is
 * told anything before the commit has returned: not even a failure, which may rest on what an earlier member wrote.
 */
export class BatchWriter {
  readonly #engine: BatchEngine
  readonly #limitMs: number
  readonly #queue: Member[] = []
  readonly #between: (() => void)[] = []
  #draining: Promise<void> | null = null
  #closed = false

  constructor(engine: BatchEngine, limitMs = transactionLimitMs) {
    this.#engine = engine
    this.#limitMs = limitMs
  }

  /** Runs `work` in the next batch; see `Store.write`. */
  write<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    return new Promise((resolve, reject) => {
      this.#assertOpen()
      this.#queue.push({
        async run(tx) {
          const result = await work(tx)
          return { keep: result.ok, tell: () => resolve(result) }
        },
        fail: reject,
      })
      this.#wake()
    })
  }

  /** Runs `task` between two batches, when no transaction is open on the writing connection. */
  between(task: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#assertOpen()
      this.#between.push(() => {
        try {
          task()
          resolve()
        } catch (error) {
          reject(error instanceof Error ? error : new StoreFault('engine'))
        }
      })
      this.#wake()
    })
  }

  /** Refuses new work and returns when what was accepted is settled. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#draining
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreFault('ended')
  }

  #wake(): void {
    this.#draining ??= this.#drain()
  }

  async #drain(): Promise<void> {
    await Promise.resolve() // so that the caller has noted that draining has begun
    while (this.#queue.length > 0 || this.#between.length > 0) {
      for (const task of this.#between.splice(0)) task()
      if (this.#queue.length > 0) await this.#batch()
    }
    // In the same turn as the last look at the queue: a call that comes between the two would wait for ever.
    this.#draining = null
  }

  async #batch(): Promise<void> {
    const members: Member[] = []
    const answers: (() => void)[] = []
    try {
      await this.#engine.begin()
      const until = performance.now() + batchMs
      for (let member = this.#queue.shift(); member !== undefined; member = this.#queue.shift()) {
        members.push(member)
        answers.push(await this.#runMember(member))
        if (members.length >= batchLimit || performance.now() >= until) break
        // Requests that came in meanwhile are still unread in their sockets: one turn of the loop lets them join.
        if (this.#queue.length === 0) await nextTurn()
      }
      this.#engine.commit()
    } catch (error) {
      this.#engine.rollback()
      // Without a lock nobody in the queue can be served either; they have all waited for as long.
      for (const member of members.length === 0 ? this.#queue.splice(0) : members) member.fail(error)
      return
    }
    for (const answer of answers) answer()
  }

  /** Runs one member; throws only when the whole batch is lost. */
  async #runMember(member: Member): Promise<() => void> {
    this.#engine.mark()
    const { tx, end } = this.#engine.tables()
    try {
      const { keep, tell } = await withinTime(member.run(tx), this.#limitMs)
      end()
      if (keep) this.#engine.keep()
      else this.#engine.undo()
      return tell
    } catch (error) {
      end()
      if (!this.#engine.inTransaction()) throw error instanceof StoreFault ? error : new StoreFault('engine')
      this.#engine.undo()
      return () => member.fail(error)
    }
  }
}
