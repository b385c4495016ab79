import { limits, type startBlob as Route } from '@small-places/contract'
import { err, ok } from '@small-places/kernel'
import { hoursAfter } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { ownMailbox } from '../mailbox/own-mailbox.ts'
import { isBlobSize } from '../sealed.ts'

/** Hours after which a file that was not finished is dropped. */
export const ORPHAN_HOURS = 24

/** Announces an encrypted file of a mailbox, or tells how much of it has arrived. */
export const startBlob = (env: Environment): Handler<typeof Route> => async (_, body) => {
  if (!isBlobSize(body.size)) return err('not-sealed')
  const now = env.clock.now()
  return env.store.write(async tx => {
    const mailbox = await ownMailbox(tx, body, now)
    if (mailbox === null) return err('not-found')
    const before = await tx.blobs.find(body.blob)
    if (before !== null) {
      const isSame = before.mailbox === body.mailbox && before.size === body.size
      return isSame ? ok({ received: before.received, complete: before.complete }) : err('conflict')
    }
    if ((await tx.blobs.ofMailbox(body.mailbox)).length >= limits.blobsPerMailbox) return err('too-large')
    await tx.blobs.add({
      blob: body.blob, mailbox: body.mailbox, case: mailbox.case, size: body.size, received: 0, complete: false,
      orphanAt: hoursAfter(now, ORPHAN_HOURS),
    })
    return ok({ received: 0, complete: false })
  })
}
