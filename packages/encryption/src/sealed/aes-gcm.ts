import { err, ok, type RandomBytes, type Result } from '@small-places/kernel'
import { concat, onArrayBuffer, utf8 } from '../bytes.ts'
import { platformSubtle } from '../sha256.ts'

const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/** AES-256-GCM (NIST SP 800-38D) for what staff keep for themselves: vault, wraps, keyring, summaries. */
export interface AesGcm {
  /** Ciphertext and tag. `nonce` has 12 bytes and is never used twice under one key. */
  seal(key: Uint8Array, nonce: Uint8Array, data: Uint8Array, bound: Uint8Array): Promise<Uint8Array>
  /** The data, or null where key, nonce, ciphertext or `bound` are not what was sealed. */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Promise<Uint8Array | null>
}

const keyOf = (subtle: SubtleCrypto, key: Uint8Array, use: 'encrypt' | 'decrypt') =>
  subtle.importKey('raw', onArrayBuffer(key), { name: 'AES-GCM' }, false, [use])

const parameters = (nonce: Uint8Array, bound: Uint8Array) =>
  ({ name: 'AES-GCM', iv: onArrayBuffer(nonce), additionalData: onArrayBuffer(bound) })

/** The platform's own. */
const webAesGcm = (subtle: SubtleCrypto): AesGcm => ({
  seal: async (key, nonce, data, bound) => new Uint8Array(
    await subtle.encrypt(parameters(nonce, bound), await keyOf(subtle, key, 'encrypt'), onArrayBuffer(data)),
  ),
  open: async (key, nonce, sealed, bound) => {
    const gcmKey = await keyOf(subtle, key, 'decrypt')
    try {
      return new Uint8Array(await subtle.decrypt(parameters(nonce, bound), gcmKey, onArrayBuffer(sealed)))
    } catch {
      return null
    }
  },
})

/** AES-GCM of the platform, or, where `subtle` is null, in script (loaded only then). */
export const loadAesGcm = async (subtle: SubtleCrypto | null = platformSubtle()): Promise<AesGcm> =>
  subtle === null ? (await import('./aes-gcm-in-script.ts')).scriptAesGcm : webAesGcm(subtle)

/** `nonce ‖ ciphertext ‖ tag` of `data`, bound to the text of what it is (docs/formats.md sections 6.4 and 7). */
export const sealBox = async (
  aes: AesGcm, random: RandomBytes, key: Uint8Array, data: Uint8Array, bound: string,
): Promise<Uint8Array> => {
  const nonce = random(NONCE_LENGTH)
  return concat(nonce, await aes.seal(key, nonce, data, utf8(bound)))
}

/** Opens what `sealBox` made. */
export const openBox = async (
  aes: AesGcm, key: Uint8Array, box: Uint8Array, bound: string,
): Promise<Result<Uint8Array, 'not-opened'>> => {
  if (box.length < NONCE_LENGTH + TAG_LENGTH) return err('not-opened')
  const data = await aes.open(key, box.subarray(0, NONCE_LENGTH), box.subarray(NONCE_LENGTH), utf8(bound))
  return data === null ? err('not-opened') : ok(data)
}
