import type { Container, FileKind, FileParts } from '../container.ts'
import { FactList } from '../facts.ts'
import { FindingList } from '../finding.ts'

/** Reads a file once: notes what it says in `facts`, what else is dropped in `found`, and makes the clean copy. */
export type Examine = (bytes: Uint8Array, facts: FactList, found: FindingList) => FileParts

/** A container that reads and cleans in one pass. */
export interface Examiner extends Container {
  readonly examine: Examine
}

/** Makes a container of one pass. What only one side asks for, the other's list takes and forgets. */
export const examiner = (kind: FileKind, matches: (bytes: Uint8Array) => boolean, examine: Examine): Examiner => ({
  kind,
  matches,
  examine,
  read: (bytes, facts) => {
    examine(bytes, facts, new FindingList())
  },
  takeApart: (bytes, found) => examine(bytes, new FactList(), found),
})
