import type { Handle } from '@small-places/kernel'
import {
  type AcceptedKeyLists, acceptKeyLists, type Anchor, contexts, createSmallAge, deriveOfficer, deriveStaff,
  hybridKeyPair, type KeyList, keyListBody, type KeyListError, loadPrimitives, type MemberKeys, parseKeyList,
  parsePins, type Pins, recipientHashOf, signBody, type StaffEntry, writePins, writeStatement, type WrittenKeyList,
} from '@small-places/encryption'
import type { Result } from '@small-places/kernel'
import { fixedRandom } from '@small-places/testkit'
import { valueOf } from './expect.ts'

/** What the organisation of these tests is made of: three officers, a desk of two, a case worker, an outsider. */

/** The same bytes in every run. */
export const random = fixedRandom(7)
/** Reader and writer of all formats. */
export const tools = await loadPrimitives(createSmallAge({ random }))

/** Noon of a day in the life of the first key list. */
export const today = Date.parse('2026-11-21T12:00:00Z')

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte)

/** Officers by their id in the key list. */
export const officers: Readonly<Record<string, MemberKeys>> = {
  'officer-1': await deriveOfficer(tools.sha256, filled(16, 1)),
  'officer-2': await deriveOfficer(tools.sha256, filled(16, 2)),
  'officer-3': await deriveOfficer(tools.sha256, filled(16, 3)),
}

/** Somebody with keys of the right form who is listed nowhere. */
export const outsider = await deriveStaff(tools.sha256, filled(32, 99))

/** The work names of the staff. */
export const [amira, boris, chen] = ['amira', 'boris', 'chen'] as [Handle, Handle, Handle]

/** Keys of the staff: amira and boris are the desk, chen is a case worker. */
export const staff: Readonly<Record<string, MemberKeys>> = {
  [amira]: await deriveStaff(tools.sha256, filled(32, 11)),
  [boris]: await deriveStaff(tools.sha256, filled(32, 12)),
  [chen]: await deriveStaff(tools.sha256, filled(32, 13)),
}

/** The keys of a member, who must be there. */
export const keysOf = (name: string): MemberKeys => {
  const keys = staff[name] ?? officers[name]
  if (keys === undefined) throw new Error(`nobody is called ${name}`)
  return keys
}

/** The seed and key of the desk. */
export const deskSeed = filled(32, 21)
export const desk = hybridKeyPair(deskSeed)

/** A key that stands in no list. */
export const unlistedKey = () => hybridKeyPair(random(32))

const entryOf = async (name: Handle, roles: StaffEntry['roles']): Promise<StaffEntry> => ({
  handle: name, signing: keysOf(name).signer.key, roles, languages: ['en'], status: 'active',
  recipientHash: await recipientHashOf(tools.sha256, keysOf(name).pair.recipient),
})

/** What the first key list says. */
export const firstList: Omit<KeyList, 'v' | 'kind'> = {
  version: 1, demo: false, organisation: 'Small Places', issued: '2026-11-20', expires: '2027-02-18', previous: null,
  threshold: 2,
  officers: await Promise.all(Object.entries(officers).map(async ([id, { signer, pair }]) => ({
    id, key: signer.key, recipientHash: await recipientHashOf(tools.sha256, pair.recipient),
  }))),
  desks: [{ id: 'main', name: 'Main desk', recipient: desk.recipient, since: '2026-11-20' }],
  retiredDesks: [],
  staff: [await entryOf(amira, ['desk']), await entryOf(boris, ['desk']), await entryOf(chen, ['caseworker'])],
}

/** A list signed by these officers, as published, whether or not readers would take it. */
export const signList = async (
  content: Omit<KeyList, 'v' | 'kind'>, ...signers: readonly string[]
): Promise<string> => {
  const body = valueOf(keyListBody(content))
  const proofs = await Promise.all(signers.map(by => signBody(keysOf(by).signer, by, contexts.keyList, body)))
  return writeStatement({ body, proofs })
}

/** Reads a published list. */
export const readList = async (text: string): Promise<WrittenKeyList> => valueOf(await parseKeyList(tools.sha256, text))

/** The list after `before`, with `changes`, signed by two officers. */
export const nextList = async (
  before: string, changes: Partial<Omit<KeyList, 'v' | 'kind'>>, ...signers: readonly string[]
): Promise<string> => {
  const { list, hash } = await readList(before)
  const { v: _, kind: __, ...content } = list
  return signList(
    { ...content, version: list.version + 1, previous: hash, ...changes },
    ...signers.length === 0 ? ['officer-1', 'officer-2'] : signers,
  )
}

/** The staff of a list with one person removed in the next version. */
export const withoutMember = ({ list }: WrittenKeyList, name: Handle): readonly StaffEntry[] =>
  list.staff.map(entry => entry.handle === name
    ? { ...entry, status: 'removed', removedIn: list.version + 1 } : entry)

/** The first list as published. */
export const published = await signList(firstList, 'officer-1', 'officer-2')

/** The pins of the organisation. */
export const pins: Pins = valueOf(parsePins(writePins({
  organisation: 'Small Places', threshold: 2, lowestVersion: 1,
  officers: firstList.officers.map(({ id, key }) => ({ id, key })),
})))

/** What a reader makes of these lists. */
export const accept = (
  lists: readonly string[], anchor: Anchor = { kind: 'pins', pins }, now = today,
): Promise<Result<AcceptedKeyLists, KeyListError>> =>
  acceptKeyLists(tools, { anchor, lists, loopback: false, now })

/** The first list, accepted. */
export const chain = valueOf(await accept([published]))
