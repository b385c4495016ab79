import { base64url, sha256Now } from '@small-places/encryption'

/** The b64 SHA-256 of bytes. */
export const hashOfBytes = (bytes: Uint8Array): string => base64url.encode(sha256Now(bytes))
