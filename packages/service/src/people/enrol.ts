import { type BodyOf, type enrol as Route, limits } from '@small-places/contract'
import { hashOfText, isStaffHandle, parseRecipient, parseSigningKey, staffEntry } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { addDays, dayOf } from '../day.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { Tx, WrapRow } from '../ports/index.ts'
import { cipherBytes } from '../sealed.ts'

type Body = BodyOf<typeof Route>
type Enrolled = Result<Record<never, never>, 'not-found' | 'conflict' | 'not-valid'>

/** Days in which somebody has to propose a new member to the officers. */
const DAYS = 7

/**
 * Takes in a new member's public keys and sealed vault. They can unlock it at once, and read nothing until the officers
 * have put them into the key list. Whom nobody proposes within seven days is forgotten. A handle is bound to its keys
 * for ever, so that one that was ever listed is taken.
 */
export const enrol = (env: Environment, directory: Directory): Handler<typeof Route> => async (_, body) => {
  const now = env.clock.now()
  const holdings = holdingsOf(body)
  return env.store.write(async (tx): Promise<Enrolled> => {
    const invitation = await tx.invitations.findByCode(hashOfText(body.code))
    if (invitation === null || invitation.until < dayOf(now)) return err('not-found')
    if (!holdings.ok) return holdings
    if (await isTaken(tx, directory, body)) return err('conflict')
    const { handle, signing, recipient, languages } = body
    const added = await tx.enrolments.add({
      handle, signing, recipient, languages, invitation: invitation.invitation, until: addDays(dayOf(now), DAYS),
    })
    if (!added) return err('conflict')
    await tx.vaults.put({ handle, vault: holdings.value.vault, revision: 1 })
    for (const wrap of holdings.value.wraps) if (!await tx.wraps.add(wrap)) return err('conflict')
    await tx.invitations.remove(invitation.invitation)
    await record(tx, now, handle, 'person.enrolled', handle)
    await tx.revisions.next()
    return ok({})
  })
}

const holdingsOf = (body: Body): Result<{ vault: Uint8Array, wraps: readonly WrapRow[] }, 'not-valid'> => {
  const vault = cipherBytes(body.vault, limits.vault)
  const recipient = parseRecipient(body.recipient)
  const hasKeys = isStaffHandle(body.handle) && parseSigningKey(body.signing).ok &&
    recipient.ok && recipient.value === body.recipient
  if (!vault.ok || !hasKeys) return err('not-valid')
  const wraps: WrapRow[] = []
  for (const { kind, locatorHash, wrap } of body.wraps) {
    const bytes = cipherBytes(wrap, limits.wrap)
    if (!bytes.ok) return err('not-valid')
    wraps.push({ handle: body.handle, kind, locatorHash, wrap: bytes.value })
  }
  return ok({ vault: vault.value, wraps })
}

const isTaken = async (tx: Tx, directory: Directory, { handle, signing }: Body): Promise<boolean> => {
  const list = (await directory.newest(tx))?.list
  const isListed = list !== undefined &&
    (staffEntry(list, handle) !== undefined || list.staff.some(entry => entry.signing === signing))
  return isListed || await tx.enrolments.find(handle) !== null || await tx.vaults.find(handle) !== null
}
