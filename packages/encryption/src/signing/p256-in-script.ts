import { p256 } from '@noble/curves/nist.js'
import { base64url, concat, onArrayBuffer } from '../bytes.ts'
import { platformSubtle } from '../sha256.ts'
import { pointOf, type Signer, type SigningKey, type VerifySignature } from './signature.ts'

/**
 * P-256 in script: for keys that are derived from a secret, and for pages that the browser denies `crypto.subtle`.
 * A module of its own, for it is larger than everything else that verifies.
 */

/** Verifies in script. Any `s` is accepted, as WebCrypto does. */
export const scriptVerify: VerifySignature = async (key, data, signature) => {
  if (signature.length !== 64) return false
  try {
    return p256.verify(signature, data, pointOf(key), { lowS: false })
  } catch {
    return false // a point that is not on the curve, or a number out of range
  }
}

/** The order of P-256 (SP 800-186 section 3.2.1.3). */
const ORDER = p256.Point.Fn.ORDER

/**
 * The private scalar of 48 derived bytes: `(big-endian mod (q − 1)) + 1` (FIPS 186-5 A.2.1, docs/formats.md section
 * 4.2), so that no two scalars differ measurably in likelihood.
 */
export const scalarOf = (derived: Uint8Array): Uint8Array<ArrayBuffer> => {
  if (derived.length !== 48) throw new RangeError('a signing key is derived from 48 bytes')
  let number = 0n
  for (const byte of derived) number = number << 8n | BigInt(byte)
  let scalar = number % (ORDER - 1n) + 1n
  const bytes = new Uint8Array(32)
  for (let i = 31; i >= 0; i--) {
    bytes[i] = Number(scalar & 255n)
    scalar >>= 8n
  }
  return bytes
}

/* PKCS #8 (RFC 5958) around an EC private key (RFC 5915) on P-256: what stands before scalar and point. */
const PKCS8_HEAD = Uint8Array.of(
  0x30, 0x81, 0x87, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08,
  0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x6d, 0x30, 0x6b, 0x02, 0x01, 0x01, 0x04, 0x20,
)
const PKCS8_MIDDLE = Uint8Array.of(0xa1, 0x44, 0x03, 0x42, 0x00)

/**
 * The signer of 48 derived bytes. It signs with the platform where that is offered (in constant time), in script (RFC
 * 6979) where `subtle` is null.
 */
export const signerOf = async (
  derived: Uint8Array, subtle: SubtleCrypto | null = platformSubtle(),
): Promise<Signer> => {
  const scalar = scalarOf(derived)
  const point = p256.getPublicKey(scalar, false)
  const key = base64url.encode(point) as SigningKey
  if (subtle === null) return { key, sign: async data => p256.sign(data, scalar, { lowS: false }) }
  const pkcs8 = onArrayBuffer(concat(PKCS8_HEAD, scalar, PKCS8_MIDDLE, point))
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const privateKey = await subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
  return {
    key,
    sign: async data =>
      new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, onArrayBuffer(data))),
  }
}
