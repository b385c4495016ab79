import { type ErrorCode, errorStatus } from '@small-places/contract'

const KIB = 1024

/** The sizes to which answers to a mailbox are padded (docs/formats.md section 8). */
const paddedSizes = [16 * KIB, 64 * KIB, 256 * KIB, 1024 * KIB]

/**
 * The headers of every answer of the API. `no-transform` keeps proxies from compressing: a padded answer would shrink
 * to what it holds.
 */
const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store, no-transform',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Fills a JSON text with spaces up to the next of the padded sizes, above the largest to a multiple of it. */
export const padAnswer = (json: string): string => {
  const length = Buffer.byteLength(json)
  const largest = paddedSizes.at(-1) ?? length
  const size = paddedSizes.find(one => one >= length) ?? Math.ceil(length / largest) * largest
  return json + ' '.repeat(size - length)
}

/** How an answer is written. */
export interface AnswerForm {
  readonly padded: boolean
}

/** An answer in JSON. */
export const jsonAnswer = (value: unknown, { padded }: AnswerForm, status = 200): Response => {
  const json = JSON.stringify(value)
  return new Response(padded ? padAnswer(json) : json, {
    status, headers: { ...headers, 'content-type': 'application/json' },
  })
}

/** The answer for an expected failure: its code and nothing else. */
export const errorAnswer = (code: ErrorCode, form: AnswerForm): Response =>
  jsonAnswer({ error: code }, form, errorStatus[code])

/** An answer of plain text, such as the signed key list. */
export const textAnswer = (text: string): Response =>
  new Response(text, { headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })

/** An answer of bytes whose number is known. */
export const bytesAnswer = (pieces: AsyncIterable<Uint8Array>, size: number): Response =>
  new Response(streamOf(pieces), {
    headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(size) },
  })

/** Ends an answer that cannot be finished; it has neither text nor trace, for the platform writes both somewhere. */
class BrokenOff extends Error {
  override readonly name = 'BrokenOff'
  override readonly stack = 'BrokenOff'
}

/** The pieces as a stream that asks for the next one only when there is room for it. */
const streamOf = (pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const source = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async controller => {
      const next = await source.next().catch(() => {
        throw new BrokenOff()
      })
      if (next.done === true) controller.close()
      else controller.enqueue(Uint8Array.from(next.value))
    },
    cancel: async () => {
      await source.return?.()
    },
  }, { highWaterMark: 1 })
}

/** An event stream that stays open. Proxies are asked to pass each event on at once. */
export const eventsAnswer = (events: ReadableStream<Uint8Array<ArrayBuffer>>): Response =>
  new Response(events, {
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  })
