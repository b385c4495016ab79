import { err, ok, type Result } from '@small-places/kernel'

/** Why a passkey gave nothing. `no-prf`: it or this browser cannot keep the secret that opens a vault. */
export type PasskeyError = 'cancelled' | 'no-prf' | 'unavailable'

/** Whether this browser can use passkeys here at all. */
export const passkeysPossible = (): boolean =>
  isSecureContext && typeof PublicKeyCredential === 'function' && 'credentials' in navigator

interface PrfOutputs {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: BufferSource } }
}

const evaluation = (input: Uint8Array<ArrayBuffer>) => ({ prf: { eval: { first: input } } })

function prfOf(credential: Credential | null): Uint8Array | null {
  if (!(credential instanceof PublicKeyCredential)) return null
  const { prf } = credential.getClientExtensionResults() as PrfOutputs
  const first = prf?.results?.first
  if (first === undefined) return null
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first)
    : new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
  return bytes.length === 32 ? bytes : null
}

async function ask(make: () => Promise<Credential | null>): Promise<Result<Credential | null, PasskeyError>> {
  if (!passkeysPossible()) return err('unavailable')
  try {
    return ok(await make())
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : ''
    return err(name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'unavailable')
  }
}

/**
 * The 32 bytes that a passkey of this site gives for `input` (WebAuthn Level 3, PRF extension). The browser lets the
 * person choose among the passkeys on this device or on a key that they plug in; the service is not asked.
 */
export async function passkeySecret(input: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array, PasskeyError>> {
  const given = await ask(() => navigator.credentials.get({
    publicKey: {
      // Nothing checks the signature: what counts is the secret, which only the passkey can make.
      challenge: crypto.getRandomValues(new Uint8Array(32)), userVerification: 'required', timeout: 120_000,
      extensions: evaluation(input),
    },
  }))
  if (!given.ok) return given
  const secret = prfOf(given.value)
  return secret === null ? err('no-prf') : ok(secret)
}

/** Makes a passkey for this site and gives its secret for `input`. Some give it only when asked a second time. */
export async function makePasskey(
  handle: string, title: string, input: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array, PasskeyError>> {
  const made = await ask(() => navigator.credentials.create({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      rp: { name: title }, user: { id: crypto.getRandomValues(new Uint8Array(16)), name: handle, displayName: handle },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, attestation: 'none',
      timeout: 120_000,
      extensions: evaluation(input),
    },
  }))
  if (!made.ok) return made
  const secret = prfOf(made.value)
  if (secret !== null) return ok(secret)
  const credential = made.value
  if (!(credential instanceof PublicKeyCredential)) return err('no-prf')
  const { prf } = credential.getClientExtensionResults() as PrfOutputs
  return prf?.enabled === true ? passkeySecret(input) : err('no-prf')
}
