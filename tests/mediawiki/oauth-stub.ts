import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** Whose account it is that somebody shows to be theirs. */
export interface StubAccount {
  readonly name: string
  readonly centralId: number
  readonly edits: number
}

interface Grant {
  readonly back: string
  readonly challenge: string
}

/** The methods and headers that MediaWiki's REST API lets through across origins. */
const cors = {
  'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'Accept, Accept-Language, Content-Language, Content-Type, Api-User-Agent, Access-Control-Max-Age, Authorization',
}

const secret = (): string => randomBytes(24).toString('hex')

/**
 * The parts of MediaWiki's extension OAuth that a public client of “user identity verification only” meets: the page
 * that asks, the exchange of a code with PKCE (RFC 7636, S256 alone), and the profile.
 */
export class OAuthStub {
  readonly client = secret()
  /** What each question said of what was asking. */
  readonly agents: unknown[] = []
  readonly #account: StubAccount
  readonly #codes = new Map<string, Grant>()
  readonly #tokens = new Set<string>()

  constructor(account: StubAccount) {
    this.#account = account
  }

  async answer(
    request: IncomingMessage, response: ServerResponse, path: string, query: URLSearchParams
  ): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end()
    if (!path.endsWith('/authorize')) this.agents.push(request.headers['api-user-agent'])
    const step = `${request.method} ${path.slice(path.indexOf('/oauth2/') + '/oauth2/'.length)}`
    if (step === 'GET authorize') return this.#authorize(response, query)
    if (step === 'POST access_token') return this.#exchange(response, new URLSearchParams(await text(request)))
    if (step === 'GET resource/profile') return this.#profile(response, request.headers.authorization ?? '')
    response.writeHead(404).end()
  }

  /** Asks whether to let the client know, as the wiki's own page does to somebody who is signed in there. */
  #authorize(response: ServerResponse, query: URLSearchParams): void {
    const [back, challenge] = [query.get('redirect_uri') ?? '', query.get('code_challenge') ?? '']
    const isRight = query.get('response_type') === 'code' && query.get('client_id') === this.client &&
      query.get('code_challenge_method') === 'S256' && /^[A-Za-z0-9_-]{43}$/.test(challenge)
    if (!isRight) return void response.writeHead(400).end('The request is missing a parameter.')
    const decided = (outcome: Record<string, string>): string =>
      `${back}?${new URLSearchParams({ ...outcome, state: query.get('state') ?? '' })}`.replaceAll('&', '&amp;')
    const code = secret()
    this.#codes.set(code, { back, challenge })
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>Allow</title><p>Show who you are?</p>
<a href="${decided({ code })}">Allow</a> <a href="${decided({ error: 'access_denied' })}">Cancel</a>`)
  }

  #exchange(response: ServerResponse, form: URLSearchParams): void {
    const code = form.get('code') ?? ''
    const grant = this.#codes.get(code)
    this.#codes.delete(code)
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
    const isRight = grant !== undefined && grant.challenge === challenge && grant.back === form.get('redirect_uri') &&
      form.get('grant_type') === 'authorization_code' && form.get('client_id') === this.client
    if (!isRight) return send(response, 400, { error: 'invalid_grant', message: 'The grant is invalid.' })
    const token = secret()
    this.#tokens.add(token)
    send(response, 200, { token_type: 'Bearer', expires_in: 3600, access_token: token, refresh_token: secret() })
  }

  #profile(response: ServerResponse, authorization: string): void {
    if (!this.#tokens.has(authorization.replace(/^Bearer /, ''))) {
      return send(response, 401, { httpCode: 401, httpReason: 'Unauthorized' })
    }
    const { name, centralId, edits } = this.#account
    send(response, 200, {
      sub: centralId, username: name, editcount: edits, confirmed_email: true, blocked: false,
      registered: '20190101000000', groups: ['*', 'user'], rights: ['read'], grants: ['mwoauth-authonly'], realname: '',
      email: '',
    })
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(body))
}
