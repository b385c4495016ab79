import type { readPeople as Route } from '@small-places/contract'
import type { CaseId, Handle } from '@small-places/kernel'
import { ok } from '@small-places/kernel'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { Tx } from '../ports/index.ts'
import { departedPeople, desksOnOldKeys } from './old-keys.ts'

/** Suspensions, waiting enrolments, and what is still on keys of people who may not read any more. */
export const readPeople = ({ store }: Environment, directory: Directory): Handler<typeof Route> =>
  async ({ handle }) => store.read(async tx => {
    const suspensions = await tx.suspensions.all()
    const suspended = suspensions.map(row => row.handle)
    const pending = await tx.enrolments.all()
    const chain = await directory.chain(tx)
    return ok({
      suspended: suspensions.map(row => ({ handle: row.handle, by: row.by, day: row.day, order: row.order })),
      pending: pending.map(row => ({ ...row, languages: [...row.languages] })),
      casesOnOldKeys: chain === null ? [] : await casesOf(tx, departedPeople(chain.newest.list, suspended), handle),
      desksOnOldKeys: chain === null ? [] : desksOnOldKeys(chain, suspended),
    })
  })

const casesOf = async (tx: Tx, departed: readonly Handle[], caller: Handle) => {
  const cases = new Map<CaseId, Handle[]>()
  for (const { case: id, handle } of await tx.caseMembers.ofHandles(departed)) {
    cases.set(id, [...cases.get(id) ?? [], handle])
  }
  // Most of the time nobody has left, and a busy caller's own cases are many.
  if (cases.size === 0) return []
  const mine = new Set((await tx.caseMembers.ofHandles([caller])).map(row => row.case))
  return [...cases].map(([id, handles]) => ({ case: id, handles, mine: mine.has(id) }))
}
