import { ownerFromProfile, type OwnedAccount } from '@small-places/exposure'
import { base64url } from '@small-places/encryption'
import { err, type Result } from '@small-places/kernel'
import { agent } from './agent.ts'

/** Where somebody signs in, as the operator has registered it at a wiki (“user identity verification only”). */
export interface SignInPlace {
  /** `rest.php` of the wiki. */
  readonly rest: string
  readonly client: string
  /** The page of this site to which the wiki sends the person back. */
  readonly back: string
}

/** Why nobody signed in. */
export type SignInError = 'not-signed-in' | 'unreachable' | 'no-account' | 'malformed'

const channel = 'small-places-sign-in'
const random = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)))

const challengeOf = async (verifier: string): Promise<string> =>
  base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))

/**
 * Signs somebody in at their wiki in a window of its own (OAuth 2 with PKCE, RFC 7636), learns whose account it is, and
 * lets the access go. The secret of the exchange stays in the memory of this page; our server has no part in it.
 */
export async function signIn(
  { rest, client, back }: SignInPlace, given: AbortSignal,
): Promise<Result<OwnedAccount, SignInError>> {
  const [state, verifier] = [random(), random()]
  const query = new URLSearchParams({
    response_type: 'code', client_id: client, redirect_uri: back, state, code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
  })
  const code = await codeFrom(`${rest}/oauth2/authorize?${query}`, state, given)
  if (code === null) return err('not-signed-in')
  const form = new URLSearchParams({
    grant_type: 'authorization_code', code, redirect_uri: back, client_id: client, code_verifier: verifier,
  })
  const token = await json(`${rest}/oauth2/access_token`, { method: 'POST', body: form })
  const access = typeof token === 'object' && token !== null && 'access_token' in token ? token.access_token : null
  if (typeof access !== 'string') return err('unreachable')
  const profile = await json(`${rest}/oauth2/resource/profile`, { headers: { authorization: `Bearer ${access}` } })
  return profile === null ? err('unreachable') : ownerFromProfile(profile)
}

/** Opens the wiki's page and waits until it has sent the person back, or they have given it up. */
function codeFrom(address: string, state: string, given: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const listener = new BroadcastChannel(channel)
    const end = (code: string | null): void => {
      listener.close()
      resolve(code)
    }
    listener.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const query = new URLSearchParams(typeof data === 'string' ? data : '')
      if (query.get('state') === state) end(query.get('code'))
    })
    given.addEventListener('abort', () => end(null))
    if (window.open(address, '_blank', 'popup,width=500,height=700') === null) end(null)
  })
}

/** On the page to which the wiki sends back: tells the page that waits, and closes. */
export function tellSignedIn(): void {
  const listener = new BroadcastChannel(channel)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin alone
  listener.postMessage(location.search)
  listener.close()
  window.close()
}

async function json(address: string, { headers, ...request }: {
  readonly method?: string, readonly body?: URLSearchParams, readonly headers?: Readonly<Record<string, string>>
}): Promise<unknown> {
  const answer = await fetch(address, {
    ...request, headers: { ...headers, 'Api-User-Agent': agent }, credentials: 'omit', referrerPolicy: 'no-referrer',
  }).catch(() => null)
  return answer?.ok === true ? answer.json().catch(() => null) as Promise<unknown> : null
}
