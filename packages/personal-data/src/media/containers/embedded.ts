import type { Result } from '@small-places/kernel'
import type { FileKind, Refusal } from '../container.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'

/** A clean file that stands inside another. */
export interface CleanPart {
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

/**
 * Cleans a file that stands inside another: a picture in a drawing, a table in a text. What it says is noted with what
 * its surroundings say. A file inside a file inside a file is refused as `too-complex`.
 */
export type CleanEmbedded = (bytes: Uint8Array, facts: FactList, found: FindingList) => Result<CleanPart, Refusal>
