import {
  base64url, contexts, hybridKeyPair, KEY_LIST_DAYS, keyListBody, parseKeyList, recipientHashOf, sealDeskEnvelope,
  signBody, type Proof, writePins, writeStatement,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { FirstVault, Foundation } from '@small-places/service'
import { inDays, type Tools } from '../tools.ts'
import { entryOf, type NewMember, sealedVaultOf } from './member.ts'
import type { Officer, OfficerSecret } from './officer.ts'

/** The team that a ceremony is about to found. */
export interface TeamPlan {
  readonly organisation: string
  readonly demo: boolean
  readonly threshold: number
  readonly officers: readonly Officer[]
  readonly deskName: string
  readonly members: readonly NewMember[]
}

/** A team whose first key list waits for signatures. */
export interface Draft {
  readonly plan: TeamPlan
  readonly deskSeed: Uint8Array
  /** The body line that officers sign. */
  readonly body: string
}

/** Writes the first key list of a team, to be signed. `malformed`: a name or key twice, or too few officers. */
export const draftTeam = async (tools: Tools, plan: TeamPlan): Promise<Result<Draft, 'malformed'>> => {
  const deskSeed = tools.random(32)
  const body = keyListBody({
    version: 1, demo: plan.demo, organisation: plan.organisation, issued: inDays(tools, 0),
    expires: inDays(tools, KEY_LIST_DAYS), previous: null, threshold: plan.threshold,
    officers: await Promise.all(plan.officers.map(async ({ id, key, recipient }) =>
      ({ id, key, recipientHash: await recipientHashOf(tools.sha256, recipient) }))),
    desks: [{ id: 'main', name: plan.deskName, recipient: hybridKeyPair(deskSeed).recipient, since: inDays(tools, 0) }],
    retiredDesks: [],
    staff: await Promise.all(plan.members.map(member => entryOf(tools, member))),
  })
  return body.ok ? ok({ plan, deskSeed, body: body.value }) : body
}

/** An officer's signature over a key list. */
export const signKeyList = (officer: OfficerSecret, body: string): Promise<Proof> =>
  signBody(officer.keys.signer, officer.id, contexts.keyList, body)

/** What is put into the store, and the pins that are published apart. */
export interface FoundedTeam {
  readonly foundation: Foundation
  readonly pins: string
}

/** Finishes a team whose key list was signed: vaults, desk envelopes, recipients, pins. */
export const foundTeam = async (
  tools: Tools, { plan, deskSeed, body }: Draft, proofs: readonly Proof[],
): Promise<Result<FoundedTeam, 'malformed'>> => {
  const keyList = writeStatement({ body, proofs })
  const written = await parseKeyList(tools.sha256, keyList)
  if (!written.ok) return err('malformed')
  const ref = { version: 1, hash: written.value.hash }
  const recipientHash = await recipientHashOf(tools.sha256, hybridKeyPair(deskSeed).recipient)
  const vaults: FirstVault[] = []
  // One after another: each takes 64 MiB while its passphrase is stretched.
  for (const member of plan.members) vaults.push(await sealedVaultOf(tools, member, ref))
  const envelopes = await Promise.all(plan.members.filter(({ roles }) => roles.includes('desk')).map(async member => ({
    desk: 'main', recipientHash, member: member.handle,
    sealed: base64url.encode(
      await sealDeskEnvelope(tools, 'main', member.handle, deskSeed, member.keys.pair.recipient)),
  })))
  const recipients: Readonly<Record<string, string>> = {
    ...Object.fromEntries(plan.officers.map(({ id, recipient }) => [id, recipient])),
    ...Object.fromEntries(plan.members.map(({ handle, keys }) => [handle, keys.pair.recipient])),
  }
  return ok({
    foundation: { keyList, recipients, envelopes, vaults },
    pins: writePins({
      organisation: plan.organisation, threshold: plan.threshold, lowestVersion: 1,
      officers: plan.officers.map(({ id, key }) => ({ id, key })),
    }),
  })
}
