import type { Brand, Result } from '@small-places/kernel'
import type { ChunkLayout } from './chunk-layout.ts'

/** A public hybrid key, `age1pq1…` in lower case, that has been checked to be usable; made by `parseRecipient`. */
export type AgeRecipient = Brand<string, 'AgeRecipient'>

/** A private hybrid key, `AGE-SECRET-KEY-PQ-1…`, that has been checked; made by `hybridKeyPair`, `parseIdentity`. */
export type AgeIdentity = Brand<string, 'AgeIdentity'>

/**
 * Why a file was not opened.
 * - `not-an-age-file`: it does not start as an age v1 file does
 * - `malformed`: it does, but its header breaks the format
 * - `other-recipient-kind`: it has a recipient that is not hybrid (classic, passphrase, unknown), alone or among hybrid
 *   ones; such a file is weaker than ours and is never opened silently
 * - `not-for-this-key`: none of its recipients is this identity
 * - `damaged`: header or content were changed, cut or added to
 */
export type AgeOpenError =
  'not-an-age-file' | 'malformed' | 'other-recipient-kind' | 'not-for-this-key' | 'damaged'

/**
 * Seals and opens age v1 files (C2SP age.md) with the post-quantum hybrid recipient `mlkem768x25519` and no other.
 * Everything that must outlive this software is in such a file.
 */
export interface AgeContainer {
  /**
   * An age file that each of `recipients` can open (1 to 32, no two alike; another number is a bug and throws, as does
   * a text that is not a hybrid recipient).
   */
  seal(plaintext: Uint8Array, recipients: readonly AgeRecipient[]): Promise<Uint8Array>
  /** The whole content of `file`, or nothing: no byte is given out before the last one has been checked. */
  open(file: Uint8Array, identity: AgeIdentity): Promise<Result<Uint8Array, AgeOpenError>>
}

/** Opens the chunks of one file, in any order. */
export interface AgeOpener {
  readonly layout: ChunkLayout
  /**
   * The content of chunk `index`, from exactly the bytes that `sealedRange` names. A file is whole only when each of
   * its chunks has been opened: the last one proves that nothing was cut off.
   */
  openChunk(index: number, sealed: Uint8Array): Promise<Result<Uint8Array, 'damaged'>>
}

/** Seals one file chunk by chunk, in any order and as often as needed; the same chunk always gives the same bytes. */
export interface AgeSealer {
  /** What comes before the first chunk. */
  readonly header: Uint8Array
  readonly layout: ChunkLayout
  /**
   * The sealed chunk `index`, from exactly the bytes of the content that `plainRange` names (another length throws).
   * `source-changed`: the content is not what it was when this chunk was first sealed. Sealing both would give away
   * how they differ, so the file has to be begun again with a new sealer.
   */
  sealChunk(index: number, content: Uint8Array): Promise<Result<Uint8Array, 'source-changed'>>
}

/** An age container that can also work chunk by chunk, for files that do not fit into memory. */
export interface ChunkedAgeContainer extends AgeContainer {
  /** Begins a file with exactly `plaintextLength` bytes of content (after padding). */
  createSealer(recipients: readonly AgeRecipient[], plaintextLength: number): Promise<AgeSealer>
  /**
   * Reads the header from the `start` of a file of `fileLength` bytes. A start that ends within the header (1.7 kB for
   * each recipient) is `malformed`.
   */
  createOpener(
    start: Uint8Array, fileLength: number, identity: AgeIdentity,
  ): Promise<Result<AgeOpener, AgeOpenError>>
}

/** How many recipients a file may have, written or read. A reader that tried thousands could be kept busy. */
export const MAX_RECIPIENTS = 32

/**
 * The recipients to seal to, checked against what a type cannot say.
 * Throws where there are none, too many, two alike, or one that never went through `parseRecipient`.
 */
export const checkedRecipients = (recipients: readonly AgeRecipient[]): readonly AgeRecipient[] => {
  if (recipients.length === 0 || recipients.length > MAX_RECIPIENTS) throw new RangeError('number of recipients')
  if (new Set(recipients).size !== recipients.length) throw new RangeError('the same recipient twice')
  if (!recipients.every(recipient => recipient.startsWith('age1pq1'))) throw new TypeError('not a hybrid recipient')
  return recipients
}
