import type { BodyOf, readBlob as Route } from '@small-places/contract'
import { err, ok, type Result } from '@small-places/kernel'
import type { Staff } from '../caller.ts'
import type { Environment } from '../environment.ts'
import { isAtDesk } from '../policy.ts'
import type { BlobRow, Tx } from '../ports/index.ts'

/** An encrypted file on its way out. */
export interface BlobContent {
  readonly size: number
  readonly pieces: AsyncIterable<Uint8Array>
}

/** Gives a complete file to whoever may read what it belongs to. */
export type ReadBlob = (caller: Staff, body: BodyOf<typeof Route>) => Promise<Result<BlobContent, 'not-found'>>

/** Reads files of the queue for desk members, and files of a case for its members. */
export const readBlob = ({ store, blobs }: Environment): ReadBlob => async (caller, { blob }) => {
  const row = await store.read(async tx => {
    const found = await tx.blobs.find(blob)
    return found?.complete && await mayRead(tx, caller, found) ? found : null
  })
  const pieces = row === null ? null : await blobs.read(row.blob)
  return row === null || pieces === null ? err('not-found') : ok({ size: row.size, pieces })
}

const mayRead = async (tx: Tx, caller: Staff, row: BlobRow): Promise<boolean> => {
  if (row.case === null) return isAtDesk(caller)
  const member = await tx.caseMembers.find(row.case, caller.handle)
  return member !== null && Object.hasOwn(member.reads, 'thread')
}
