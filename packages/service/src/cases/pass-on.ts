import type { passOn as Route, readThreadKey as ThreadKeyRoute } from '@small-places/contract'
import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import { logTombstones } from '../expiry/tombstones.ts'
import type { Handler } from '../handler.ts'
import { finishIfShut } from '../mailbox/finish-closing.ts'
import { addPassedOn, type ChangeError, changed, readChanges } from './changes.ts'

/**
 * Passes late items on to the thread of their case. Desk members do this without being in the case: they could read the
 * items anyway, and learn nothing else of it.
 */
export const passOn = (env: Environment): Handler<typeof Route> => async ({ handle }, body) => {
  const changes = readChanges({ events: [], letters: [], passedOn: body.items, summary: null })
  if (!changes.ok) return changes
  const now = env.clock.now()
  const done = await env.store.write(async (tx): Promise<Result<Record<never, never>, ChangeError>> => {
    const mailbox = await tx.mailboxes.find(body.mailbox)
    const found = mailbox?.case ? await tx.cases.find(mailbox.case) : null
    if (mailbox === null || found === null) return err('not-found')
    let row = found
    for (const item of changes.value.passedOn) {
      const added = await addPassedOn(tx, row, item, now)
      if (!added.ok) return added
      row = added.value
    }
    const saved = await changed(tx, env.config, now, row)
    await tx.cases.save({ ...saved, reporterRevision: saved.revision })
    await finishIfShut(tx, mailbox, now)
    if (row.nextPosition > found.nextPosition) await record(tx, now, handle, 'case.passed-on', row.case)
    return ok({})
  })
  await logTombstones(env)
  return done
}

/** The manifests of a case to which items wait to be passed on, and of no other. */
export const readThreadKey = ({ store }: Environment): Handler<typeof ThreadKeyRoute> => async (_, { mailbox }) =>
  store.read(async tx => {
    const row = await tx.mailboxes.find(mailbox)
    if (!row?.case || (await tx.intake.of(mailbox)).length === 0) return err('not-found')
    return ok({ manifests: (await tx.manifests.of(row.case)).map(({ text }) => text) })
  })
