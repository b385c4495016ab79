import type { AnswerOf, appendToCase as Route } from '@small-places/contract'
import { err, ok, type Result } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import { logTombstones } from '../expiry/tombstones.ts'
import type { Handler } from '../handler.ts'
import { finishIfShut } from '../mailbox/finish-closing.ts'
import { applyChanges, type ChangeError, changed, type Changes, readChanges } from './changes.ts'

type Appended = Result<AnswerOf<typeof Route>, ChangeError>

/** Adds events, letters and passed-on items to a case of the caller. The same again changes nothing. */
export const appendToCase = (env: Environment): Handler<typeof Route> => async (caller, body) => {
  const changes = readChanges(body)
  if (!changes.ok) return changes
  const now = env.clock.now()
  const done = await env.store.write(async (tx): Promise<Appended> => {
    const row = await tx.cases.find(body.case)
    const member = await tx.caseMembers.find(body.case, caller.handle)
    if (row === null || member === null) return err('not-found')
    const mailbox = await tx.mailboxes.ofCase(body.case)
    const target = { row, reads: member.reads, author: caller.handle, mailbox }
    const applied = await applyChanges(tx, env.config, now, target, changes.value)
    if (!applied.ok) return applied
    if (!isNew(changes.value, applied.value.nextPosition > row.nextPosition)) return ok({ revision: row.revision })
    const saved = await changed(tx, env.config, now, applied.value)
    const current = await tx.mailboxes.ofCase(body.case)
    if (current !== null) await finishIfShut(tx, current, now)
    return ok({ revision: saved.revision })
  })
  await logTombstones(env)
  return done
}

/** Entries that stood already change nothing; a letter or a summary may be new without any entry. */
const isNew = ({ letters, summary }: Changes, hasEntries: boolean): boolean =>
  hasEntries || letters.length > 0 || summary !== null
