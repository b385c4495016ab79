import type { AnyRoute, ErrorCode } from '@small-places/contract'
import { err, ok, type Result } from '@small-places/kernel'
import type { JsonRouteId, Service, Staff } from '@small-places/service'
import { bytesAnswer, errorAnswer, eventsAnswer, jsonAnswer, textAnswer } from './answers.ts'
import { bodyLimitOf } from './body-limits.ts'
import type { BodyMemory } from './body-memory.ts'
import { receiveBody } from './bounded-body.ts'
import { readJsonBody } from './json-body.ts'
import { parseWith } from './parse-with.ts'
import { type Ticker, watchStream } from './watch-stream.ts'

/** The use cases that the API leads to. */
export type UseCases = Pick<Service, 'namesSession' | 'authenticate' | 'answer' | 'sendPart' | 'readBlob' | 'watch'>

/** What it takes to answer a request. */
interface Surroundings {
  readonly useCases: UseCases
  readonly memory: BodyMemory
  readonly ticker: Ticker
}

/**
 * Answers one request: receive (from staff only within a session), authenticate, parse, use case, answer. Throws only
 * for faults of ours.
 */
export const serveRoute = async (route: AnyRoute, request: Request, around: Surroundings): Promise<Response> => {
  const form = { padded: 'padded' in route }
  const isWelcome = route.caller !== 'staff' || await around.useCases.namesSession(request.headers.get('authorization'))
  if (!isWelcome) return errorAnswer('not-signed-in', form)
  const received = await receiveBody(request, bodyLimitOf(route.id), around.memory)
  if (!received.ok) return errorAnswer(received.error, form)
  try {
    const answer = await answerTo(route, request, received.value.bytes, around)
    return answer.ok ? answer.value : errorAnswer(answer.error, form)
  } finally {
    received.value.letGo()
  }
}

const answerTo = async (
  route: AnyRoute, request: Request, body: Uint8Array<ArrayBuffer>, { useCases, ticker }: Surroundings,
): Promise<Result<Response, ErrorCode>> => {
  const caller = await callerOf(route, request, body, useCases)
  if (!caller.ok) return caller
  const given = givenOf(route, request, body)
  if (!given.ok) return given
  switch (route.id) {
    case 'send-part': {
      const place = await parseWith(route.body, given.value)
      const answer = place.ok ? await useCases.sendPart(place.value, body) : place
      return answer.ok ? ok(jsonAnswer(answer.value, { padded: false })) : answer
    }
    case 'read-blob': {
      const named = await parseWith(route.body, given.value)
      if (!named.ok || caller.value === null) return err('bad-request')
      const blob = await useCases.readBlob(caller.value, named.value)
      return blob.ok ? ok(bytesAnswer(blob.value.pieces, blob.value.size)) : blob
    }
    case 'watch':
      return caller.value === null ? err('not-signed-in')
        : ok(eventsAnswer(watchStream(ticker, useCases.watch(caller.value))))
    default:
      return answerInJson(route, caller.value, given.value, useCases)
  }
}

/**
 * The use case of a route that is only known while running: its body is what the schema of the same route gave, a
 * relation that a variable of all routes does not carry.
 */
type AnswerAny = (route: JsonRouteId, caller: Staff | null, body: unknown) => Promise<Result<unknown, ErrorCode>>

const answerInJson = async (
  route: Extract<AnyRoute, { id: JsonRouteId }>, caller: Staff | null, given: unknown, useCases: UseCases,
): Promise<Result<Response, ErrorCode>> => {
  const parsed = await parseWith(route.body, given)
  if (!parsed.ok) return parsed
  const answer = await (useCases.answer as AnswerAny)(route.id, caller, parsed.value)
  if (!answer.ok) return answer
  const isText = 'binary' in route
  return ok(isText ? textAnswer(String(answer.value)) : jsonAnswer(answer.value, { padded: 'padded' in route }))
}

const callerOf = async (
  route: AnyRoute, request: Request, body: Uint8Array, useCases: UseCases,
): Promise<Result<Staff | null, 'not-signed-in'>> => {
  if (route.caller !== 'staff') return ok(null)
  const { pathname, search } = new URL(request.url)
  return useCases.authenticate({
    method: request.method, path: pathname + search, body, authorization: request.headers.get('authorization'),
  })
}

/** What a request gives its route, not parsed yet: the query, the named headers, or the JSON body. */
const givenOf = (route: AnyRoute, request: Request, body: Uint8Array): Result<unknown, 'bad-request'> => {
  if (route.method === 'GET') return ok(Object.fromEntries(new URL(request.url).searchParams))
  if (route.id === 'send-part') return ok(Object.fromEntries(request.headers))
  return readJsonBody(body)
}
