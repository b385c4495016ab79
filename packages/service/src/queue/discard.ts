import type { discard as Route } from '@small-places/contract'
import { hashOfText } from '@small-places/encryption'
import { ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import { deleteMailbox } from '../expiry/delete-mailbox.ts'
import { logTombstones } from '../expiry/tombstones.ts'
import type { Handler } from '../handler.ts'

/** Throws spam away: waiting reports with everything of theirs, and drops. What has become a case is left alone. */
export const discard = (env: Environment): Handler<typeof Route> => async ({ handle }, { mailboxes, drops }) => {
  const now = env.clock.now()
  const done = await env.store.write(async (tx): Promise<Result<{ discarded: number }, never>> => {
    let discarded = 0
    for (const mailbox of new Set(mailboxes)) {
      const row = await tx.mailboxes.find(mailbox)
      if (row === null || row.case !== null) continue
      await deleteMailbox(tx, row, now)
      await record(tx, now, handle, 'report.discarded', mailbox)
      discarded++
    }
    const waiting = new Set((await tx.drops.heads()).map(({ drop }) => drop))
    for (const drop of new Set(drops)) {
      if (!waiting.has(drop)) continue
      await tx.drops.remove(drop)
      await tx.tombstones.add({ hash: hashOfText(drop), logged: false })
      await record(tx, now, handle, 'drop.discarded', drop)
      discarded++
    }
    if (discarded > 0) await tx.revisions.next()
    return ok({ discarded })
  })
  await logTombstones(env)
  return done
}
