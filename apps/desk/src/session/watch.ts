import { watch as watchRoute } from '@small-places/contract'
import type { Later } from '../queue/discard-later.ts'
import { eventStreamReader } from './event-stream.ts'
import type { SignedClient } from './signed-client.ts'

/** A stream of text as it arrives. */
export type OpenStream = (path: string, authorization: string, end: AbortSignal) =>
  Promise<AsyncIterable<string> | null>

/** How often the desk asks by itself while there is no stream, in milliseconds. */
const pollEvery = 30_000
/** How long after its last tick a stream counts as dead, in milliseconds: three ticks. */
const silence = 45_000

/**
 * Tells when something may have changed: by the service's ticks where a stream can be read, and every half minute where
 * it cannot (some networks hold streams back until they end).
 * @returns Ends the watch.
 */
export function watchService(client: SignedClient, open: OpenStream, later: Later, changed: () => void): () => void {
  let ended = false
  let cancel: (() => void) | null = null
  let abort: AbortController | null = null

  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => {
    cancel = later(resolve, milliseconds)
  })

  /** Reads one stream to its end and tells whether there was one. */
  async function readStream(): Promise<boolean> {
    const controller = new AbortController()
    abort = controller
    const path = watchRoute.path
    const stream = await open(path, await client.sign({ method: 'GET', path, body: new Uint8Array() }),
      controller.signal)
    if (stream === null) return false
    const reader = eventStreamReader()
    let cancelSilence = later(() => controller.abort(), silence)
    try {
      for await (const text of stream) {
        const ticks = reader.read(text)
        if (ticks.length === 0) continue
        cancelSilence()
        cancelSilence = later(() => controller.abort(), silence)
        if (ticks.includes('changed')) changed()
      }
    } finally {
      cancelSilence()
    }
    return true
  }

  async function run(): Promise<void> {
    while (!ended) {
      // A stream that breaks is no fault: it is opened again.
      const wasEnded = await readStream().catch(() => false)
      if (ended) return
      // The service ends the stream of somebody who was locked out: asking now tells, and locks the desk.
      if (wasEnded) changed()
      await wait(pollEvery)
      if (!ended) changed()
    }
  }

  void run()
  return () => {
    ended = true
    cancel?.()
    abort?.abort()
  }
}

/** Opens a stream with the browser's `fetch`; null where the service answers otherwise. */
export const browserStream: OpenStream = async (path, authorization, signal) => {
  const answer = await fetch(path, {
    headers: { authorization }, signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
  }).catch(() => null)
  if (answer === null || !answer.ok || answer.body === null) return null
  return texts(answer.body.getReader())
}

async function* texts(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield decoder.decode(value, { stream: true })
  }
}
