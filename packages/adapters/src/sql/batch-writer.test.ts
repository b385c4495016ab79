import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { ok } from '@small-places/kernel'
import type { Tx } from '@small-places/service'
import { type BatchEngine, BatchWriter } from './batch-writer.ts'

/** An engine that keeps nothing: the test is about who is told, and when. */
const engine: BatchEngine = {
  begin: async () => {}, commit: () => {}, rollback: () => {}, mark: () => {}, keep: () => {}, undo: () => {},
  inTransaction: () => true, tables: () => ({ tx: {} as Tx, end: () => {} }),
}

test('whoever writes again a moment after an answer is answered too, however short the moment', async () => {
  const writer = new BatchWriter(engine)
  for (let turns = 0; turns < 30; turns++) {
    await writer.write(async () => ok('first'))
    for (let i = 0; i < turns; i++) await Promise.resolve()
    const answer = await Promise.race([
      writer.write(async () => ok('second')),
      new Promise<null>(resolve => {
        setTimeout(() => resolve(null), 1_000).unref()
      }),
    ])
    equal(answer?.ok, true, `after ${turns} turns`)
  }
  await writer.close()
})
