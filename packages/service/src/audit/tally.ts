import type { BlobRow } from '../ports/index.ts'

/** What does not hold, and of what: a number, a version or an id. */
export interface StoreDamage {
  readonly fault:
    | 'audit-chain' | 'key-list-chain' | 'manifest-chain' | 'members' | 'envelope-missing' | 'item-changed'
    | 'letter-changed' | 'report-changed' | 'drop-changed' | 'file-missing' | 'file-size'
  readonly subject: string
}

/** Adds up what is found while a store is walked. */
export interface Tally {
  counts: { auditEntries: number, keyLists: number, cases: number, items: number, files: number }
  faults: StoreDamage[]
}

/** Checks that complete files are there in full. */
export const verifyFiles = (
  rows: readonly BlobRow[], files: ReadonlyMap<string, number>, { counts, faults }: Tally,
): void => {
  for (const { blob, size, complete } of rows) {
    if (!complete) continue
    counts.files++
    const stored = files.get(blob)
    if (stored === undefined) faults.push({ fault: 'file-missing', subject: blob })
    else if (stored !== size) faults.push({ fault: 'file-size', subject: blob })
  }
}
