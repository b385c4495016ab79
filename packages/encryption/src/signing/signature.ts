import { err, ok, type Brand, type Result } from '@small-places/kernel'
import { base64url, onArrayBuffer, toHex } from '../bytes.ts'
import { platformSubtle, type Sha256 } from '../sha256.ts'

/** ECDSA P-256 with SHA-256, 64-byte signatures `r ‖ s` (IEEE P1363, docs/formats.md section 1). */

/** A public signing key: the 65-byte uncompressed point in b64, checked for its form. */
export type SigningKey = Brand<string, 'SigningKey'>

/** Whether `signature` over `data` is by the holder of `key`. A key that is not on the curve verifies nothing. */
export type VerifySignature = (key: SigningKey, data: Uint8Array, signature: Uint8Array) => Promise<boolean>

/** Something that holds a private signing key. */
export interface Signer {
  readonly key: SigningKey
  /** The 64-byte signature over `data`. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

const ECDSA = { name: 'ECDSA', hash: 'SHA-256' }
const P256 = { name: 'ECDSA', namedCurve: 'P-256' }

/** Checks the form of a public signing key. Whether the point is on the curve shows when it is used. */
export const parseSigningKey = (text: string): Result<SigningKey, 'not-a-signing-key'> => {
  const bytes = base64url.decode(text)
  const isPoint = bytes.ok && bytes.value.length === 65 && bytes.value[0] === 4
  return isPoint ? ok(text as SigningKey) : err('not-a-signing-key')
}

/** The 65 bytes of a checked key. */
export const pointOf = (key: SigningKey): Uint8Array<ArrayBuffer> => {
  const bytes = base64url.decode(key)
  if (!bytes.ok) throw new TypeError('not a signing key')
  return bytes.value
}

/** Verifies with the platform's own implementation. */
export const webVerify = (subtle: SubtleCrypto): VerifySignature => async (key, data, signature) => {
  if (signature.length !== 64) return false
  try {
    const publicKey = await subtle.importKey('raw', pointOf(key), P256, false, ['verify'])
    return await subtle.verify(ECDSA, publicKey, onArrayBuffer(signature), onArrayBuffer(data))
  } catch {
    return false // a point that is not on the curve
  }
}

/** Verification by the platform, or, where `subtle` is null, in script (loaded only then). */
export const loadVerify = async (subtle: SubtleCrypto | null = platformSubtle()): Promise<VerifySignature> =>
  subtle === null ? (await import('./p256-in-script.ts')).scriptVerify : webVerify(subtle)

/** A signer over a key pair that the platform holds, which need not be extractable. */
const webSigner = async (subtle: SubtleCrypto, pair: CryptoKeyPair): Promise<Signer> => ({
  key: base64url.encode(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))) as SigningKey,
  sign: async data => new Uint8Array(await subtle.sign(ECDSA, pair.privateKey, onArrayBuffer(data))),
})

/** A fresh signer whose private key cannot leave the platform: the key of one session (docs/formats.md section 8). */
export const freshSigner = async (subtle: SubtleCrypto): Promise<Signer> =>
  webSigner(subtle, await subtle.generateKey(P256, false, ['sign', 'verify']))

/** What two people read to each other to compare a key: 20 hex digits in five groups of four. */
export const fingerprintOf = async (sha256: Sha256, key: SigningKey): Promise<string> => {
  const digest = toHex((await sha256.digest(pointOf(key))).subarray(0, 10))
  return (digest.match(/.{4}/g) ?? []).join(' ')
}
