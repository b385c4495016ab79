import { askChallenge, type Client, createClient, findVault, startSession } from '@small-places/contract'
import {
  authorizeRequest, base64url, deriveStaff, freshSigner, kitUnlocker, loadAesGcm, type MemberKeys, openVault,
  type Primitives, readKitCode, type SessionId, signSession, unwrapVaultKey,
} from '@small-places/encryption'
import type { Handle, Result } from '@small-places/kernel'

/** The value of a result that must be one. */
export const valueOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`)
  return result.value
}

const bytesOf = (b64: string): Uint8Array => valueOf(base64url.decode(b64))

/** A member at the desk, signed in. */
export interface SignedInMember {
  readonly handle: Handle
  readonly keys: MemberKeys
  /** 32 bytes, under which this person's vault and keyring are sealed. */
  readonly vaultKey: Uint8Array
  readonly client: Client
}

/** Does what a desk's browser does with a passphrase and a kit code: unlock, sign in, sign every request. */
export const signInMember = async (
  { sha256 }: Pick<Primitives, 'sha256'>, desk: string, passphrase: string, kitCode: string,
): Promise<SignedInMember> => {
  const anyone = createClient({ fetch, base: desk })
  const unlocker = await kitUnlocker(sha256, passphrase, valueOf(await readKitCode(sha256, kitCode)))
  const found = valueOf(await anyone.call(findVault, { locator: unlocker.locator }))
  const aes = await loadAesGcm()
  const vaultKey = valueOf(await unwrapVaultKey(aes, unlocker, bytesOf(found.wrap)))
  const vault = valueOf(await openVault(aes, vaultKey, found.handle, bytesOf(found.vault)))
  const keys = await deriveStaff(sha256, vault.root)

  const device = await freshSigner(crypto.subtle)
  const { challenge } = valueOf(await anyone.call(askChallenge, {}))
  const signature = await signSession(keys.signer, {
    origin: desk, challenge, handle: vault.handle, sessionKey: device.key,
  })
  const started = valueOf(await anyone.call(startSession, {
    handle: vault.handle, challenge, sessionKey: device.key, signature,
  }))
  const sign = (request: Parameters<typeof authorizeRequest>[2]) => authorizeRequest(sha256, device, request, {
    session: started.session as SessionId, milliseconds: Date.now(),
    nonce: base64url.encode(crypto.getRandomValues(new Uint8Array(12))),
  })
  return { handle: vault.handle, keys, vaultKey, client: createClient({ fetch, base: desk, sign }) }
}
