/** What of a request tells where it comes from. */
export interface Provenance {
  readonly method: string
  /** The headers as sent; null where there is none. */
  readonly host: string | null
  readonly origin: string | null
  readonly fetchSite: string | null
}

/** The one origin that a listening address is reached under, such as `https://report.example.org`. */
export interface OwnOrigin {
  readonly origin: string
  readonly host: string
  /** Without TLS a name can be pointed at this machine by anybody, and so the name is checked. */
  readonly checksHost: boolean
}

/** Takes an origin apart. Throws on what is no origin: configuration is checked before. */
export const ownOrigin = (origin: string): OwnOrigin => {
  const url = new URL(origin)
  return { origin: url.origin, host: url.host, checksHost: url.protocol === 'http:' }
}

/**
 * Whether a request may be served under this origin.
 *
 * - Without TLS, a `Host` that is not ours is refused: another site may have pointed its name here.
 * - What changes something is refused when the browser says that another site sent it. `Sec-Fetch-Site` decides where
 *   there is one, since no page can set it; else `Origin`. A browser says `null` for a form on a page that gives no
 *   referrer, as ours do, which only `Sec-Fetch-Site` can tell from a stranger's.
 * - A request with neither header is no browser's, and is served: no request carries an authority that its sender
 *   does not know of, since there are no cookies.
 */
export const mayCome = ({ method, host, origin, fetchSite }: Provenance, own: OwnOrigin): boolean => {
  if (own.checksHost && host !== null && host.toLowerCase() !== own.host) return false
  if (method === 'GET' || method === 'HEAD') return true
  if (fetchSite !== null) return fetchSite === 'same-origin' || fetchSite === 'none'
  return origin === null || origin.toLowerCase() === own.origin
}

/** The same for a request as a platform gives it. */
export const mayRequest = (request: Request, own: OwnOrigin): boolean => mayCome({
  method: request.method, host: request.headers.get('host'), origin: request.headers.get('origin'),
  fetchSite: request.headers.get('sec-fetch-site'),
}, own)
