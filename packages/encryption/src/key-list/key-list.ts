import { err, ok, type Handle, type Result } from '@small-places/kernel'
import {
  b64x32, day, handle, isStaffHandle, position, recipient, recipientHash, signingKey, startOfDay,
} from '../json/fields.ts'
import { flag, listOf, matching, nullOr, object, oneOf, readJson, text, wholeFrom, type Read } from '../json/reader.ts'
import type { SigningKey } from '../signing/signature.ts'
import { isQuorum, officerId } from './pins.ts'

/** The longest that a key list may live, in days. */
export const KEY_LIST_DAYS = 90

const DAY = 86_400_000

const deskId = matching(/^[a-z0-9][a-z0-9-]{0,31}$/)

const staff = object({
  handle,
  signing: signingKey,
  recipientHash,
  roles: listOf(oneOf('desk', 'caseworker')),
  languages: listOf(text),
  status: oneOf('active', 'removed'),
}, { removedIn: position, replaces: handle })

const keyList = object({
  v: oneOf(1),
  kind: oneOf('key-list'),
  version: position,
  demo: flag,
  organisation: text,
  issued: day,
  expires: day,
  previous: nullOr(b64x32),
  threshold: wholeFrom(2),
  officers: listOf(object({ id: officerId, key: signingKey, recipientHash })),
  desks: listOf(object({ id: deskId, name: text, recipient, since: day })),
  retiredDesks: listOf(object({ id: deskId, recipientHash, until: day })),
  staff: listOf(staff),
})

/** Who may read (docs/formats.md section 4). */
export type KeyList = Read<typeof keyList>
/** One entry of `staff`. */
export type StaffEntry = Read<typeof staff>
/** What a member may do: `desk` reads new reports, `caseworker` only the cases to which they were added. */
export type Role = StaffEntry['roles'][number]

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length

const isSound = (list: KeyList): boolean =>
  isQuorum(list) &&
  (list.version === 1) === (list.previous === null) &&
  startOfDay(list.expires) > startOfDay(list.issued) &&
  startOfDay(list.expires) - startOfDay(list.issued) <= KEY_LIST_DAYS * DAY &&
  list.staff.every(({ handle: name }) => isStaffHandle(name)) &&
  list.staff.every(({ status, removedIn }) =>
    status === 'active' ? removedIn === undefined : removedIn !== undefined && removedIn <= list.version) &&
  distinct(list.staff.map(({ handle: name }) => name)) &&
  distinct(list.desks.map(({ id }) => id)) &&
  distinct([...list.officers.map(({ key }) => key), ...list.staff.map(({ signing }) => signing)]) &&
  distinct(list.desks.map(desk => desk.recipient)) &&
  distinct([...list.officers, ...list.staff, ...list.retiredDesks].map(entry => entry.recipientHash))

/**
 * Reads the body of a key list and checks what it says of itself: quorum, lifetime, and that no id, handle, key or
 * recipient stands in it twice. Who signed it is another question (`acceptKeyLists`).
 */
export const readKeyList = (body: string): Result<KeyList, 'malformed'> => {
  const list = readJson(body, keyList)
  return list.ok && !isSound(list.value) ? err('malformed') : list
}

/** The body line of a key list to be signed; refused where readers would refuse it. */
export const keyListBody = (content: Omit<KeyList, 'v' | 'kind'>): Result<string, 'malformed'> => {
  const body = JSON.stringify({ v: 1, kind: 'key-list', ...content })
  const read = readKeyList(body)
  return read.ok ? ok(body) : read
}

/** The entry of a member, active or removed. */
export const staffEntry = (list: KeyList, name: string): StaffEntry | undefined =>
  list.staff.find(entry => entry.handle === name)

/** The signing keys of members, active or removed, by handle: whose signature a reader can check. */
export const signingKeysOf = (list: KeyList) => (name: string): SigningKey | undefined => staffEntry(list, name)?.signing

/** Everybody who works here now, in the order of the list. */
export const activeStaff = (list: KeyList): readonly StaffEntry[] =>
  list.staff.filter(({ status }) => status === 'active')

/** Whether a member works here now; with `role`, whether they have it. */
export const isActive = (list: KeyList, name: string, role?: Role): boolean => {
  const entry = staffEntry(list, name)
  return entry?.status === 'active' && (role === undefined || entry.roles.includes(role))
}

/** The active members who read new reports. */
export const deskMembers = (list: KeyList): readonly Handle[] =>
  activeStaff(list).filter(({ roles }) => roles.includes('desk')).map(entry => entry.handle)
