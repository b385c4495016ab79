import type { dropSealed as Route } from '@small-places/contract'
import { base64url, looksLikeSealed } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import { arrivalJobs } from '../alerts/arrival.ts'
import { record } from '../audit/record.ts'
import { addDays, dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { hashOfBytes } from '../hash.ts'
import type { Gate } from '../load/gate.ts'

/** Takes in a report that was sealed on another device. It has a share of capacity of its own. */
export const dropSealed = (env: Environment, gate: Gate): Handler<typeof Route> => async (_, body) => {
  const sealed = base64url.decode(body.sealed)
  // Its size is not looked at: the age program, which a person may have used, pads nothing.
  if (!sealed.ok || !looksLikeSealed(sealed.value)) return err('not-sealed')
  const payment = await gate.payment({ route: 'drop-sealed', mailbox: '', item: '' }, body.work)
  const now = env.clock.now()
  const today = dayOf(now)
  const row = {
    drop: base64url.encode(env.random(16)), day: today, size: sealed.value.length,
    expires: addDays(today, env.config.retention.drop), hash: hashOfBytes(sealed.value), sealed: sealed.value,
  }
  const jobs = arrivalJobs(env, 'concern')

  const stored = await env.store.write(async tx => {
    if (await tx.drops.hasHash(row.hash)) return ok('again' as const)
    if (!await gate.enter(tx, 'sealed', payment)) return err('work-needed')
    await tx.drops.add(row)
    for (const job of jobs) await tx.jobs.add(job)
    await record(tx, now, 'reporter', 'drop.made', row.drop)
    await tx.revisions.next()
    return ok('new' as const)
  })
  if (!stored.ok) return stored
  if (stored.value === 'new') gate.count('sealed')
  return ok({ stored: true })
}
