import type { BodyOf, changeEpoch as Route } from '@small-places/contract'
import { type KeyListChain, membersToRemove, type VerifiedManifest } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { dayOf } from '../day.ts'
import type { CaseMemberRow, CaseRow, EnvelopeRow, Instant, Tx } from '../ports/index.ts'
import { sealedText } from '../sealed.ts'
import { depart } from './depart.ts'

/** Compartments that a case can have in this version; others are reserved. */
const COMPARTMENTS = ['internal', 'thread']

/**
 * Whether a verified manifest may become the newest of a case: nobody in it is removed or suspended at this moment, and
 * it has the compartments of this version, the thread being that of the case's mailbox.
 */
export const isFit = async (
  tx: Tx, chain: KeyListChain, manifest: VerifiedManifest, mailbox: CaseRow['mailbox'],
): Promise<boolean> => {
  const suspended = new Set((await tx.suspensions.all()).map(row => row.handle))
  const { compartments } = manifest.body
  return membersToRemove(manifest, chain.newest.list, suspended).length === 0 &&
    compartments.map(({ name }) => name).sort().join() === COMPARTMENTS.join() &&
    compartments.every(({ name, mailbox: own }) => name === 'internal' || own === mailbox)
}

/** Envelopes as rows, if there is exactly one for each member of the manifest. */
export const envelopesOf = (
  { body }: VerifiedManifest, given: BodyOf<typeof Route>['envelopes'],
): Result<readonly EnvelopeRow[], 'not-sealed' | 'not-valid'> => {
  const members = new Set(body.members.map(({ handle }) => handle))
  const rows: EnvelopeRow[] = []
  for (const { member, sealed } of given) {
    const bytes = sealedText(sealed)
    if (!bytes.ok) return bytes
    if (!members.delete(member)) return err('not-valid')
    rows.push({ case: body.case, epoch: body.epoch, member, sealed: bytes.value })
  }
  return members.size === 0 ? ok(rows) : err('not-valid')
}

/** Stores a manifest that was found fit, and makes members and envelopes of the case exactly what it says. */
export const storeEpoch = async (
  tx: Tx, { body, hash }: VerifiedManifest, text: string, envelopes: readonly EnvelopeRow[], revision: number,
  now: Instant,
): Promise<boolean> => {
  const before = await tx.caseMembers.of(body.case)
  const members: CaseMemberRow[] = body.members.map(({ handle, role, reads }) => {
    const known = before.find(row => row.handle === handle)
    return {
      case: body.case, handle, role, reads, since: known?.since ?? revision, readRevision: known?.readRevision ?? 0,
    }
  })
  for (const { handle } of before) {
    const stays = members.some(row => row.handle === handle)
    if (!stays) await depart(tx, handle, body.case, revision, now)
  }
  for (const { handle } of members) await tx.departures.remove(handle, body.case)
  await tx.caseMembers.replace(body.case, members)
  await tx.envelopes.replace(body.case, envelopes)
  return tx.manifests.add({ case: body.case, epoch: body.epoch, hash, by: body.by, day: dayOf(now), text })
}
