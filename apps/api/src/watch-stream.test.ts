import { deepEqual, equal } from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { createTicker, TICK, watchStream } from './watch-stream.ts'

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

describe('live updates', () => {
  test('come at fixed times however often something changes, and events look alike in size', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 4_000 })
    try {
      const news = ['changed', 'same', 'changed', 'ended'] as const
      let asked = 0
      const reader = watchStream(createTicker(Date.now), async () => news[asked++] ?? 'ended').getReader()
      const heard: { at: number, text: string }[] = []
      const listen = async () => {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          heard.push({ at: Date.now(), text: new TextDecoder().decode(next.value) })
        }
      }
      const listening = listen()
      await settled()
      for (let i = 0; i < 4; i++) {
        mock.timers.tick(i === 0 ? TICK - 4_000 : TICK)
        await settled()
      }
      await listening
      deepEqual(heard.map(({ at }) => at), [4_000, TICK, 2 * TICK])
      deepEqual(heard.map(({ text }) => /^data: (\w+)\n\n$/m.exec(text)?.[1]), ['changed', 'same', 'changed'])
      equal(new Set(heard.map(({ text }) => text.length)).size, 1)
    } finally {
      mock.timers.reset()
    }
  })

  test('end when asking fails', async () => {
    let calls = 0
    const ticks: (() => void)[] = []
    const ticker = { each: (tick: () => void) => (ticks.push(tick), () => {}), stop: () => {} }
    const reader = watchStream(ticker, async () => {
      calls++
      if (calls > 1) throw new Error('store')
      return 'same'
    }).getReader()
    equal((await reader.read()).done, false)
    for (const tick of ticks) tick()
    equal((await reader.read()).done, true)
  })

  test('harm nobody when the listener leaves, or the server stops, while the question is being asked', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    try {
      for (const answer of ['same', 'ended', 'failed'] as const) {
        for (const leaves of ['listener', 'server'] as const) {
          const ticks: (() => void)[] = []
          const ends: (() => void)[] = []
          const ticker = {
            each: (tick: () => void, end: () => void) => (ticks.push(tick), ends.push(end), () => {}), stop: () => {},
          }
          const { promise, resolve, reject } = Promise.withResolvers<'same' | 'ended'>()
          let calls = 0
          const reader = watchStream(ticker, async () => calls++ === 0 ? 'same' : promise).getReader()
          equal((await reader.read()).done, false)
          for (const tick of ticks) tick()
          if (leaves === 'listener') await reader.cancel()
          else for (const end of ends) end()
          if (answer === 'failed') reject(new Error('store'))
          else resolve(answer)
          equal((await reader.read()).done, true)
          // Rejections that nobody handles are told once the queue of small tasks is empty.
          await new Promise(resolved => setImmediate(resolved))
        }
      }
      deepEqual(unhandled, [])
    } finally {
      process.off('unhandledRejection', note)
    }
  })

  test('end when the server stops, so that it does not wait for them', async () => {
    const ticker = createTicker(Date.now)
    const reader = watchStream(ticker, async () => 'same').getReader()
    equal((await reader.read()).done, false)
    ticker.stop()
    equal((await reader.read()).done, true)
  })

  test('leave no timer behind once nobody listens', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 })
    try {
      let heard = 0
      const stop = createTicker(Date.now).each(() => {
        heard++
      }, () => {})
      mock.timers.tick(TICK)
      stop()
      mock.timers.tick(10 * TICK)
      equal(heard, 1)
    } finally {
      mock.timers.reset()
    }
  })
})
