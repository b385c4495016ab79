import {
  type BodyMemory, createApi, errorAnswer, mayRequest, ownOrigin, type Ticker, type UseCases,
} from '@small-places/api'
import { StoreFault } from '@small-places/adapters'
import type { ErrorCode } from '@small-places/contract'
import { Hono } from 'hono'
import type { Listener } from './configuration/configuration.ts'
import { kindOf, type Log } from './log.ts'

/** What one listening address serves. */
export interface OriginApp {
  readonly listener: Listener
  readonly useCases: UseCases
  readonly memory: BodyMemory
  readonly ticker: Ticker
  /** The pages of this origin: the public site, or the staff application. */
  readonly pages: Hono
  readonly version: string
  readonly log: Log
  /** The onion address of the same pages, told to Tor Browser by a header; null where there is none. */
  readonly onionAddress: string | null
}

/** A year. */
const STRICT_TRANSPORT = 'max-age=31536000'

/**
 * One origin: the check of where a request comes from, then the API, then the pages. What goes wrong is answered with a
 * code, and logged as that code and the route.
 */
export const createOriginApp = (parts: OriginApp): Hono => {
  const { listener, pages, log } = parts
  const own = ownOrigin(listener.origin)
  const app = new Hono()
  app.use(async (c, next) => {
    if (mayRequest(c.req.raw, own)) await next()
    else c.res = errorAnswer('bad-request', { padded: false })
    if (own.origin.startsWith('https:')) c.header('strict-transport-security', STRICT_TRANSPORT)
    if (parts.onionAddress !== null && !listener.isOnion) c.header('onion-location', parts.onionAddress)
  })
  app.route('/', createApi({
    surface: listener.surface, useCases: parts.useCases, memory: parts.memory, ticker: parts.ticker,
    version: parts.version,
    onFault: (route, error) => {
      const isPassing = error instanceof StoreFault && (error.code === 'busy' || error.code === 'full')
      const code: Extract<ErrorCode, 'busy' | 'fault'> = isPassing ? 'busy' : 'fault'
      log({ event: code, route, kind: kindOf(error) })
      return code
    },
  }))
  app.route('/', pages)
  app.onError(error => {
    log({ event: 'fault', route: 'page', kind: kindOf(error) })
    return errorAnswer('fault', { padded: false })
  })
  return app
}
