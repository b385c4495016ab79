import type { Result } from '@small-places/kernel'
import type { FactList } from './facts.ts'
import type { FindingList, MediaError } from './finding.ts'

/** The kinds of file that are read and cleaned. */
export const FILE_KINDS = [
  'jpeg', 'png', 'webp', 'tiff', 'heif', 'gif', 'svg', 'pdf', 'office', 'mp4', 'ogg', 'wav', 'flac', 'mp3',
] as const

/** One of {@link FILE_KINDS}. */
export type FileKind = typeof FILE_KINDS[number]

/**
 * Why there is no clean copy of a file, beside the reasons of {@link MediaError}. `unknown-kind`: none of
 * {@link FILE_KINDS}. `encrypted`: it cannot be read without a password. `signed`: cleaning would break a signature.
 * `raw`: a camera's raw picture, which cannot be drawn without what identifies the camera.
 * `macros`: it holds programs of its own. `embedded-object`: it holds a piece of another program's that nobody but that
 * program can look into. `too-complex`: it is built in a way, or is so large, that we could not promise to have found
 * everything. The interface says each with the message `media-refused-<reason>`.
 */
export const FILE_REFUSALS = [
  'unknown-kind', 'encrypted', 'signed', 'raw', 'macros', 'embedded-object', 'too-complex',
] as const

/** One of {@link FILE_REFUSALS}, or what pictures too are refused for. */
export type Refusal = MediaError | typeof FILE_REFUSALS[number]

/** The parts of a clean copy, in order; joined, they are the copy. */
export type FileParts = Result<readonly Uint8Array[], Refusal>

/**
 * How one kind of file is read and cleaned. Everything is total: no bytes make it throw, and the time it takes is
 * linear in their number.
 */
export interface Container {
  readonly kind: FileKind
  /** Whether the first bytes are of this kind, whatever the file's name. */
  readonly matches: (bytes: Uint8Array) => boolean
  /**
   * Reads all that identifies, as far as the file can be made out; a broken file gives what stands before the break.
   */
  readonly read: (bytes: Uint8Array, facts: FactList) => void
  /**
   * Makes the clean copy, or says why there is none. Notes in `found` what it drops that is not among the facts that
   * `read` tells: kinds such as `edit-history`, `trailing-data`, `maker-notes` or `other-metadata`.
   */
  readonly takeApart: (bytes: Uint8Array, found: FindingList) => FileParts
}
