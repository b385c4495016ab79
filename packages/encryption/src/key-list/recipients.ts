import { err, ok, type Result } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import { parseRecipient } from '../age/keys.ts'
import { recipientHashOf, type RecipientHash } from '../sealed/single-recipient.ts'
import type { Sha256 } from '../sha256.ts'
import type { KeyList } from './key-list.ts'

/**
 * The recipient of a staff member or officer, taken from the companion object (docs/formats.md section 4) only when
 * its hash is the one in the key list. Removed members are `not-listed`: nothing is sealed to them any more.
 */
export const listedRecipient = async (
  sha256: Sha256, list: KeyList, companion: Readonly<Record<string, string>>, name: string,
): Promise<Result<AgeRecipient, 'not-listed' | 'not-given' | 'other-key'>> => {
  const expected = list.officers.find(({ id }) => id === name)?.recipientHash ??
    list.staff.find(({ handle, status }) => handle === name && status === 'active')?.recipientHash
  if (expected === undefined) return err('not-listed')
  const given = Object.hasOwn(companion, name) ? companion[name] : undefined
  if (given === undefined) return err('not-given')
  const recipient = parseRecipient(given)
  if (!recipient.ok || await recipientHashOf(sha256, recipient.value) !== expected) return err('other-key')
  return ok(recipient.value)
}

/** A desk whose key the key list names, and, for a retired one, the last day on which its reports are accepted. */
export interface KnownDesk {
  readonly id: string
  readonly until: string | null
}

/** The desks, current and retired, by the hash of their recipient. */
export const knownDesks = async (sha256: Sha256, list: KeyList): Promise<ReadonlyMap<RecipientHash, KnownDesk>> => {
  const desks = new Map<RecipientHash, KnownDesk>()
  for (const { id, recipientHash, until } of list.retiredDesks) desks.set(recipientHash, { id, until })
  for (const { id, recipient } of list.desks) desks.set(await recipientHashOf(sha256, recipient), { id, until: null })
  return desks
}
