import { deepEqual, equal, rejects } from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { err, ok, type Result } from '@small-places/kernel'
import type { Tx } from '@small-places/service'
import { until } from '@small-places/testkit'
import { type BatchEngine, BatchWriter } from './batch-writer.ts'
import { StoreFault } from './fault.ts'

/** An engine that keeps nothing and notes what it is told: the tests are about who is told what, and when. */
const notingEngine = (change: Partial<BatchEngine> = {}): BatchEngine & { readonly steps: string[] } => {
  const steps: string[] = []
  const note = (step: string) => () => {
    steps.push(step)
  }
  return {
    steps, begin: async () => note('begin')(), commit: note('commit'), rollback: note('rollback'), mark: note('mark'),
    keep: note('keep'), undo: note('undo'), inTransaction: () => true, tables: () => ({ tx: {} as Tx, end: () => {} }),
    ...change,
  }
}

/** A batch takes what comes within a few milliseconds: in a test about one batch no time passes. */
const standStill = (t: TestContext): void => {
  t.mock.method(performance, 'now', () => 0)
}

test('whoever writes again a moment after an answer is answered too, however short the moment', async () => {
  const writer = new BatchWriter(notingEngine())
  for (let turns = 0; turns < 30; turns++) {
    await writer.write(async () => ok('first'))
    for (let i = 0; i < turns; i++) await Promise.resolve()
    const answer = await writer.write(async () => ok('second'))
    equal(answer.ok, true, `after ${turns} turns`)
  }
  await writer.close()
})

test('transactions that arrive together share one commit, and one that fails is undone alone', async (t) => {
  standStill(t)
  const engine = notingEngine()
  const writer = new BatchWriter(engine)
  const outcomes = await Promise.allSettled([
    writer.write(async () => ok(1)), writer.write(async () => err('no')),
    writer.write(async () => Promise.reject(new Error('a bug'))), writer.write(async () => ok(4)),
  ])
  deepEqual(outcomes.map(outcome => outcome.status === 'fulfilled' ? outcome.value.ok : outcome.status),
    [true, false, 'rejected', true])
  deepEqual(engine.steps, ['begin', 'mark', 'keep', 'mark', 'undo', 'mark', 'undo', 'mark', 'keep', 'commit'])
})

test('nobody is told anything before the commit has returned', async (t) => {
  standStill(t)
  const told: string[] = []
  const writer = new BatchWriter(notingEngine({ commit: () => { told.push('commit') } }))
  await Promise.all([
    writer.write(async () => ok(null)).then(() => told.push('success')),
    writer.write(async () => err('no')).then(() => told.push('failure')),
  ])
  deepEqual(told, ['commit', 'success', 'failure'])
})

test('when the commit fails, everybody in it is told so, and the next batch is served', async () => {
  let disk: 'full' | 'free' = 'full'
  const engine = notingEngine({
    commit: () => {
      if (disk === 'full') throw new StoreFault('full')
    },
  })
  const writer = new BatchWriter(engine)
  const outcomes = await Promise.allSettled([writer.write(async () => ok(1)), writer.write(async () => err('no'))])
  for (const outcome of outcomes) equal(outcome.status === 'rejected' && outcome.reason instanceof StoreFault, true)
  equal(engine.steps.at(-1), 'rollback')
  disk = 'free'
  deepEqual(await writer.write(async () => ok(3)), ok(3))
})

test('when the engine gives a whole transaction up, nobody in it is told that they succeeded', async (t) => {
  standStill(t)
  let stands = true
  const writer = new BatchWriter(notingEngine({ inTransaction: () => stands }))
  const outcomes = await Promise.allSettled([
    writer.write(async () => ok(1)),
    writer.write(async () => {
      stands = false
      throw new StoreFault('full')
    }),
  ])
  deepEqual(outcomes.map(({ status }) => status), ['rejected', 'rejected'])
})

test('work that never ends is given up and holds nobody else up', async () => {
  const writer = new BatchWriter(notingEngine(), 30)
  const endless = writer.write(() => new Promise<never>(() => {}))
  const next = writer.write(async () => ok('next'))
  await rejects(endless, { code: 'slow' })
  deepEqual(await next, ok('next'))
})

test('work in between runs when no transaction is open', async () => {
  const engine = notingEngine()
  const writer = new BatchWriter(engine)
  const ends: (() => void)[] = []
  const first = writer.write(() => new Promise<Result<number, never>>(resolve => {
    ends.push(() => resolve(ok(1)))
  }))
  await until(() => ends.length > 0, 'the first transaction is open')
  const rest = [writer.between(() => engine.steps.push('between')), writer.write(async () => ok(2))]
  for (const end of ends) end()
  await Promise.all([first, ...rest])
  equal(engine.steps[engine.steps.indexOf('between') - 1], 'commit')
  equal(engine.steps.filter(step => step === 'begin').length, engine.steps.filter(step => step === 'commit').length)
})

test('after closing nothing is accepted, and what was accepted before is settled', async () => {
  const writer = new BatchWriter(notingEngine())
  const last = writer.write(async () => ok('last'))
  await writer.close()
  deepEqual(await last, ok('last'))
  await rejects(writer.write(async () => ok('late')), { code: 'ended' })
})
