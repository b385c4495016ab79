import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { onArrayBuffer } from '../bytes.ts'

/** ChaCha20-Poly1305 (RFC 8439) under one key, without associated data. */
export interface ChunkCipher {
  /** Ciphertext and tag. A nonce may be used again only for the same bytes. */
  seal(nonce: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array>
  /** The plaintext, or null if the tag does not hold. */
  open(nonce: Uint8Array, ciphertext: Uint8Array): Promise<Uint8Array | null>
}

const ALGORITHM = 'ChaCha20-Poly1305'

/** For values of a few bytes, where asking the platform costs more than the work: seals at once, in script. */
export const sealNow = (key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array =>
  chacha20poly1305(key, nonce).encrypt(plaintext)

/** Opens what `sealNow` sealed; null if the tag does not hold. */
export const openNow = (key: Uint8Array, nonce: Uint8Array, ciphertext: Uint8Array): Uint8Array | null => {
  try {
    return chacha20poly1305(key, nonce).decrypt(ciphertext)
  } catch {
    return null
  }
}

const inScript = (key: Uint8Array): ChunkCipher => ({
  seal: async (nonce, plaintext) => sealNow(key, nonce, plaintext),
  open: async (nonce, ciphertext) => openNow(key, nonce, ciphertext),
})

/**
 * The cipher for 64 KiB chunks. The platform's own is used where it has one (new browsers): without a just-in-time
 * compiler, as in Tor Browser's safer levels, it is more than ten times faster. Everywhere else it runs in script.
 */
export const chunkCipher = async (key: Uint8Array, subtle: SubtleCrypto | null): Promise<ChunkCipher> => {
  const native = subtle === null ? null : await importKey(subtle, key)
  if (subtle === null || native === null) return inScript(key)
  const params = (nonce: Uint8Array) => ({ name: ALGORITHM, iv: onArrayBuffer(nonce) })
  return {
    seal: async (nonce, plaintext) =>
      new Uint8Array(await subtle.encrypt(params(nonce), native, onArrayBuffer(plaintext))),
    open: async (nonce, ciphertext) =>
      subtle.decrypt(params(nonce), native, onArrayBuffer(ciphertext)).then(bytes => new Uint8Array(bytes), () => null),
  }
}

const importKey = async (subtle: SubtleCrypto, key: Uint8Array): Promise<CryptoKey | null> => {
  // 'raw-secret' is the only format this algorithm has; type declarations of the platform do not know it yet.
  const format = 'raw-secret' as 'raw'
  try {
    return await subtle.importKey(format, onArrayBuffer(key), { name: ALGORITHM }, false, ['encrypt', 'decrypt'])
  } catch {
    return null
  }
}
