import { join } from 'node:path'
import { openSqlite } from '@small-places/adapters'
import type { CaseSummary } from '@small-places/casework'
import {
  base64url, createSmallAge, type KeyringEntry, loadAesGcm, loadPrimitives, sealKeyring, sealSummary, summaryKey,
} from '@small-places/encryption'
import { type CaseId, type EpochNumber, type Handle, type MailboxId, ok } from '@small-places/kernel'
import type { Day, Store } from '@small-places/service'
import type { Stage } from '../../tests/e2e/stage.ts'
import { signInMember, valueOf } from '../../tests/http/member.ts'
import { summaryOf } from './case-summary.ts'

/** How many cases share a transaction. */
const PORTION = 500

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
const freshId = (): string => base64url.encode(random(16))
const epoch = 1 as EpochNumber

/** A case as far as a list reads it. */
interface ListedCase {
  readonly id: CaseId
  readonly summary: CaseSummary
  readonly sealed: Uint8Array
}

/**
 * Fills the store of a running server with `count` cases that `member` leads, each with keys of its own, and with the
 * keyring that opens their summaries. Manifests, envelopes and entries are left out: the list reads none of them, and
 * sealing them to post-quantum keys would take minutes.
 */
export async function storeCases({ server, folder, unlocking }: Stage, member: string, count: number): Promise<void> {
  const { sha256 } = await loadPrimitives(createSmallAge({ random }))
  const aes = await loadAesGcm()
  const { passphrase, kit } = unlocking(member)
  const { handle, vaultKey } = await signInMember({ sha256 }, server.desk, passphrase, kit)
  const known: Record<CaseId, KeyringEntry> = {}
  const cases = await Promise.all(Array.from({ length: count }, async (_, n): Promise<ListedCase> => {
    const id = freshId() as CaseId
    const [thread, internal] = [random(32), random(32)]
    const summary = summaryOf(n, handle, Date.now())
    const seeds = { 1: { thread: base64url.encode(thread), internal: base64url.encode(internal) } }
    known[id] = { epoch, manifest: base64url.encode(random(32)), seeds }
    const key = await summaryKey(sha256, internal, id, epoch)
    const sealed = valueOf(await sealSummary(aes, random, key, id, epoch, summary))
    return { id, summary, sealed }
  }))
  const keyring = await sealKeyring({ sha256, aes, random }, vaultKey, handle, known)
  const store = await openSqlite({ path: join(folder, 'store.sqlite'), clock: { now: () => Date.now() } })
  try {
    for (let at = 0; at < count; at += PORTION) await write(store, handle, cases.slice(at, at + PORTION))
    valueOf(await store.write(async tx => ok(await tx.keyrings.put({ handle, keyring, revision: 1 }))))
  } finally {
    await store.close()
  }
}

const write = async (store: Store, handle: Handle, cases: readonly ListedCase[]): Promise<void> => {
  valueOf(await store.write(async tx => {
    for (const { id, summary, sealed } of cases) {
      const revision = await tx.revisions.next()
      const [mailbox, manifestHash] = [freshId() as MailboxId, base64url.encode(random(32))]
      await tx.cases.add({
        case: id, mailbox, lane: summary.lane ?? 'concern', epoch, manifestHash, nextPosition: 1, revision,
        reporterRevision: revision, summary: sealed, expires: '2999-12-31' as Day,
      })
      // In every twentieth case the person has written something that was not read yet.
      const readRevision = revision % 20 === 0 ? revision - 1 : revision
      const reads = { thread: epoch, internal: epoch }
      await tx.caseMembers.replace(id, [{ case: id, handle, role: 'lead', reads, since: revision, readRevision }])
    }
    return ok(null)
  }))
}
