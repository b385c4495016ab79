import { gcm } from '@noble/ciphers/aes.js'
import type { AesGcm } from './aes-gcm.ts'

/** AES-256-GCM in script, for pages that the browser denies `crypto.subtle`. The same results, slower. */
export const scriptAesGcm: AesGcm = {
  seal: async (key, nonce, data, bound) => gcm(key, nonce, bound).encrypt(data),
  open: async (key, nonce, sealed, bound) => {
    try {
      return gcm(key, nonce, bound).decrypt(sealed)
    } catch {
      return null
    }
  },
}
