import { base64url } from '@small-places/encryption'

const HEADER =
  `age-encryption.org/v1\n-> mlkem768x25519 ${'A'.repeat(1494)}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`

/**
 * Bytes that a server cannot tell from a sealed text of `length` bytes: the shape of an age file for one hybrid
 * recipient, which nobody can open. `mark` tells samples apart.
 */
export const sealedBytes = (mark: string, length = 4096): Uint8Array => {
  const header = new TextEncoder().encode(HEADER)
  const bytes = new Uint8Array(header.length + 16 + length + Math.max(1, Math.ceil(length / 65_536)) * 16)
  const text = new TextEncoder().encode(`${mark}\n`)
  for (let i = header.length; i < bytes.length; i++) bytes[i] = (text[i % text.length] ?? 0) ^ (i & 0xff)
  bytes.set(header)
  return bytes
}

/** The same in b64, as it travels. */
export const sealedSample = (mark: string, length = 4096): string => base64url.encode(sealedBytes(mark, length))
