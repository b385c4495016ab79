import type { BlobId, Result } from '@small-places/kernel'

/** Where the bytes of encrypted files are. It knows nothing but ids and bytes. */
export interface BlobStore {
  /**
   * Puts bytes at an offset and returns when they are durable. Writing again over what stands is fine; nothing beyond
   * is cut off. A complete file is not changed any more (the call succeeds and does nothing). `full`: there is no room;
   * `gap`: less than `offset` bytes are stored, so that these would leave a hole.
   */
  write(blob: BlobId, offset: number, bytes: Uint8Array): Promise<Result<null, 'full' | 'gap'>>
  /** Declares the file complete, durably; false when it does not have exactly `size` bytes. Repeating it is fine. */
  complete(blob: BlobId, size: number): Promise<boolean>
  /** The bytes of a complete file in pieces, in order; null when there is none. */
  read(blob: BlobId): Promise<AsyncIterable<Uint8Array> | null>
  /** Deletes the file, complete or not; fine when there is none. */
  remove(blob: BlobId): Promise<void>
  /** Every file that stands, complete or not, in any order. */
  list(): AsyncIterable<{ readonly blob: BlobId, readonly size: number, readonly complete: boolean }>
}
