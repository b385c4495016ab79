import { onArrayBuffer } from './bytes.ts'

/** SHA-256, HMAC (RFC 2104) and HKDF (RFC 5869), from the browser where it offers them, in script where it does not. */
export interface Sha256 {
  /** The 32-byte digest of `data`. */
  digest(data: Uint8Array): Promise<Uint8Array>
  /** The 32-byte code of `data` under `key`, which may have any length. */
  hmac(key: Uint8Array, data: Uint8Array): Promise<Uint8Array>
  /** What `hkdf` below gives, without its check of `length`. */
  hkdf(ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Promise<Uint8Array<ArrayBuffer>>
}

/** What the platform offers: absent on `http://….onion` in an ordinary browser, for that is no secure context. */
export const platformSubtle = (): SubtleCrypto | null =>
  typeof crypto === 'undefined' ? null : crypto.subtle ?? null

/** The platform's own SHA-256. */
export const webSha256 = (subtle: SubtleCrypto): Sha256 => ({
  digest: async data => new Uint8Array(await subtle.digest('SHA-256', onArrayBuffer(data))),
  hmac: async (key, data) => {
    // HMAC pads its key with zeros, so one zero byte is the empty key, which WebCrypto would refuse.
    const raw = key.length === 0 ? new Uint8Array(1) : onArrayBuffer(key)
    const hmacKey = await subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    return new Uint8Array(await subtle.sign({ name: 'HMAC' }, hmacKey, onArrayBuffer(data)))
  },
  hkdf: async (ikm, salt, info, length) => {
    const secret = await subtle.importKey('raw', onArrayBuffer(ikm), { name: 'HKDF' }, false, ['deriveBits'])
    const bound = { name: 'HKDF', hash: 'SHA-256', salt: onArrayBuffer(salt), info: onArrayBuffer(info) }
    return new Uint8Array(await subtle.deriveBits(bound, secret, length * 8))
  },
})

/** SHA-256 of the platform, or, where `subtle` is null, in script (loaded only then). */
export const loadSha256 = async (subtle: SubtleCrypto | null = platformSubtle()): Promise<Sha256> =>
  subtle === null ? (await import('./sha256-in-script.ts')).scriptSha256 : webSha256(subtle)

/**
 * HKDF-SHA256 (RFC 5869): `length` bytes (at most 8160) from the secret `ikm`, bound to `salt` and `info`.
 */
export const hkdf = async (
  sha256: Sha256, ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (length > 255 * 32) throw new RangeError('hkdf length')
  return sha256.hkdf(ikm, salt, info, length)
}
