import type { addDeskEnvelopes as Route, BodyOf } from '@small-places/contract'
import { isActive, type KeyList, knownDesks } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { DeskEnvelopeRow } from '../ports/index.ts'
import { sealedText } from '../sealed.ts'
import type { Directory } from './directory.ts'

type Given = BodyOf<typeof Route>['envelopes']

/** Envelopes as rows, if each is a sealed key of a desk of this list for an active desk member of it. */
export const envelopesFor = async (
  { sha256 }: Pick<Environment, 'sha256'>, list: KeyList, given: Given,
): Promise<Result<readonly DeskEnvelopeRow[], 'not-valid'>> => {
  const desks = new Map<string, string>([...await knownDesks(sha256, list)].map(([hash, { id }]) => [hash, id]))
  const rows: DeskEnvelopeRow[] = []
  for (const { desk, recipientHash, member, sealed } of given) {
    const bytes = sealedText(sealed)
    if (!bytes.ok || desks.get(recipientHash) !== desk || !isActive(list, member, 'desk')) return err('not-valid')
    rows.push({ desk, recipientHash, member, sealed: bytes.value })
  }
  return ok(rows)
}

/** Wraps a desk key to further desk members; only who holds the key can have done so. */
export const addDeskEnvelopes = (env: Environment, directory: Directory): Handler<typeof Route> =>
  async ({ handle }, { envelopes }) => {
    const now = env.clock.now()
    return env.store.write(async tx => {
      const newest = await directory.newest(tx)
      if (newest === null) return err('not-valid')
      const rows = await envelopesFor(env, newest.list, envelopes)
      if (!rows.ok) return rows
      const held = new Set((await tx.deskEnvelopes.of(handle)).map(row => row.recipientHash))
      if (!rows.value.every(row => held.has(row.recipientHash))) return err('not-valid')
      for (const row of rows.value) {
        await tx.deskEnvelopes.put(row)
        await record(tx, now, handle, 'desk.wrapped', `${row.recipientHash}.${row.member}`)
      }
      await tx.revisions.next()
      return ok({})
    })
  }
