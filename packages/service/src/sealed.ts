import { base64url, layoutOfFile, looksLikeSealed, paddedBlobLength, paddedTextLength, type TextSize } from
  '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'

/** Everything before the first chunk: an age file for exactly one hybrid recipient has a header of one length. */
const HEADER_LENGTH = 1643

/**
 * The bytes of a sealed text, if they can be one: an age file for one hybrid recipient whose content has a padded size,
 * at least `smallest`. The server refuses everything else, so that nobody stores plain text by mistake.
 */
export const sealedText = (b64: string, smallest: TextSize = 1024): Result<Uint8Array, 'not-sealed'> => {
  const bytes = base64url.decode(b64)
  if (!bytes.ok || !looksLikeSealed(bytes.value)) return err('not-sealed')
  const layout = layoutOfFile(HEADER_LENGTH, bytes.value.length)
  const isPadded = layout !== null && paddedTextLength(layout.plaintextLength, smallest) === layout.plaintextLength
  return isPadded ? ok(bytes.value) : err('not-sealed')
}

/** Whether a sealed file can have this size. */
export const isBlobSize = (size: number): boolean => {
  const layout = layoutOfFile(HEADER_LENGTH, size)
  return layout !== null && paddedBlobLength(layout.plaintextLength) === layout.plaintextLength
}

/** The bytes of other ciphertext (vaults, wraps, keyrings, summaries), at most `most` of them. */
export const cipherBytes = (b64: string, most: number): Result<Uint8Array, 'not-sealed'> => {
  const bytes = base64url.decode(b64)
  return bytes.ok && bytes.value.length >= 28 && bytes.value.length <= most ? bytes : err('not-sealed')
}

