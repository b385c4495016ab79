import type { CaseId, EpochNumber, Handle, ItemId, MailboxId, Result } from '@small-places/kernel'
import { hybridKeyPair } from '../age/keys.ts'
import { createSmallAge } from '../age/small-age.ts'
import { base64url, utf8 } from '../bytes.ts'
import { compartmentKey, type CompartmentKey } from '../case/compartment-keys.ts'
import { verifyManifest, writeManifest, type ManifestContent, type VerifiedManifest } from '../case/manifest.ts'
import { keyListRefOf, verifyChain, type KeyListChain } from '../key-list/acceptance.ts'
import { keyListBody, type KeyList, type StaffEntry } from '../key-list/key-list.ts'
import type { Pins } from '../key-list/pins.ts'
import { loadPrimitives } from '../primitives.ts'
import { deriveReporter } from '../reporter/secrets.ts'
import { recipientHashOf } from '../sealed/single-recipient.ts'
import { deriveOfficer, deriveStaff, type MemberKeys } from '../signing/members.ts'
import { contexts, signBody, writeStatement } from '../statement/statement.ts'

/*
 * A whole team with fixed keys, for the tests of this package: officers 1–3 and, as successors, 4 and 5; two desk
 * members, a case worker, and an outsider who is in no list.
 */

export const age = createSmallAge({ random: length => crypto.getRandomValues(new Uint8Array(length)) })
export const tools = await loadPrimitives(age)
const { sha256 } = tools

/** The value of a result that must be one. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`failed: ${String(result.error)}`)
  return result.value
}

const fill = (length: number, n: number) => new Uint8Array(length).fill(n)

/** A different id for each number. */
export const idOf = (n: number): string => base64url.encode(fill(16, n))
export const itemOf = (n: number): ItemId => idOf(n) as ItemId
export const handleOf = (name: string): Handle => name as Handle
export const epochOf = (n: number): EpochNumber => n as EpochNumber

export const officers: readonly MemberKeys[] =
  await Promise.all([1, 2, 3, 4, 5].map(n => deriveOfficer(sha256, fill(16, n))))

export const staff: Readonly<Record<'desk1' | 'desk2' | 'worker' | 'outsider', MemberKeys>> = {
  desk1: await deriveStaff(sha256, fill(32, 11)),
  desk2: await deriveStaff(sha256, fill(32, 12)),
  worker: await deriveStaff(sha256, fill(32, 13)),
  outsider: await deriveStaff(sha256, fill(32, 14)),
}

export const deskSeed = fill(32, 21)
export const desk = hybridKeyPair(deskSeed)
export const oldDesk = hybridKeyPair(fill(32, 22))

/** The reporter of most tests, and somebody else. */
export const reporter = await deriveReporter(sha256, fill(16, 31))
export const otherReporter = await deriveReporter(sha256, fill(16, 32))

export const pinned = (from: number, to: number): Pins['officers'] =>
  officers.slice(from - 1, to).map(({ signer }, i) => ({ id: `officer-${from + i}`, key: signer.key }))

export const pins: Pins = {
  v: 1, kind: 'pins', organisation: 'Example', threshold: 2, lowestVersion: 1, officers: pinned(1, 3),
}

const entryOf = async (name: keyof typeof staff, role: 'desk' | 'caseworker'): Promise<StaffEntry> => ({
  handle: handleOf(name), signing: staff[name].signer.key,
  recipientHash: await recipientHashOf(sha256, staff[name].pair.recipient),
  roles: [role], languages: ['en'], status: 'active',
})

export const officerEntries = (from: number, to: number): Promise<KeyList['officers']> =>
  Promise.all(officers.slice(from - 1, to).map(async ({ signer, pair }, i) => ({
    id: `officer-${from + i}`, key: signer.key, recipientHash: await recipientHashOf(sha256, pair.recipient),
  })))

