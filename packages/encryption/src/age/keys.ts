import { err, ok, type Result } from '@small-places/kernel'
import { readBech32, writeBech32 } from './bech32.ts'
import type { AgeIdentity, AgeRecipient } from './container.ts'
import { encapsulate, ENCAPSULATION_RANDOMNESS, PUBLIC_KEY_LENGTH, publicKeyOf } from './x-wing.ts'

/** A private hybrid key and the public one that belongs to it. */
export interface HybridKeyPair {
  readonly identity: AgeIdentity
  readonly recipient: AgeRecipient
}

const bytesOf = (text: string, prefix: string, length: number): Uint8Array | null => {
  const bytes = readBech32(text, prefix)
  return bytes?.length === length ? bytes : null
}

/** The key pair of 32 secret bytes: the same seed always gives the same pair. */
export const hybridKeyPair = (seed: Uint8Array): HybridKeyPair => {
  const recipient = writeBech32('age1pq', publicKeyOf(seed))
  const identity = writeBech32('age-secret-key-pq-', seed).toUpperCase()
  // Both were made here in the one valid way, which is what their brands say.
  return { identity: identity as AgeIdentity, recipient: recipient as AgeRecipient }
}

/** Why a text is not a usable recipient; `classic-recipient` is a valid-looking key of an old kind (`age1…`). */
export type RecipientError = 'not-a-recipient' | 'classic-recipient'

/**
 * Checks a public key from outside, white space around it allowed: spelling, checksum, length, and that the key can
 * be encrypted to (coefficients in range, no point of low order). Costs about one encryption.
 */
export const parseRecipient = (text: string): Result<AgeRecipient, RecipientError> => {
  const trimmed = text.trim()
  const bytes = trimmed.startsWith('age1pq1') ? bytesOf(trimmed, 'age1pq', PUBLIC_KEY_LENGTH) : null
  if (bytes !== null && encapsulate(bytes, new Uint8Array(ENCAPSULATION_RANDOMNESS)) !== null) {
    return ok(trimmed as AgeRecipient)
  }
  return err(bytesOf(trimmed, 'age', 32) === null ? 'not-a-recipient' : 'classic-recipient')
}

/** Checks a private key from outside, white space around it allowed. Classic ones are refused. */
export const parseIdentity = (text: string): Result<AgeIdentity, 'not-an-identity' | 'classic-identity'> => {
  const trimmed = text.trim()
  if (trimmed.startsWith('AGE-SECRET-KEY-1')) return err('classic-identity')
  const known = trimmed.startsWith('AGE-SECRET-KEY-PQ-1') && bytesOf(trimmed, 'age-secret-key-pq-', 32) !== null
  return known ? ok(trimmed as AgeIdentity) : err('not-an-identity')
}

/** The 1216 bytes of a checked recipient. */
export const publicKeyIn = (recipient: AgeRecipient): Uint8Array => {
  const bytes = bytesOf(recipient, 'age1pq', PUBLIC_KEY_LENGTH)
  if (bytes === null) throw new TypeError('not a hybrid recipient')
  return bytes
}

/** The 32-byte seed of a checked identity. */
export const seedIn = (identity: AgeIdentity): Uint8Array => {
  const bytes = bytesOf(identity, 'age-secret-key-pq-', 32)
  if (bytes === null) throw new TypeError('not a hybrid identity')
  return bytes
}

/** The public key that belongs to an identity. */
export const recipientOf = (identity: AgeIdentity): AgeRecipient => hybridKeyPair(seedIn(identity)).recipient
