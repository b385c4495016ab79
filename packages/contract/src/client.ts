import { err, ok, type Result } from '@small-places/kernel'
import { safeParse } from 'valibot'
import { type ErrorCode, errorStatus } from './errors.ts'
import type { AnswerOf, BodyOf, Route } from './route.ts'

/** The part of the platform's `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestSettings) => Promise<FetchedAnswer>

/** What the client asks of `fetch`: no cookies, no cache, no referrer. */
export interface RequestSettings {
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body?: Uint8Array<ArrayBuffer>
  readonly cache: 'no-store'
  readonly credentials: 'omit'
  readonly referrerPolicy: 'no-referrer'
}

/** What the client reads of an answer. */
export interface FetchedAnswer {
  readonly ok: boolean
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A request as it is signed (docs/formats.md section 8). */
export interface UnsignedRequest {
  readonly method: 'GET' | 'POST'
  /** Path and query, as sent. */
  readonly path: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** Where and how a client calls. */
export interface ClientOptions {
  readonly fetch: Fetch
  /** Origin of the service without a slash at the end; empty for the page's own. */
  readonly base: string
  /** Gives the `authorization` header of a staff request; without it staff routes answer `not-signed-in`. */
  readonly sign?: (request: UnsignedRequest) => Promise<string>
}

/** Calls the service and believes nothing that it answers before the route's schema has accepted it. */
export interface Client {
  /**
   * Calls a route. `bytes` is the body where the route takes bytes (then `body` holds its headers). `unreachable`: no
   * answer, or one that is not the service's, such as a sign-in page of a network in between; trying again is safe.
   */
  call<R extends Route>(
    route: R, body: BodyOf<R>, bytes?: Uint8Array<ArrayBuffer>,
  ): Promise<Result<AnswerOf<R>, ErrorCode | 'unreachable'>>
}

/** A client of the service. It holds no state, and imports no route but those that its caller names. */
export const createClient = ({ fetch, base, sign }: ClientOptions): Client => ({
  call: async (route, body, bytes) => {
    const request = requestOf(route, body, bytes)
    const headers: Record<string, string> = bytes === undefined
      ? request.body.length > 0 ? { 'content-type': 'application/json' } : {}
      : { ...textsOf(body), 'content-type': 'application/octet-stream' }
    if (route.caller === 'staff' && sign) headers['authorization'] = await sign(request)
    try {
      const answer = await fetch(base + request.path, {
        method: request.method, headers, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
        ...request.body.length > 0 ? { body: request.body } : {},
      })
      return answer.ok ? await answerOf(route, answer) : err(codeIn(await answer.text()))
    } catch {
      return err('unreachable')
    }
  },
})

const requestOf = (route: Route, body: unknown, bytes: Uint8Array<ArrayBuffer> | undefined): UnsignedRequest => {
  const query = route.method === 'GET' ? queryOf(body) : ''
  const json = route.method === 'GET' || bytes !== undefined ? '' : JSON.stringify(body)
  return { method: route.method, path: route.path + query, body: bytes ?? new TextEncoder().encode(json) }
}

const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]))

const queryOf = (body: unknown): string => {
  const pairs = Object.entries(textsOf(body)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

const answerOf = async <R extends Route>(
  route: R, answer: FetchedAnswer,
): Promise<Result<AnswerOf<R>, 'unreachable'>> => {
  const raw: unknown = route.binary === 'answer' ? new Uint8Array(await answer.arrayBuffer())
    : route.binary === 'text' ? await answer.text() : JSON.parse(await answer.text())
  const parsed = safeParse(route.answer, raw)
  // The schema of the route has just accepted it, which the compiler cannot follow through the type parameter.
  return parsed.success ? ok(parsed.output as AnswerOf<R>) : err('unreachable')
}

const codeIn = (text: string): ErrorCode | 'unreachable' => {
  const parsed: unknown = JSON.parse(text)
  const code = typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : null
  return typeof code === 'string' && Object.hasOwn(errorStatus, code) ? code as ErrorCode : 'unreachable'
}
