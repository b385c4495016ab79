import { mod, pow } from '@noble/curves/abstract/modular.js'
import { montgomery } from '@noble/curves/abstract/montgomery.js'
import { sha3_256, shake256 } from '@noble/hashes/sha3.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { concat, utf8 } from '../bytes.ts'

/*
 * X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 (FIPS 203) and X25519 (RFC 7748) joined so that the secret holds
 * while either of them does. The curve is built from its Montgomery form alone: the library's ready-made x25519 brings
 * the Edwards form with it, which a reporter's page would have to download for nothing.
 */

const P = 2n ** 255n - 19n

const x25519 = /* @__PURE__ */ montgomery({
  P,
  type: 'x25519',
  powPminus2: x => pow(mod(x, P), P - 2n, P),
  adjustScalarBytes: (bytes: Uint8Array) => {
    bytes[0] = (bytes[0] ?? 0) & 248
    bytes[31] = (bytes[31] ?? 0) & 127 | 64
    return bytes
  },
})

const ML_KEM_PUBLIC = 1184
const ML_KEM_CIPHERTEXT = 1088

/** Length of a public key in bytes. */
export const PUBLIC_KEY_LENGTH = 1216
/** Length of an encapsulation in bytes. */
export const ENCAPSULATION_LENGTH = 1120
/** How many random bytes an encapsulation uses up. */
export const ENCAPSULATION_RANDOMNESS = 64

const expand = (seed: Uint8Array) => {
  if (seed.length !== 32) throw new RangeError('an X-Wing seed has 32 bytes')
  const expanded = shake256(seed, { dkLen: 96 })
  const latticeKeys = ml_kem768.keygen(expanded.subarray(0, 64))
  const curveSecret = expanded.subarray(64)
  return { latticeKeys, curveSecret, curvePublic: x25519.getPublicKey(curveSecret) }
}

const combine = (lattice: Uint8Array, curve: Uint8Array, curveShare: Uint8Array, curvePublic: Uint8Array) =>
  sha3_256(concat(lattice, curve, curveShare, curvePublic, utf8('\\.//^\\')))

/** The 1216-byte public key of a 32-byte seed. */
export const publicKeyOf = (seed: Uint8Array): Uint8Array => {
  const { latticeKeys, curvePublic } = expand(seed)
  return concat(latticeKeys.publicKey, curvePublic)
}

/** A shared secret and what to send to its holder; null if `publicKey` is no valid key. `randomness`: 64 bytes. */
export const encapsulate = (
  publicKey: Uint8Array, randomness: Uint8Array,
): { readonly encapsulation: Uint8Array; readonly secret: Uint8Array } | null => {
  if (publicKey.length !== PUBLIC_KEY_LENGTH || randomness.length !== ENCAPSULATION_RANDOMNESS) return null
  const curvePublic = publicKey.subarray(ML_KEM_PUBLIC)
  const ephemeral = randomness.subarray(32)
  try {
    const lattice = ml_kem768.encapsulate(publicKey.subarray(0, ML_KEM_PUBLIC), randomness.subarray(0, 32))
    const curveShare = x25519.getPublicKey(ephemeral)
    const curveSecret = x25519.getSharedSecret(ephemeral, curvePublic)
    const secret = combine(lattice.sharedSecret, curveSecret, curveShare, curvePublic)
    return { encapsulation: concat(lattice.cipherText, curveShare), secret }
  } catch {
    return null // a coefficient out of range, or a point of low order
  }
}

/** A private key made ready to open many encapsulations. */
export interface Decapsulator {
  /** The shared secret; null if the encapsulation has the wrong length or a curve point of low order. */
  decapsulate(encapsulation: Uint8Array): Uint8Array | null
}

/** Makes the private key of `seed` ready. */
export const decapsulatorOf = (seed: Uint8Array): Decapsulator => {
  const { latticeKeys, curveSecret, curvePublic } = expand(seed)
  return {
    decapsulate: encapsulation => {
      if (encapsulation.length !== ENCAPSULATION_LENGTH) return null
      const curveShare = encapsulation.subarray(ML_KEM_CIPHERTEXT)
      try {
        const curve = x25519.getSharedSecret(curveSecret, curveShare)
        const lattice = ml_kem768.decapsulate(encapsulation.subarray(0, ML_KEM_CIPHERTEXT), latticeKeys.secretKey)
        return combine(lattice, curve, curveShare, curvePublic)
      } catch {
        return null
      }
    },
  }
}
