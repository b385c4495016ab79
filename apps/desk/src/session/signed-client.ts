import { askChallenge, createClient, endSession, startSession, type Client, type Fetch } from '@small-places/contract'
import {
  authorizeRequest, base64url, freshSigner, platformSubtle, signSession, type MemberKeys, type RequestParts,
  type SessionId, type Sha256, type Signer,
} from '@small-places/encryption'
import { err, ok, type Clock, type Handle, type RandomBytes, type Result } from '@small-places/kernel'
import { ref, type Ref } from 'vue'

/** What signing in needs of the device. */
export interface SignInPorts {
  readonly fetch: Fetch
  /** Scheme, host and port of this page. */
  readonly origin: string
  readonly clock: Clock
  readonly random: RandomBytes
  readonly sha256: Sha256
}

/** A client whose requests are signed by a session that renews itself while the member's keys are in memory. */
export interface SignedClient extends Client {
  /** The `authorization` header for a request that is made outside `call`. */
  sign(request: RequestParts): Promise<string>
  /** Whether the service has refused this person: their access was ended. */
  readonly refused: Ref<boolean>
  /** Tells the service that the session has ended. */
  end(): Promise<void>
}

/** Why somebody is not signed in. `not-accepted`: unknown, removed or suspended; the service does not say which. */
export type SignInError = 'not-accepted' | 'unreachable' | 'busy' | 'fault' | 'no-web-crypto'

interface Session {
  readonly id: SessionId
  readonly signer: Signer
  /** What to add to this device's clock to get the server's. */
  readonly offset: number
}

/** Signs in by proof of possession (docs/formats.md section 8). */
export async function signIn(
  ports: SignInPorts, handle: Handle, keys: MemberKeys,
): Promise<Result<SignedClient, SignInError>> {
  const { sha256, clock, random, fetch } = ports
  const first = await begin(ports, handle, keys)
  if (!first.ok) return first
  let session = first.value
  let renewing: Promise<boolean> | null = null
  const refused = ref(false)

  const sign = (request: RequestParts): Promise<string> => authorizeRequest(sha256, session.signer, request, {
    session: session.id, milliseconds: clock.now() + session.offset, nonce: base64url.encode(random(12)),
  })
  const renew = (): Promise<boolean> => {
    renewing ??= begin(ports, handle, keys).then((next) => {
      renewing = null
      if (next.ok) session = next.value
      else if (next.error === 'not-accepted') refused.value = true
      return next.ok
    })
    return renewing
  }
  const client = createClient({ fetch, base: '', sign })
  const call: Client['call'] = async (route, body, bytes) => {
    const answer = await client.call(route, body, bytes)
    if (answer.ok || answer.error !== 'not-signed-in') return answer
    return await renew() ? client.call(route, body, bytes) : answer
  }
  const end = async (): Promise<void> => {
    await client.call(endSession, {})
  }
  return ok({ call, sign, refused, end })
}

async function begin(
  { fetch, origin, clock }: SignInPorts, handle: Handle, keys: MemberKeys,
): Promise<Result<Session, SignInError>> {
  const subtle = platformSubtle()
  if (subtle === null) return err('no-web-crypto')
  const client = createClient({ fetch, base: '' })
  const asked = await client.call(askChallenge, {})
  if (!asked.ok) return err(signInError(asked.error))
  const signer = await freshSigner(subtle)
  const { challenge } = asked.value
  const signature = await signSession(keys.signer, { origin, challenge, handle, sessionKey: signer.key })
  const started = await client.call(startSession, { handle, challenge, sessionKey: signer.key, signature })
  if (!started.ok) return err(signInError(started.error))
  return ok({ id: started.value.session as SessionId, signer, offset: started.value.now - clock.now() })
}

function signInError(code: string): SignInError {
  return code === 'not-accepted' || code === 'unreachable' || code === 'busy' ? code : 'fault'
}
