import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { until } from '@small-places/testkit'
import { OAuthStub, type StubAccount } from './oauth-stub.ts'

/** A question that reached the wiki's API across origins. */
export interface Asked {
  readonly query: URLSearchParams
  readonly agent: string | undefined
  readonly cookie: string | undefined
  readonly referer: string | undefined
  readonly origin: string | undefined
  /** Milliseconds of the monotonic clock. */
  readonly at: number
}

/**
 * What stands in front of a wiki: everything is the wiki's own, but for sign-in (extension OAuth) and common accounts
 * (extension CentralAuth), which Debian does not package. Those are answered here in their real shapes.
 */
export interface Front {
  readonly origin: string
  readonly client: string
  /** Every question to the API so far, in their order. */
  readonly asked: readonly Asked[]
  /** What the questions about whose account it is said of what was asking. */
  readonly signInAgents: readonly unknown[]
  /** Addresses of files that were fetched. */
  readonly files: readonly string[]
  /** How many questions were under way at once at most. */
  readonly mostAtOnce: () => number
  /** Keeps the answers back until they are let go. */
  hold(): { readonly kept: () => number, readonly letGo: () => void }
  /** Answers the next question that `matches` by “too many requests”. */
  refuseOnce(matches: (query: URLSearchParams) => boolean, seconds: number): void
  /** Tells of another wiki on which the account edited, when it is asked for common accounts. */
  tellOf(wiki: string, url: string, edits: number): void
  /** Passes everything else on to a wiki. */
  passTo(wiki: string): void
  close(): Promise<void>
}

const open = { 'access-control-allow-origin': '*' }

/** Opens it. @param account Whose wiki account the one who signs in has. */
export async function openFront(account: StubAccount): Promise<Front> {
  const asked: Asked[] = []
  const files: string[] = []
  const oauth = new OAuthStub(account)
  const told: { readonly wiki: string, readonly url: string, readonly edits: number }[] = []
  let wiki = ''
  let underWay = 0
  let most = 0
  let gate = Promise.resolve()
  let refusal: { matches: (query: URLSearchParams) => boolean, seconds: number } | null = null

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', origin)
    if (pathname.startsWith('/w/rest.php/oauth2/')) return oauth.answer(request, response, pathname, query)
    const isQuestion = pathname === '/w/api.php' && request.method === 'GET'
    if (pathname.startsWith('/w/images/')) {
      files.push(pathname)
      return pass(request, response, open)
    }
    if (!isQuestion) return pass(request, response)
    underWay++
    most = Math.max(most, underWay)
    // A browser counts an answer as arrived once it is whole, so that is when it is under way no more.
    response.once('close', () => { underWay-- })
    const { cookie, referer, origin: from, 'api-user-agent': agent } = request.headers
    asked.push({
      query, cookie, referer, origin: from, agent: typeof agent === 'string' ? agent : undefined, at: performance.now(),
    })
    await gate
    if (refusal?.matches(query) === true) {
      const { seconds } = refusal
      refusal = null
      const telling = { 'access-control-expose-headers': 'Retry-After', 'retry-after': String(seconds) }
      response.writeHead(429, { ...open, ...telling, 'content-type': 'text/html' })
      return void response.end('<h1>Too many requests</h1>')
    }
    if (query.get('meta') === 'globaluserinfo') return globalAccount(query, response)
    await pass(request, response)
  }

  function globalAccount(query: URLSearchParams, response: ServerResponse): void {
    const json = { 'access-control-allow-credentials': 'false', 'content-type': 'application/json' }
    response.writeHead(200, { ...open, ...json })
    const { name, centralId, edits } = account
    const [registration, method] = ['2019-01-01T00:00:00Z', 'primary']
    const merged = [
      { wiki: 'testwiki', url: origin, timestamp: registration, method, editcount: edits, registration, groups: [] },
      { wiki: 'metawiki', url: 'https://meta.example.org', timestamp: registration, method: 'login', editcount: 0,
        registration, groups: [] },
      ...told.map((one) => ({ wiki: one.wiki, url: one.url, timestamp: registration, method: 'login',
        editcount: one.edits, registration, groups: [] })),
    ]
    const found = query.get('guiuser') !== name ? { missing: true }
      : { home: 'testwiki', id: centralId, registration, name, editcount: edits, merged }
    response.end(JSON.stringify({ batchcomplete: true, query: { globaluserinfo: found } }))
  }

  function pass(request: IncomingMessage, response: ServerResponse, more: Record<string, string> = {}): Promise<void> {
    return new Promise((resolve, reject) => {
      const { method, headers, url } = request
      const onward = ask(`${wiki}${url}`, { method, headers: { ...headers, connection: 'close' } }, (given) => {
        response.writeHead(given.statusCode ?? 502, { ...given.headers, ...more })
        given.pipe(response).once('close', resolve)
      })
      onward.once('error', reject)
      request.pipe(onward)
    })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => { response.destroy() })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.unref()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    origin, client: oauth.client, signInAgents: oauth.agents, asked, files, mostAtOnce: () => most,
    hold() {
      let open = (): void => {}
      gate = new Promise((resolve) => { open = resolve })
      return { kept: () => underWay, letGo: () => open() }
    },
    refuseOnce(matches, seconds) { refusal = { matches, seconds } },
    tellOf(name, url, edits) { told.push({ wiki: name, url, edits }) },
    passTo(to) { wiki = to },
    async close() {
      await until(() => underWay === 0, 'no question is under way')
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
