import type { suspend as Route } from '@small-places/contract'
import { deskMembers, readSuspension } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { dayOf } from '../day.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'

/** How long a person who suspended somebody cannot suspend again, in milliseconds. */
const PAUSE = 24 * 3_600_000

/**
 * Locks a member out at once: their sessions end in the same step, and every request of theirs is refused until the
 * officers decide. It takes an order of the caller's own; it may not leave the desk without anybody, and a caller who
 * has just suspended somebody has to wait a day, so that no single account can empty the team.
 */
export const suspend = (env: Environment, directory: Directory): Handler<typeof Route> =>
  async (caller, { order: text }) => {
    const now = env.clock.now()
    return env.store.write(async tx => {
      const chain = await directory.chain(tx)
      if (chain === null) return err('not-valid')
      const order = await readSuspension(env, chain, text)
      if (!order.ok) return err(order.error === 'not-listed' ? 'not-found' : 'not-valid')
      const { handle, by, order: id } = order.value
      if (by !== caller.handle || await directory.standing(tx, by) === null) return err('not-valid')
      const before = await tx.suspensions.find(handle)
      if (before !== null) return before.order === text ? ok({}) : err('not-valid')
      if (await directory.standing(tx, handle) === null) return err('not-found')

      const suspended = new Set((await tx.suspensions.all()).map(row => row.handle))
      const remaining = deskMembers(chain.newest.list).filter(name => name !== handle && !suspended.has(name))
      if (remaining.length === 0) return err('not-valid')
      const isNew = await tx.spent.add(`order.${id}`, Number.MAX_SAFE_INTEGER)
      if (!isNew || !await tx.spent.add(`suspends.${by}`, now + PAUSE)) return err('not-valid')

      await tx.suspensions.add({ handle, by, day: dayOf(now), order: text })
      await tx.sessions.removeOf(handle)
      await record(tx, now, by, 'person.suspended', handle)
      await tx.revisions.next()
      return ok({})
    })
  }
