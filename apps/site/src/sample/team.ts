import {
  base64url, contexts, createSmallAge, deriveOfficer, deriveStaff, fingerprintOf, hybridKeyPair, keyListBody,
  loadPrimitives,
  recipientHashOf, signBody, writePins, writeStatement, type HybridKeyPair, type MemberKeys, type Primitives,
} from '@small-places/encryption'
import type { Handle, RandomBytes } from '@small-places/kernel'

/** A whole team for tests: three officers, one desk, one member, and the list that two officers signed. */
export interface SampleTeam {
  readonly tools: Primitives
  readonly pins: string
  readonly keyList: string
  readonly desk: HybridKeyPair
  readonly member: MemberKeys
  readonly handle: Handle
  readonly fingerprints: readonly string[]
}

const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)
const daysInMilliseconds = 86_400_000

/** What a sample team may differ in. */
export interface SampleTeamChanges {
  /** Days from today to the day of issue; the list lives 90 days. */
  readonly issuedIn?: number
  readonly demo?: boolean
  readonly deskName?: string
  /** How many officers sign. */
  readonly signatures?: number
}

/** Makes a team with fresh keys. */
export async function sampleTeam(
  { issuedIn = 0, demo = false, deskName = 'Main desk', signatures = 2 }: SampleTeamChanges = {}
): Promise<SampleTeam> {
  const tools = await loadPrimitives(createSmallAge({ random }))
  const { sha256 } = tools
  const officers = await Promise.all(
    [1, 2, 3].map(async (number) => ({ id: `officer-${number}`, keys: await deriveOfficer(sha256, random(16)) }))
  )
  const desk = hybridKeyPair(random(32))
  const member = await deriveStaff(sha256, random(32))
  const handle = 'duty-1' as Handle
  const issued = Date.now() + issuedIn * daysInMilliseconds
  const body = keyListBody({
    version: 1, demo, organisation: 'Example Team', issued: dayAt(issued), expires: dayAt(
      issued + 90 * daysInMilliseconds
    ), previous: null, threshold: 2,
    officers: await Promise.all(
      officers.map(
        async ({ id, keys }) => (
          { id, key: keys.signer.key, recipientHash: await recipientHashOf(sha256, keys.pair.recipient) }
        )
      )
    ),
    desks: [{ id: 'main', name: deskName, recipient: desk.recipient, since: dayAt(issued) }],
    retiredDesks: [],
    staff: [{
      handle, signing: member.signer.key, recipientHash: await recipientHashOf(sha256, member.pair.recipient),
      roles: ['desk'], languages: ['en', 'ar'], status: 'active',
    }],
  })
  if (!body.ok) throw new Error('the sample key list is malformed')
  const proofs = await Promise.all(
    officers.slice(0, signatures).map(({ id, keys }) => signBody(keys.signer, id, contexts.keyList, body.value))
  )
  return {
    tools, desk, member, handle,
    keyList: writeStatement({ body: body.value, proofs }),
    pins: writePins({
      organisation: 'Example Team', threshold: 2, lowestVersion: 1,
      officers: officers.map(({ id, keys }) => ({ id, key: keys.signer.key })),
    }),
    fingerprints: await Promise.all(officers.map(({ keys }) => fingerprintOf(sha256, keys.signer.key))),
  }
}

/** Fresh random b64 of a length in bytes. */
export const randomB64 = (length: number): string => base64url.encode(random(length))
