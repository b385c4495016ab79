import type { closeMailbox as CloseRoute, keepMailbox as KeepRoute } from '@small-places/contract'
import { ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { hoursAfter } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { ownMailbox } from './own-mailbox.ts'
import { noteReporter } from './reporter-activity.ts'

/** Hours in which a closing can be taken back: whoever stole the words must not be able to close at once. */
const WAIT = 24

/** Lets a mailbox close after 24 hours, in which staff see it and it can be taken back. */
export const closeMailbox = (env: Environment): Handler<typeof CloseRoute> => async (_, claim) => {
  const now = env.clock.now()
  await env.store.write(async tx => {
    const row = await ownMailbox(tx, claim, now)
    if (row === null || row.closesAt !== null) return ok(null)
    await tx.mailboxes.save({ ...row, closesAt: hoursAfter(now, WAIT) })
    await noteReporter(tx, env.config, row.case, now)
    await record(tx, now, 'reporter', 'mailbox.closing', row.mailbox)
    return ok(null)
  })
  return ok({})
}

/** Takes a closing back. */
export const keepMailbox = (env: Environment): Handler<typeof KeepRoute> => async (_, claim) => {
  const now = env.clock.now()
  await env.store.write(async tx => {
    const row = await ownMailbox(tx, claim, now)
    if (row === null || row.closesAt === null) return ok(null)
    await tx.mailboxes.save({ ...row, closesAt: null })
    await noteReporter(tx, env.config, row.case, now)
    await record(tx, now, 'reporter', 'mailbox.kept', row.mailbox)
    return ok(null)
  })
  return ok({})
}
