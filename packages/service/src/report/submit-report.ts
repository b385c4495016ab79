import type { submitReport as Route } from '@small-places/contract'
import { hashOfText } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import { alertFor, arrivalJobs } from '../alerts/arrival.ts'
import { record } from '../audit/record.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { Gate } from '../load/gate.ts'
import { sealedText } from '../sealed.ts'
import { newMailbox } from './new-mailbox.ts'
import { receiptFor, receivedBefore, reportDestination } from './reception.ts'

/** Makes a mailbox with its report, its alert and its notification in one step; the same again is the same report. */
export const submitReport = (env: Environment, directory: Directory, gate: Gate): Handler<typeof Route> =>
  async (_, body) => {
    const sealed = sealedText(body.sealed, 4096)
    if (!sealed.ok) return sealed
    const { mailbox, item, lane, desk } = body
    const receipt = receiptFor({
      mailbox, item, seq: 1, destination: reportDestination(body), sealed: sealed.value,
    })
    const payment = await gate.payment({ route: 'submit-report', mailbox, item }, body.work)
    const now = env.clock.now()
    const row = newMailbox(env, body)
    const alert = alertFor(env, row)
    const jobs = arrivalJobs(env, lane)

    const stored = await env.store.write(async tx => {
      const before = await receivedBefore(tx, receipt)
      if (before === 'same') return ok('again' as const)
      if (before === 'other') return err('conflict')
      if (!await gate.enter(tx, 'report', payment)) return err('work-needed')
      if (!await directory.accepts(tx, desk, now)) return err('not-found')
      if (await tx.tombstones.has(hashOfText(mailbox)) || !await tx.mailboxes.add(row)) return err('conflict')
      await tx.receipts.add(receipt)
      await tx.intake.add({
        mailbox, item, seq: 1, desk, day: row.day, size: sealed.value.length, sealed: sealed.value,
      })
      await tx.alerts.add(alert)
      for (const job of jobs) await tx.jobs.add(job)
      await record(tx, now, 'reporter', 'mailbox.made', mailbox)
      await tx.revisions.next()
      return ok('new' as const)
    })
    if (!stored.ok) return stored
    if (stored.value === 'new') gate.count('report')
    return ok({ stored: true })
  }
