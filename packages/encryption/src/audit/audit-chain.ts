import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from '../bytes.ts'

/** SHA-256 at once, for programs whose database transactions cannot wait. Not for pages: it brings its own code. */
export const sha256Now = (data: Uint8Array): Uint8Array => sha256(data)

/** HMAC-SHA-256 at once. */
export const hmacNow = (key: Uint8Array, data: Uint8Array): Uint8Array => hmac(sha256, key, data)

/** A SHA-256 that is fed piece by piece, for files that do not fit into memory. */
export interface RunningSha256 {
  update(piece: Uint8Array): void
  /** The digest; nothing can be added afterwards. */
  finish(): Uint8Array
}

/** Begins a SHA-256 over pieces. */
export const runningSha256 = (): RunningSha256 => {
  const hash = sha256.create()
  return {
    update: piece => {
      hash.update(piece)
    },
    finish: () => hash.digest(),
  }
}

/** The b64 SHA-256 of a text's UTF-8: tombstones, and a wrap's or an invitation's stored name. */
export const hashOfText = (text: string): string => base64url.encode(sha256(utf8(text)))

/** The name under which the record speaks of an id: the first 8 bytes of its SHA-256 (docs/formats.md section 9). */
export const auditSubject = (id: string): string => base64url.encode(sha256(utf8(id)).subarray(0, 8))

/** The hash before the first entry. */
export const FIRST_AUDIT_HASH = base64url.encode(new Uint8Array(32))

/** The hash of an entry, from the one before it and the stored line. */
export const nextAuditHash = (previous: string, line: string): string =>
  base64url.encode(sha256(utf8(`${previous}\n${line}`)))
