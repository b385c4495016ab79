import type { AnswerOf, takeUp as Route } from '@small-places/contract'
import { verifyManifest } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { addDays, dayOf } from '../day.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import { logTombstones } from '../expiry/tombstones.ts'
import type { Handler } from '../handler.ts'
import { finishIfShut } from '../mailbox/finish-closing.ts'
import type { CaseRow } from '../ports/index.ts'
import { markOpened } from '../queue/acknowledge.ts'
import { applyChanges, type ChangeError, readChanges } from './changes.ts'
import { envelopesOf, isFit, storeEpoch } from './epoch.ts'

type TakenUp = Result<AnswerOf<typeof Route>, ChangeError | 'not-valid' | 'not-sealed'>

/**
 * Turns a report into a case in one step: the first manifest, its envelopes, the items sealed again, the first events.
 * The desk's copies are deleted; items that arrived in the meantime stay and are passed on later. Of two colleagues who
 * take up the same report the slower one gets `conflict`.
 */
export const takeUp = (env: Environment, directory: Directory): Handler<typeof Route> => async (caller, body) => {
  const changes = readChanges(body)
  if (!changes.ok) return changes
  const now = env.clock.now()
  const done = await env.store.write(async (tx): Promise<TakenUp> => {
    const found = await tx.mailboxes.find(body.mailbox)
    if (found === null) return err('not-found')
    const before = await tx.cases.find(body.case)
    if (found.case !== null || before !== null) {
      const [manifest] = await tx.manifests.of(body.case)
      const isSame = before !== null && found.case === body.case && manifest?.text === body.manifest
      return isSame ? ok({ revision: before.revision }) : err('conflict')
    }
    const chain = await directory.chain(tx)
    if (chain === null) return err('not-valid')
    const manifest = await verifyManifest(env, chain, body.case, null, body.manifest)
    if (!manifest.ok || manifest.value.body.by !== caller.handle) return err('not-valid')
    if (!await isFit(tx, chain, manifest.value, body.mailbox)) return err('not-valid')
    const envelopes = envelopesOf(manifest.value, body.envelopes)
    if (!envelopes.ok) return envelopes

    const mailbox = { ...await markOpened(tx, found, caller.handle, now), case: body.case }
    await tx.mailboxes.save(mailbox)
    const revision = await tx.revisions.next()
    const row: CaseRow = {
      case: body.case, mailbox: body.mailbox, lane: mailbox.lane, epoch: manifest.value.body.epoch,
      manifestHash: manifest.value.hash, nextPosition: 1, revision, reporterRevision: revision, summary: null,
      expires: addDays(dayOf(now), env.config.retention.case),
    }
    await tx.cases.add(row)
    await storeEpoch(tx, manifest.value, body.manifest, envelopes.value, revision, now)
    const own = manifest.value.body.members.find(({ handle }) => handle === caller.handle)
    const target = { row, reads: own?.reads ?? {}, author: caller.handle, mailbox }
    const changed = await applyChanges(tx, env.config, now, target, changes.value)
    if (!changed.ok) return changed
    await tx.cases.save(changed.value)
    await tx.caseMembers.markRead(body.case, caller.handle, revision)
    for (const blob of await tx.blobs.ofMailbox(body.mailbox)) await tx.blobs.save({ ...blob, case: body.case })
    await finishIfShut(tx, mailbox, now)
    await record(tx, now, caller.handle, 'case.taken-up', body.case)
    return ok({ revision })
  })
  await logTombstones(env)
  return done
}
