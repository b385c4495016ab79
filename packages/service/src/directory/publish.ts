import { type KeyList, knownDesks, type WrittenKeyList } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import type { Day, DeskEnvelopeRow, Tx } from '../ports/index.ts'

/** What is published in one step. */
export interface Publication {
  readonly written: WrittenKeyList
  /** The statement with its proofs. */
  readonly text: string
  readonly recipients: Readonly<Record<string, string>>
  readonly envelopes: readonly DeskEnvelopeRow[]
  /** Whose suspensions this list settles. */
  readonly settles: readonly Handle[]
  readonly by: string
}

/**
 * Makes a list that was verified the newest one. Whoever it removes loses sessions, desk envelopes and vault in the
 * same step; suspensions that its authors knew of are settled by it.
 */
export const publish = async (tx: Tx, env: Environment, publication: Publication): Promise<void> => {
  const { written: { list, hash }, text, recipients, envelopes, settles, by } = publication
  const now = env.clock.now()
  await tx.keyLists.add({
    version: list.version, hash, issued: list.issued as Day, expires: list.expires as Day, text,
  })
  for (const [owner, recipient] of Object.entries(recipients)) await tx.recipients.put(owner, recipient)
  for (const envelope of envelopes) await tx.deskEnvelopes.put(envelope)
  await tx.deskEnvelopes.keepOnly([...(await knownDesks(env.sha256, list)).keys()])
  await settlePeople(tx, list, settles)
  for (const code of ['key-list-expiring', 'key-list-expired'] as const) await tx.notices.remove(code)
  await tx.proposals.clear()
  await record(tx, now, by, 'key-list.published', String(list.version))
  await tx.revisions.next()
}

const settlePeople = async (tx: Tx, list: KeyList, settles: readonly Handle[]): Promise<void> => {
  for (const { handle, status, roles } of list.staff) {
    await tx.enrolments.remove(handle)
    if (status === 'removed' || settles.includes(handle)) await tx.suspensions.remove(handle)
    if (status === 'removed' || !roles.includes('desk')) await tx.deskEnvelopes.removeOf(handle)
    if (status !== 'removed') continue
    await tx.sessions.removeOf(handle)
    await tx.wraps.removeOf(handle)
    await tx.vaults.remove(handle)
    await tx.keyrings.remove(handle)
  }
}
