import type { AnswerOf, changeEpoch as Route } from '@small-places/contract'
import { claimedManifest, type KeyListChain, type VerifiedManifest, verifyManifest, verifyManifests } from
  '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { CaseRow, ManifestRow } from '../ports/index.ts'
import { applyChanges, type ChangeError, changed, readChanges } from './changes.ts'
import { envelopesOf, isFit, storeEpoch } from './epoch.ts'

type Changed = Result<AnswerOf<typeof Route>, ChangeError | 'not-valid' | 'not-sealed'>

/**
 * Starts the next epoch of a case: other members, new keys. The envelopes before are deleted in the same step. Only one
 * manifest can stand on top of the newest; of two colleagues at once the slower one gets `conflict`.
 */
export const changeEpoch = (env: Environment, directory: Directory): Handler<typeof Route> =>
  async (caller, body) => {
    const changes = readChanges(body)
    const claimed = claimedManifest(body.manifest)
    if (!changes.ok) return changes
    if (!claimed.ok) return err('not-valid')
    const now = env.clock.now()
    return env.store.write(async (tx): Promise<Changed> => {
      const row = await tx.cases.find(body.case)
      const member = await tx.caseMembers.find(body.case, caller.handle)
      if (row === null || member === null) return err('not-found')
      const stored = await tx.manifests.of(body.case)
      const twin = stored.find(({ epoch }) => epoch === claimed.value.epoch)
      if (twin !== undefined) return twin.text === body.manifest ? ok({ revision: row.revision }) : err('conflict')
      if (claimed.value.previous !== row.manifestHash) return err('conflict')

      const chain = await directory.chain(tx)
      if (chain === null) return err('not-valid')
      const manifest = await verifyNext(env, chain, row, stored, body.manifest)
      if (manifest === null || manifest.body.by !== caller.handle) return err('not-valid')
      if (!await isFit(tx, chain, manifest, row.mailbox)) return err('not-valid')
      const envelopes = envelopesOf(manifest, body.envelopes)
      if (!envelopes.ok) return envelopes

      const next = await changed(tx, env.config, now, {
        ...row, epoch: manifest.body.epoch, manifestHash: manifest.hash,
      })
      await storeEpoch(tx, manifest, body.manifest, envelopes.value, next.revision, now)
      const own = manifest.body.members.find(({ handle }) => handle === caller.handle)
      const mailbox = await tx.mailboxes.ofCase(body.case)
      const target = { row: next, reads: own?.reads ?? {}, author: caller.handle, mailbox }
      const applied = await applyChanges(tx, env.config, now, target, changes.value)
      if (!applied.ok) return applied
      await tx.cases.save(applied.value)
      await record(tx, now, caller.handle, 'case.epoch', body.case)
      return ok({ revision: next.revision })
    })
  }

const verifyNext = async (
  env: Environment, chain: KeyListChain, row: CaseRow, stored: readonly ManifestRow[], text: string,
): Promise<VerifiedManifest | null> => {
  const newest = stored.at(-1)
  if (newest === undefined) return null
  // The newest one is known, so that it counts although its signer may have left since.
  const known = { epoch: newest.epoch, manifest: row.manifestHash } as Parameters<typeof verifyManifests>[4]
  const before = await verifyManifests(env, chain, row.case, stored.map(one => one.text), known)
  const previous = before.ok ? before.value.at(-1) : undefined
  if (previous === undefined) return null
  const next = await verifyManifest(env, chain, row.case, previous, text)
  return next.ok ? next.value : null
}
