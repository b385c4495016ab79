import type { readQueue as Route, readQueueItems as ItemsRoute } from '@small-places/contract'
import { base64url } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { BlobRow, IntakeHead, MailboxRow, Tx } from '../ports/index.ts'

/** What waits at the desk, without content: danger first, then what has waited longest. */
export const readQueue = ({ store, clock }: Environment): Handler<typeof Route> => async () => {
  const now = clock.now()
  return store.read(async tx => {
    const waiting = await tx.mailboxes.waiting()
    const items = Map.groupBy(await tx.intake.heads(), head => head.mailbox)
    const blobs = Map.groupBy(await tx.blobs.ofWaiting(), row => row.mailbox)
    const late = new Set((await tx.alerts.all()).filter(row => row.late || row.due <= now).map(row => row.mailbox))
    return ok({
      reports: waiting.map(({ mailbox, lane, day, acknowledgedBy, closesAt, tokenHash }) => ({
        mailbox, lane, day, acknowledgedBy, late: late.has(mailbox), closing: closesAt !== null || tokenHash === null,
        items: (items.get(mailbox) ?? []).map(headOf), blobs: (blobs.get(mailbox) ?? []).map(blobState),
      })),
      passOn: await lateItems(tx, await tx.mailboxes.withLateItems(), items),
      drops: (await tx.drops.heads()).map(({ drop, day, size }) => ({ drop, day, size })),
    })
  })
}

const headOf = ({ item, seq, desk, day, size }: IntakeHead) => ({ item, seq, desk, day, size })

/** What a reader is told of a file. */
export const blobState = ({ blob, size, complete }: BlobRow) => ({ blob, size, complete })

/** Items that came to the desk although their mailbox has a case. */
const lateItems = async (
  tx: Tx, mailboxes: readonly MailboxRow[], items: ReadonlyMap<string, readonly IntakeHead[]>,
) => {
  const late = []
  for (const { mailbox, case: id } of mailboxes) {
    const row = id === null ? null : await tx.cases.find(id)
    if (row === null) continue
    late.push({ mailbox, case: row.case, epoch: row.epoch, items: (items.get(mailbox) ?? []).map(headOf) })
  }
  return late
}

/** The ciphertexts of waiting items and drops. Those that are gone are left out. */
export const readQueueItems = ({ store }: Environment): Handler<typeof ItemsRoute> => async (_, body) =>
  store.read(async tx => ok({
    items: (await tx.intake.pick(body.items)).map(({ item, mailbox, sealed }) =>
      ({ item, mailbox, sealed: base64url.encode(sealed) })),
    drops: (await tx.drops.pick(body.drops)).map(({ drop, sealed }) => ({ drop, sealed: base64url.encode(sealed) })),
  }))