/** The content of version 1. */
export const firstList: Omit<KeyList, 'v' | 'kind'> = {
  version: 1, demo: false, organisation: 'Example', issued: '2026-11-21', expires: '2027-02-19', previous: null,
  threshold: 2, officers: await officerEntries(1, 3),
  desks: [{ id: 'main', name: 'Main desk', recipient: desk.recipient, since: '2026-11-21' }],
  retiredDesks: [{ id: 'main', recipientHash: await recipientHashOf(sha256, oldDesk.recipient), until: '2027-05-20' }],
  staff: [await entryOf('desk1', 'desk'), await entryOf('desk2', 'desk'), await entryOf('worker', 'caseworker')],
}

/** A time at which `firstList` is current. */
export const NOW = Date.UTC(2026, 11, 1)

/** A published list: `body` signed by the officers of these numbers. */
export const publish = async (body: string, by: readonly number[]): Promise<string> => {
  const proofs = []
  for (const n of by) {
    const officer = officers[n - 1]
    if (officer === undefined) throw new Error('no such officer')
    proofs.push(await signBody(officer.signer, `officer-${n}`, contexts.keyList, body))
  }
  return writeStatement({ body, proofs })
}

export const listText = (content: Omit<KeyList, 'v' | 'kind'>, by: readonly number[] = [1, 2]): Promise<string> =>
  publish(must(keyListBody(content)), by)

/** The list after the newest of `chain`, with changes. */
export const nextList = (
  chain: KeyListChain, changes: Partial<Omit<KeyList, 'v' | 'kind'>>, by: readonly number[] = [1, 2],
): Promise<string> => {
  const { v: _, kind: __, ...content } = chain.newest.list
  return listText({ ...content, version: content.version + 1, previous: chain.newest.hash, ...changes }, by)
}

export const firstText = await listText(firstList)
export const chain = must(await verifyChain(tools, { kind: 'pins', pins }, [firstText]))
export const desks = new Set([
  await recipientHashOf(sha256, desk.recipient), await recipientHashOf(sha256, oldDesk.recipient),
])

export const caseId = idOf(41) as CaseId
const mailbox: MailboxId = reporter.mailbox

/** The keys of an epoch of the sample case. */
export const keysOf = (epoch: number): Readonly<Record<'thread' | 'internal', CompartmentKey>> => ({
  thread: compartmentKey(fill(32, 100 + 2 * epoch)), internal: compartmentKey(fill(32, 101 + 2 * epoch)),
})

export const compartmentsOf = (epoch: number): ManifestContent['compartments'] => [
  { name: 'thread', mailbox, recipient: keysOf(epoch).thread.pair.recipient },
  { name: 'internal', recipient: keysOf(epoch).internal.pair.recipient },
]

export const memberOf = (
  name: string, role: 'lead' | 'member', from: number = 1,
): ManifestContent['members'][number] =>
  ({ handle: handleOf(name), role, since: '2026-11-21', reads: { thread: epochOf(from), internal: epochOf(from) } })

/** The content of epoch 1: desk1 leads, desk2 succeeds. */
export const firstEpoch: ManifestContent = {
  case: caseId, epoch: epochOf(1), previous: null, by: handleOf('desk1'), day: '2026-11-21',
  keyList: keyListRefOf(chain.newest), compartments: compartmentsOf(1),
  members: [memberOf('desk1', 'lead'), memberOf('desk2', 'member')], successor: handleOf('desk2'), takeover: false,
  heads: {},
}

export const firstManifestText = await writeManifest(staff.desk1.signer, firstEpoch)
export const firstManifest: VerifiedManifest =
  must(await verifyManifest(tools, chain, caseId, null, firstManifestText))

/** The content of the epoch after `before`, with changes. */
export const nextEpoch = (before: VerifiedManifest, changes: Partial<ManifestContent> = {}): ManifestContent => {
  const { v: _, kind: __, ...content } = before.body
  const epoch = before.body.epoch + 1
  return {
    ...content, epoch: epochOf(epoch), previous: before.hash, compartments: compartmentsOf(epoch), takeover: false,
    ...changes,
  }
}

/** The text as it stands in a sealed item, with one bit of it flipped. */
export const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

/** Seals a text as it is, whatever it says: what somebody who has a recipient can always do. */
export const sealRaw = (text: string, to: typeof desk.recipient): Promise<Uint8Array> => age.seal(utf8(text), [to])
