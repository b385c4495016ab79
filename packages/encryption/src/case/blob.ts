import { err, ok, type Result } from '@small-places/kernel'
import type { AgeContainer, AgeOpenError, ChunkedAgeContainer } from '../age/container.ts'
import { hybridKeyPair } from '../age/keys.ts'
import { sealRange } from '../age/sealed-range.ts'
import { base64url } from '../bytes.ts'
import { paddedBlobLength, paddedReader, type ReadRange } from '../padding.ts'
import { looksLikeSealed } from '../sealed/single-recipient.ts'
import type { Sha256 } from '../sha256.ts'

/** An encrypted file that can be sent in parts, in any order and again, without a copy of it (section 5.2). */
export interface BlobUpload {
  /** How many bytes the server will hold; it hides the true size (section 3). */
  readonly length: number
  /** The bytes from `from` to `to` (not included) of the encrypted file. */
  part(from: number, to: number): Promise<Result<Uint8Array, 'source-changed'>>
}

/**
 * Seals a file of `size` bytes, read by `read`, to the key of its own random 32-byte `seed`, which the item that names
 * the blob carries.
 */
export const createBlob = async (
  age: ChunkedAgeContainer, seed: Uint8Array, size: number, read: ReadRange,
): Promise<BlobUpload> => {
  const sealer = await age.createSealer([hybridKeyPair(seed).recipient], paddedBlobLength(size))
  const padded = paddedReader(read, size)
  return { length: sealer.layout.fileLength, part: (from, to) => sealRange(sealer, padded, { from, to }) }
}

/** What the item that names a blob says of it. */
export interface BlobKey {
  readonly seed: Uint8Array
  /** The file's true size in bytes. */
  readonly size: number
  /** The b64 SHA-256 of the file. */
  readonly sha256: string
}

/** Opens a whole blob. `other-file`: it is shorter than said, has another digest, or ends in anything but zeros. */
export const openBlob = async (
  { age, sha256 }: { readonly age: AgeContainer; readonly sha256: Sha256 }, sealed: Uint8Array, key: BlobKey,
): Promise<Result<Uint8Array, AgeOpenError | 'other-shape' | 'other-file'>> => {
  if (!looksLikeSealed(sealed)) return err('other-shape')
  const opened = await age.open(sealed, hybridKeyPair(key.seed).identity)
  if (!opened.ok) return opened
  if (opened.value.length < key.size) return err('other-file')
  const file = opened.value.subarray(0, key.size)
  const isPadding = opened.value.subarray(key.size).every(byte => byte === 0)
  return isPadding && base64url.encode(await sha256.digest(file)) === key.sha256 ? ok(file) : err('other-file')
}
