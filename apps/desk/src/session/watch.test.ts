import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { SignedClient } from './signed-client.ts'
import { watchService, type OpenStream } from './watch.ts'

const client = { sign: async () => 'signed' } as unknown as SignedClient

/** A stream that gives what it is told and ends (or stays open at a null), and timers that run when a test says so. */
function started(streams: readonly (readonly (string | null)[] | null)[]) {
  const timers = new Map<() => void, number>()
  let opened = 0
  let changes = 0
  const ends: AbortSignal[] = []
  const open: OpenStream = async (_, authorization, end) => {
    assert.equal(authorization, 'signed')
    ends.push(end)
    const texts = streams[opened++]
    if (texts === undefined) return new Promise(() => {})
    return texts === null ? null : (async function* () {
      for (const text of texts) {
        if (text === null) await new Promise(() => {})
        else yield text
      }
    })()
  }
  const stop = watchService(client, open, (act, milliseconds) => {
    timers.set(act, milliseconds)
    return () => void timers.delete(act)
  }, () => changes++)
  const pass = (): void => {
    for (const act of Array.from(timers.keys())) {
      timers.delete(act)
      act()
    }
  }
  // Nothing here waits for the outside: when the event loop turns, everything that can happen has happened.
  const settled = (): Promise<void> => setImmediate()
  return { stop, pass, timers, ends, settled, opened: () => opened, changes: () => changes }
}

test('a tick that says so makes the desk read again, and one that does not leaves it alone', async () => {
  const { stop, settled, changes } = started([['data: same\n\n', 'data: cha', 'nged\n\ndata: same\n\n', null]])
  await settled()
  assert.equal(changes(), 1)
  stop()
})

test('when the service ends the stream the desk asks at once, so that a suspended person is locked out', async () => {
  const { stop, settled, changes } = started([['data: same\n\n']])
  await settled()
  assert.equal(changes(), 1)
  stop()
})

test('where no stream can be read, the desk asks by itself every half minute', async () => {
  const { stop, pass, settled, changes, opened, timers } = started([null, null])
  await settled()
  assert.deepEqual([...timers.values()], [30_000])
  pass()
  await settled()
  pass()
  await settled()
  assert.equal(changes(), 2)
  assert.equal(opened(), 3)
  stop()
})

test('a stream that falls silent is given up', async () => {
  const { stop, pass, settled, ends } = started([])
  await settled()
  assert.equal(ends[0]?.aborted, false)
  pass()
  stop()
  assert.equal(ends[0].aborted, true)
})

test('after the watch has ended nothing is asked any more', async () => {
  const { stop, pass, settled, changes } = started([null])
  await settled()
  stop()
  pass()
  await settled()
  assert.equal(changes(), 0)
})
