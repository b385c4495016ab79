import {
  base64url, contexts, deriveOfficer, deriveStaff, hybridKeyPair, keyListBody, type KeyList, loadSha256, loadVerify,
  type MemberKeys, parseKeyList, recipientHashOf, type Role, signBody, writeStatement,
} from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import type { Foundation } from '@small-places/service'
import { sealedSample } from './sealed-sample.ts'

/** Everything of a key list that an author decides. */
export type ListContent = Omit<KeyList, 'v' | 'kind'>

/** A small organisation with real keys: three officers (two of whom decide), a desk, and whoever is asked for. */
export interface Team {
  readonly officers: ReadonlyMap<string, MemberKeys>
  readonly staff: ReadonlyMap<Handle, MemberKeys>
  /** The first key list, unsigned. */
  readonly first: ListContent
  /** A list signed by these officers, by default the first two. */
  sign(content: ListContent, officers?: readonly string[]): Promise<string>
  /** What `init` would put into an empty store. */
  foundation(): Promise<Foundation>
  /** The content of the list after `text`, with changes. */
  after(text: string, changes: Partial<ListContent>): Promise<ListContent>
}

const seed = (name: string, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (name.charCodeAt(i % name.length) + i * 31) & 255)

/** Vault-like ciphertext of `length` bytes in b64. */
export const cipherSample = (mark: string, length: number): string => base64url.encode(seed(mark, length))

/** b64 of `length` bytes that follow from `name`. */
export const idSample = (name: string, length = 16): string => base64url.encode(seed(name, length))

/** The team with these members and their roles. `issued` is the day of its first key list, which lasts 90 days. */
export const createTeam = async (
  roles: Readonly<Record<string, readonly Role[]>>, issued = '2026-11-21', expires = '2027-02-19',
): Promise<Team> => {
  const sha256 = await loadSha256()
  const officers = new Map<string, MemberKeys>()
  for (const id of ['officer-1', 'officer-2', 'officer-3']) officers.set(id, await deriveOfficer(sha256, seed(id, 16)))
  const staff = new Map<Handle, MemberKeys>()
  for (const name of Object.keys(roles)) staff.set(name as Handle, await deriveStaff(sha256, seed(name, 32)))
  const desk = hybridKeyPair(seed('desk main', 32))
  const recipients = Object.fromEntries([...officers, ...staff].map(([name, { pair }]) => [name, pair.recipient]))

  const first: ListContent = {
    version: 1, demo: false, organisation: 'Test', issued, expires, previous: null, threshold: 2,
    officers: await Promise.all([...officers].map(async ([id, { signer, pair }]) =>
      ({ id, key: signer.key, recipientHash: await recipientHashOf(sha256, pair.recipient) }))),
    desks: [{ id: 'main', name: 'Main', recipient: desk.recipient, since: issued }],
    retiredDesks: [],
    staff: await Promise.all([...staff].map(async ([handle, { signer, pair }]) => ({
      handle, signing: signer.key, recipientHash: await recipientHashOf(sha256, pair.recipient),
      roles: [...roles[handle] ?? []], languages: ['en'], status: 'active' as const,
    }))),
  }
  const bodyOf = (content: ListContent): string => {
    const body = keyListBody(content)
    if (!body.ok) throw new Error('this key list would be refused')
    return body.value
  }
  const sign: Team['sign'] = async (content, by = ['officer-1', 'officer-2']) => {
    const body = bodyOf(content)
    const proofs = []
    for (const id of by) {
      const officer = officers.get(id)
      if (officer !== undefined) proofs.push(await signBody(officer.signer, id, contexts.keyList, body))
    }
    return writeStatement({ body, proofs })
  }
  return {
    officers, staff, first, sign,
    foundation: async () => {
      const recipientHash = await recipientHashOf(sha256, desk.recipient)
      const deskMembers = [...staff.keys()].filter(handle => roles[handle]?.includes('desk'))
      return {
        keyList: await sign(first), recipients,
        envelopes: deskMembers.map(member =>
          ({ desk: 'main', recipientHash, member, sealed: sealedSample(`desk ${member}`, 1024) })),
        vaults: [...staff.keys()].map(handle => ({
          handle, vault: cipherSample(`vault ${handle}`, 4124),
          wraps: [{ kind: 'kit', locatorHash: idSample(`kit ${handle}`, 32), wrap: cipherSample(`kit ${handle}`, 60) }],
        })),
      }
    },
    after: async (text, changes) => {
      const before = await parseKeyList(sha256, text)
      if (!before.ok) throw new Error('not a key list')
      const { v: _, kind: __, ...content } = before.value.list
      return { ...content, version: content.version + 1, previous: before.value.hash, ...changes }
    },
  }
}

/** SHA-256 and signature checks of this platform. */
export const platformChecks = async () => ({ sha256: await loadSha256(), verify: await loadVerify() })
