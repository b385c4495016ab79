import {
  KEY_LIST_DAYS, type AgeRecipient, type KeyList, type RecipientHash, type Role, type SigningKey, type WrittenKeyList,
} from '@small-places/encryption'
import { err, ok, type Handle, type Result } from '@small-places/kernel'

/** What the next key list is to change. */
export interface ListChange {
  readonly remove: readonly string[]
  readonly add: readonly Newcomer[]
  /** New roles of people who stay, by handle. */
  readonly roles: ReadonlyMap<string, readonly Role[]>
  /** New keys of desks, by the desk's id. */
  readonly deskKeys: ReadonlyMap<string, { readonly recipient: AgeRecipient; readonly oldHash: RecipientHash }>
}

/** Somebody who has enrolled and whose keys were compared. */
export interface Newcomer {
  readonly handle: Handle
  readonly signing: SigningKey
  readonly recipientHash: RecipientHash
  readonly roles: readonly Role[]
  readonly languages: readonly string[]
}

/** Why a change makes no list; its sentence is the message `desk-list-change-<error>`. */
export type ListChangeError = 'nothing-changes' | 'nobody-at-desk' | 'not-listed' | 'taken' | 'no-role'

/** What a key list says besides `v` and `kind`. */
export type ListContent = Omit<KeyList, 'v' | 'kind'>

/** How long reports to a retired desk key are still accepted, in days (design, settled detail 10). */
const retiredDays = 180

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * The list that follows `now`, for officers to sign. Nobody is ever dropped from it: who leaves stays as removed.
 * @param renew Whether a list that changes nothing but its dates is wanted.
 */
export function nextKeyList(
  { list, hash }: Pick<WrittenKeyList, 'list' | 'hash'>, change: ListChange, today: string, renew: boolean,
): Result<ListContent, ListChangeError> {
  const version = list.version + 1
  const changes = change.remove.length + change.add.length + change.roles.size + change.deskKeys.size
  if (changes === 0 && !renew) return err('nothing-changes')
  const active = new Set<string>(list.staff.filter(({ status }) => status === 'active').map(({ handle }) => handle))
  if (![...change.remove, ...change.roles.keys()].every((handle) => active.has(handle))) return err('not-listed')
  const taken = new Set(list.staff.flatMap(
    ({ handle, signing, recipientHash }): string[] => [handle, signing, recipientHash]))
  if (change.add.some(({ handle, signing, recipientHash }) =>
    [handle, signing, recipientHash].some((one) => taken.has(one)))) {
    return err('taken')
  }
  const given = [...change.roles.values(), ...change.add.map(({ roles }) => roles)]
  if (given.some((roles) => roles.length === 0)) return err('no-role')
  const staff = [
    ...list.staff.map((entry) => change.remove.includes(entry.handle)
      ? { ...entry, status: 'removed' as const, removedIn: version }
      : { ...entry, roles: change.roles.get(entry.handle) ?? entry.roles }),
    ...change.add.map((newcomer) => ({ ...newcomer, status: 'active' as const })),
  ]
  if (!staff.some(({ status, roles }) => status === 'active' && roles.includes('desk'))) return err('nobody-at-desk')
  const { v: _v, kind: _kind, ...rest } = list
  return ok({
    ...rest, version, previous: hash, issued: today, expires: dayAfter(today, KEY_LIST_DAYS), staff,
    desks: list.desks.map((desk) => {
      const fresh = change.deskKeys.get(desk.id)
      return fresh === undefined ? desk : { ...desk, recipient: fresh.recipient, since: today }
    }),
    retiredDesks: [
      ...list.retiredDesks.filter(({ until }) => until >= today),
      ...[...change.deskKeys].map(([id, { oldHash }]) =>
        ({ id, recipientHash: oldHash, until: dayAfter(today, retiredDays) })),
    ],
  })
}

/** One difference between two lists; its sentence is the message `desk-difference-<what>`. */
export interface ListDifference {
  readonly what:
    | 'added' | 'removed' | 'roles' | 'languages' | 'key-of-desk' | 'officer-added' | 'officer-removed' | 'officer-key'
    | 'threshold' | 'dates'
  /** Who or which, and what it is now. */
  readonly about: readonly string[]
  /** The signing key that comes into the list with this, to be compared with its owner; null where none does. */
  readonly key: string | null
}

const without = (what: ListDifference['what'], ...about: string[]): ListDifference => ({ what, about, key: null })

/** What a list changes, for the officer who is asked to sign it: read off the list itself, not off who proposes it. */
export function listDifferences(before: KeyList, after: KeyList): readonly ListDifference[] {
  const staff = after.staff.flatMap((entry): ListDifference[] => {
    const old = before.staff.find(({ handle }) => handle === entry.handle)
    const roles = entry.roles.join(', ')
    if (old === undefined) return [{ what: 'added', about: [entry.handle, roles], key: entry.signing }]
    if (old.status === 'active' && entry.status === 'removed') return [without('removed', entry.handle)]
    return [
      ...old.roles.join(', ') === roles ? [] : [without('roles', entry.handle, roles)],
      ...old.languages.join() === entry.languages.join() ? [] : [without('languages', entry.handle)],
    ]
  })
  const desks = after.desks.filter((desk) =>
    before.desks.find(({ id }) => id === desk.id)?.recipient !== desk.recipient)
    .map((desk) => without('key-of-desk', desk.name))
  const officers = after.officers.flatMap(({ id, key }): ListDifference[] => {
    const old = before.officers.find((officer) => officer.id === id)
    return old === undefined ? [{ what: 'officer-added', about: [id], key }] : old.key === key ? []
      : [{ what: 'officer-key', about: [id], key }]
  })
  const gone = before.officers.filter(({ id }) => !after.officers.some((officer) => officer.id === id))
    .map(({ id }) => without('officer-removed', id))
  return [
    ...staff, ...desks, ...officers, ...gone,
    ...before.threshold === after.threshold ? [] : [without('threshold', String(after.threshold))],
    without('dates', after.expires),
  ]
}
