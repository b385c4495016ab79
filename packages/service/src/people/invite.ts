import type { invite as Route } from '@small-places/contract'
import { err, ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { addDays, dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'

/** Days in which an invitation can be used. */
const DAYS = 7

/** Makes an invitation. Its code goes from person to person; only the hash comes here. */
export const invite = ({ store, clock }: Environment): Handler<typeof Route> =>
  async ({ handle }, { invitation, codeHash }) => {
    const now = clock.now()
    const until = addDays(dayOf(now), DAYS)
    return store.write(async tx => {
      if (!await tx.invitations.add({ invitation, codeHash, by: handle, until })) return err('conflict')
      await record(tx, now, handle, 'person.invited', invitation)
      return ok({ until })
    })
  }
