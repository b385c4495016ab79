import { err, ok, type Brand, type Result } from '@small-places/kernel'
import type { AgeContainer, AgeIdentity, AgeOpenError, AgeRecipient } from '../age/container.ts'
import { base64url, textOf, utf8 } from '../bytes.ts'
import type { Sha256 } from '../sha256.ts'

/** age files as the server takes them: for exactly one hybrid recipient (docs/formats.md section 1). */

/** The b64 SHA-256 of a recipient's text, which stands for the recipient where two kilobytes would be too much. */
export type RecipientHash = Brand<string, 'RecipientHash'>

/** The hash of a recipient. */
export const recipientHashOf = async (sha256: Sha256, recipient: AgeRecipient): Promise<RecipientHash> =>
  base64url.encode(await sha256.digest(utf8(recipient))) as RecipientHash

/*
 * Such a header has one length and one shape: version, a stanza line with an encapsulation of 1120 bytes, a body line
 * with the wrapped 16-byte file key, and the header's code.
 */
const HEADER =
  /^age-encryption\.org\/v1\n-> mlkem768x25519 [A-Za-z0-9+/]{1494}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/
const HEADER_LENGTH = 1627
const NONCE_AND_TAG = 32

/**
 * Whether `bytes` begin as an age file for one hybrid recipient and are long enough to be one. It needs no key, so a
 * server can refuse plain text by it; it cannot tell whether anybody can open the file.
 */
export const looksLikeSealed = (bytes: Uint8Array): boolean => {
  if (bytes.length < HEADER_LENGTH + NONCE_AND_TAG) return false
  const header = textOf(bytes.subarray(0, HEADER_LENGTH))
  return header.ok && HEADER.test(header.value)
}

/** Why a sealed text was not opened: `other-shape` is an age file that is not for exactly one hybrid recipient. */
export type UnsealError = AgeOpenError | 'other-shape' | 'malformed'

/** The text in an age file for one recipient. */
export const openText = async (
  age: AgeContainer, sealed: Uint8Array, identity: AgeIdentity,
): Promise<Result<string, UnsealError>> => {
  if (!looksLikeSealed(sealed)) return err('other-shape')
  const opened = await age.open(sealed, identity)
  if (!opened.ok) return opened
  const text = textOf(opened.value)
  return text.ok ? ok(text.value) : err('malformed')
}
