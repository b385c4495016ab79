import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Sha256 } from './sha256.ts'

/** SHA-256 in script, for pages that the browser denies `crypto.subtle`. The same results, slower. */
export const scriptSha256: Sha256 = {
  digest: async data => sha256(data),
  hmac: async (key, data) => hmac(sha256, key, data),
  hkdf: async (ikm, salt, info, length) => new Uint8Array(hkdf(sha256, ikm, salt, info, length)),
}
