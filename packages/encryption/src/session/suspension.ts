import { err, ok, type Handle, type Result } from '@small-places/kernel'
import { handle, keyListRef, plainId, type KeyListRef } from '../json/fields.ts'
import { matching, object, oneOf, type Read } from '../json/reader.ts'
import { listNamed, type KeyListChain } from '../key-list/acceptance.ts'
import { isActive, staffEntry } from '../key-list/key-list.ts'
import type { Sha256 } from '../sha256.ts'
import type { Signer, VerifySignature } from '../signing/signature.ts'
import { contexts, readSignedText, signBody, writeStatement, type SignedError } from '../statement/statement.ts'

/** A minute in UTC, `2026-11-21T10:15Z`. */
export const minute = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/)

const suspension = object({
  v: oneOf(1), kind: oneOf('suspension'), order: plainId, handle, by: handle, keyList: keyListRef, at: minute,
})

/** The order to lock a member out at once (docs/formats.md section 8). */
export type Suspension = Read<typeof suspension>

/** A signed order. */
export const writeSuspension = async (
  signer: Signer,
  order: { readonly order: string; readonly handle: Handle; readonly by: Handle; readonly keyList: KeyListRef;
    readonly at: string },
): Promise<string> => {
  const body = JSON.stringify({ v: 1, kind: 'suspension', ...order })
  return writeStatement({ body, proofs: [await signBody(signer, order.by, contexts.suspension, body)] })
}

/**
 * Reads an order: signed by somebody who is an active desk member in the newest list, who named a list of the chain,
 * about somebody who is in it. Whether it comes too soon after another is for the server to know.
 */
export const readSuspension = async (
  tools: { readonly sha256: Sha256; readonly verify: VerifySignature }, chain: KeyListChain, written: string,
): Promise<Result<Suspension, SignedError | 'other-key-list' | 'not-listed'>> => {
  const { list } = chain.newest
  const signed = await readSignedText(tools, written, {
    context: contexts.suspension,
    keyOf: by => isActive(list, by, 'desk') ? staffEntry(list, by)?.signing : undefined,
    reader: suspension,
    authorIn: body => body.by,
  })
  if (!signed.ok) return signed
  if (listNamed(chain, signed.value.body.keyList) === undefined) return err('other-key-list')
  return staffEntry(list, signed.value.body.handle) === undefined ? err('not-listed') : ok(signed.value.body)
}
