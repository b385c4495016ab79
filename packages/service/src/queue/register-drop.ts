import type { BodyOf, registerDrop as Route } from '@small-places/contract'
import { hashOfText } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { alertFor, arrivalJobs } from '../alerts/arrival.ts'
import { record } from '../audit/record.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { Tx } from '../ports/index.ts'
import { newMailbox } from '../report/new-mailbox.ts'
import { receiptFor, receivedBefore, reportDestination } from '../report/reception.ts'
import { sealedText } from '../sealed.ts'

type Body = BodyOf<typeof Route>
type Registered = Result<Record<never, never>, 'not-found' | 'conflict' | 'not-sealed'>

/**
 * Registers the mailbox of a report that was sealed elsewhere, as the device of its opener read it. Only now its lane is
 * known, and nobody has said that they read it: the team is told as of any other report. A mailbox that stands keeps its
 * token: registering never replaces one.
 */
export const registerDrop = (env: Environment, directory: Directory): Handler<typeof Route> =>
  async ({ handle }, body) => env.store.write(async (tx): Promise<Registered> => {
    const now = env.clock.now()
    const sealed = await sealedOf(tx, body)
    if (!sealed.ok) return sealed
    const { mailbox, item, desk } = body
    const row = newMailbox(env, body)
    const alert = alertFor(env, row)
    const jobs = arrivalJobs(env, row.lane)
    const receipt = receiptFor({
      mailbox, item, seq: 1, destination: reportDestination(body), sealed: sealed.value,
    })
    const before = await receivedBefore(tx, receipt)
    if (before === 'other') return err('conflict')
    if (before === 'no') {
      if (!await directory.accepts(tx, desk, now)) return err('not-found')
      const isGone = await tx.tombstones.has(hashOfText(mailbox))
      if (isGone || !await tx.mailboxes.add(row)) return err('conflict')
      await tx.receipts.add(receipt)
      await tx.intake.add({
        mailbox, item, seq: 1, desk, day: row.day, size: sealed.value.length, sealed: sealed.value,
      })
      await tx.alerts.add(alert)
      for (const job of jobs) await tx.jobs.add(job)
      await record(tx, now, handle, 'mailbox.registered', mailbox)
      await tx.revisions.next()
    }
    if (body.drop !== null) await tx.drops.remove(body.drop)
    return ok({})
  })

const sealedOf = async (tx: Tx, { drop, sealed }: Body): Promise<Result<Uint8Array, 'not-found' | 'not-sealed'>> => {
  if (drop === null) return sealed === null ? err('not-sealed') : sealedText(sealed, 4096)
  const [row] = await tx.drops.pick([drop])
  return row === undefined ? err('not-found') : ok(row.sealed)
}
