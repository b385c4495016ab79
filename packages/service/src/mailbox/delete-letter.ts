import type { deleteLetter as Route } from '@small-places/contract'
import { hashOfText } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import { logTombstones } from '../expiry/tombstones.ts'
import type { Handler } from '../handler.ts'
import { ownMailbox } from './own-mailbox.ts'

/** Deletes one letter for good. The answer is the same whether there was one. */
export const deleteLetter = (env: Environment): Handler<typeof Route> => async (_, body) => {
  const now = env.clock.now()
  await env.store.write(async tx => {
    const row = await ownMailbox(tx, body, now)
    const letter = await tx.letters.find(body.mailbox, body.letter)
    if (row === null || letter === null) return ok(null)
    await tx.letters.save({ ...letter, sealed: null })
    await tx.tombstones.add({ hash: hashOfText(letter.letter), logged: false })
    await record(tx, now, 'reporter', 'letter.deleted', letter.letter)
    return ok(null)
  })
  await logTombstones(env)
  return ok({})
}
