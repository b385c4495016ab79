import { base64url } from '@small-places/encryption'

/** Where somebody signs in, as the operator has registered it at a wiki (“user identity verification only”). */
export interface SignInPlace {
  /** `rest.php` of the wiki. */
  readonly rest: string
  readonly client: string
  /** The page of this site to which the wiki sends the person back. */
  readonly back: string
}

/** One attempt to sign in, with the secret of its exchange, which stays in the memory of this page. */
export interface Attempt {
  /** The page of the wiki where the person signs in. */
  readonly address: string
  readonly state: string
  readonly verifier: string
}

const channel = 'small-places-sign-in'
const random = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)))

/**
 * Makes an attempt ready (OAuth 2 with PKCE, RFC 7636) before anybody presses anything: a browser opens a window only
 * while it answers a press, not after something was waited for.
 */
export async function prepareAttempt({ rest, client, back }: SignInPlace): Promise<Attempt> {
  const [state, verifier] = [random(), random()]
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const query = new URLSearchParams({
    response_type: 'code', client_id: client, redirect_uri: back, state,
    code_challenge: base64url.encode(new Uint8Array(hash)), code_challenge_method: 'S256',
  })
  return { address: `${rest}/oauth2/authorize?${query}`, state, verifier }
}

/** Opens the wiki's page in a window of its own; false where the browser did not let it. */
export const openWindow = ({ address }: Attempt): boolean =>
  window.open(address, '_blank', 'popup,width=500,height=700') !== null

/** Waits until the wiki has sent the person back, in whichever window; null when they have given it up. */
export function codeOf({ state }: Attempt, given: AbortSignal): Promise<string | null> {
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
