import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Address } from './configuration/addresses.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How often a server that stops looks for connections that have become idle, in milliseconds. */
const IDLE_LOOK = 100

/** How long a connection may take, in milliseconds, and how many there may be. */
export interface Patience {
  /** Until the head of a request has come. */
  readonly head: number
  /** Until a whole request has come. */
  readonly request: number
  /** How long nothing at all may come or go. */
  readonly standstill: number
  /** How long a connection may wait for its next request. */
  readonly betweenRequests: number
  /** How often it is looked at whether time is up. */
  readonly look: number
  /** Connections of one listener at once; more than this are closed at once, before they cost memory. */
  readonly connections: number
}

/**
 * A mebibyte of a file over a 2G line of 10 kbit/s takes a quarter of an hour, so a whole request may take twice that,
 * while one that stands still is dropped after 90 s.
 */
const usual: Patience = {
  head: 30 * SECOND, request: 30 * MINUTE, standstill: 90 * SECOND, betweenRequests: 60 * SECOND, look: 10 * SECOND,
  connections: 4096,
}

/** A listening server. */
export interface HttpListener {
  /** The port that the system chose, or the one that was asked for. */
  readonly port: number
  /** Takes no new connections, lets running requests end within `patienceMs`, then closes what is left. */
  stop(patienceMs: number): Promise<void>
}

/** Listens on the address and answers with the app. Rejects when the address cannot be had. */
export const listen = async (
  app: Hono, { host, port }: Address, patience: Patience = usual,
): Promise<HttpListener> => {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer({
    headersTimeout: patience.head, requestTimeout: patience.request, keepAliveTimeout: patience.betweenRequests,
    connectionsCheckingInterval: patience.look,
    maxHeaderSize: 8 * 1024, noDelay: true,
  }, (request, response) => void answer(request, response))
  server.timeout = patience.standstill
  server.maxConnections = patience.connections
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
  // A browser keeps its connection after an answer that ends later than now, such as a stream of live updates.
  const look = setInterval(() => server.closeIdleConnections(), IDLE_LOOK)
  server.close(() => {
    clearTimeout(cut)
    clearInterval(look)
    resolve()
  })
  server.closeIdleConnections()
})
