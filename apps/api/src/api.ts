import { allRoutes, type AnyRoute, type ErrorCode, openApiDocument, type Surface } from '@small-places/contract'
import { Hono } from 'hono'
import { errorAnswer, jsonAnswer } from './answers.ts'
import type { BodyMemory } from './body-memory.ts'
import { serveRoute, type UseCases } from './serve-route.ts'
import type { Ticker } from './watch-stream.ts'

/** What the API needs from whoever runs it. */
export interface ApiOptions {
  /** Which origin it is mounted on: only this one's routes exist there. */
  readonly surface: Exclude<Surface, 'both'>
  readonly useCases: UseCases
  readonly memory: BodyMemory
  readonly ticker: Ticker
  /** The version that the OpenAPI document names. */
  readonly version: string
  /**
   * Told of every exception, with the id of the route and nothing of the request, and says which code it is answered
   * with: `busy` where the same request may succeed in a moment.
   */
  onFault(route: AnyRoute['id'], error: unknown): Extract<ErrorCode, 'busy' | 'fault'>
}

/** The API of one origin: each route of the contract, led to its use case. It keeps nothing and logs nothing. */
export const createApi = (options: ApiOptions): Hono => {
  const api = new Hono()
  for (const route of allRoutes) {
    if (route.surface !== 'both' && route.surface !== options.surface) continue
    api.on(route.method, route.path, async ({ req }) => {
      try {
        return await serveRoute(route, req.raw, options)
      } catch (error) {
        return errorAnswer(options.onFault(route.id, error), { padded: 'padded' in route })
      }
    })
  }
  const document = openApiDocument(options.version)
  api.get('/api/openapi.json', () => jsonAnswer(document, { padded: false }))
  api.all('/api/*', () => errorAnswer('not-found', { padded: false }))
  return api
}
