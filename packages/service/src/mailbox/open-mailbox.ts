import type { openMailbox as Route } from '@small-places/contract'
import { base64url } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import { addDays, dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { ownMailbox } from './own-mailbox.ts'

/**
 * Gives what waits in a mailbox. Whoever cannot open it learns nothing of why: the same look-ups are made and the same
 * answer is given. Opening it keeps it alive; that is written down at most once a day.
 */
export const openMailbox = ({ store, clock, config }: Environment): Handler<typeof Route> => async (_, claim) => {
  const now = clock.now()
  const { row, letters } = await store.read(async tx =>
    ({ row: await ownMailbox(tx, claim, now), letters: await tx.letters.of(claim.mailbox) }))
  if (row === null) return ok({ found: false })

  const expires = addDays(dayOf(now), config.retention.mailbox)
  if (expires !== row.expires) {
    await store.write(async tx => {
      const current = await ownMailbox(tx, claim, now)
      if (current !== null) await tx.mailboxes.save({ ...current, expires })
      return ok(null)
    })
  }
  return ok({
    found: true, nextSeq: row.nextSeq, closing: row.closesAt !== null, expires,
    letters: letters.flatMap(({ letter, n, expires: until, sealed }) =>
      sealed === null ? [] : [{ letter, n, expires: until, sealed: base64url.encode(sealed) }]),
  })
}
