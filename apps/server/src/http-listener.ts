import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Address } from './configuration/addresses.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * How long a connection may take. A mebibyte of a file over a 2G line of 10 kbit/s takes a quarter of an hour, so a
 * whole request may take twice that, while one that stands still is dropped after 90 s.
 */
const patience = {
  headersTimeout: 30 * SECOND, requestTimeout: 30 * MINUTE, keepAliveTimeout: 60 * SECOND, timeout: 90 * SECOND,
}

/** Connections of one listener at once; more than this are closed at once, before they cost memory. */
const MOST_CONNECTIONS = 4096

/** A listening server. */
export interface HttpListener {
  /** The port that the system chose, or the one that was asked for. */
  readonly port: number
  /** Takes no new connections, lets running requests end within `patienceMs`, then closes what is left. */
  stop(patienceMs: number): Promise<void>
}

/** Listens on the address and answers with the app. Rejects when the address cannot be had. */
export const listen = async (app: Hono, { host, port }: Address): Promise<HttpListener> => {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer({
    headersTimeout: patience.headersTimeout, requestTimeout: patience.requestTimeout,
    keepAliveTimeout: patience.keepAliveTimeout, connectionsCheckingInterval: 10 * SECOND,
    maxHeaderSize: 8 * 1024, noDelay: true,
  }, (request, response) => void answer(request, response))
  server.timeout = patience.timeout
  server.maxConnections = MOST_CONNECTIONS
  server.maxRequestsPerSocket = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
  const bound = server.address()
  return { port: typeof bound === 'object' && bound !== null ? bound.port : port, stop: ms => stopServer(server, ms) }
}

const stopServer = (server: Server, patienceMs: number): Promise<void> => new Promise(resolve => {
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
  server.close(() => {
    clearTimeout(cut)
    resolve()
  })
  server.closeIdleConnections()
})
