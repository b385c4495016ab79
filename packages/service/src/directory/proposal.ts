import type {
  proposeKeyList as ProposeRoute, readProposal as ReadRoute, signProposal as SignRoute,
} from '@small-places/contract'
import {
  contexts, follows, type KeyList, knownDesks, listedRecipient, parseKeyList,
  readKeyList, signersOf, type SigningKey, type WrittenKeyList, writeStatement,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { DeskEnvelopeRow, ProposalRow, Tx } from '../ports/index.ts'
import { envelopesFor } from './desk-envelopes.ts'
import type { Directory } from './directory.ts'
import { publish } from './publish.ts'

type Proof = ProposalRow['proofs'][number]

/** The list that waits for officers, with the proofs so far. */
export const readProposal = ({ store }: Environment): Handler<typeof ReadRoute> => async () =>
  store.read(async tx => {
    const row = await tx.proposals.find()
    if (row === null) return ok({ proposal: null })
    return ok({ proposal: { body: row.body, by: row.by, day: row.day, proofs: [...row.proofs] } })
  })

/**
 * Proposes the next key list. It must follow the newest one, bring every recipient that it names, and leave no desk
 * without somebody who holds its key; who signs it is for the officers.
 */
export const proposeKeyList = (env: Environment, directory: Directory): Handler<typeof ProposeRoute> =>
  async ({ handle }, body) => {
    const now = env.clock.now()
    const proposed = readKeyList(body.body)
    if (!proposed.ok || body.body.includes('\n')) return err('not-valid')
    const list = proposed.value
    const envelopes = await envelopesFor(env, list, body.envelopes)
    if (!envelopes.ok) return envelopes
    return env.store.write(async (tx): Promise<Result<Record<never, never>, 'not-valid' | 'conflict'>> => {
      const newest = await directory.newest(tx)
      if (newest === null) return err('not-valid')
      if (list.version !== newest.list.version + 1 || list.previous !== newest.hash) return err('conflict')
      const recipients = await neededRecipients(tx, env, list, body.recipients)
      if (!recipients.ok) return recipients
      if (!await isEveryDeskHeld(tx, env, list, envelopes.value)) return err('not-valid')
      await tx.proposals.save({
        version: list.version, body: body.body, by: handle, day: dayOf(now), proofs: [],
        settles: (await tx.suspensions.all()).map(row => row.handle), recipients: recipients.value,
        envelopes: envelopes.value,
      })
      await record(tx, now, handle, 'key-list.proposed', String(list.version))
      await tx.revisions.next()
      return ok({})
    })
  }

/** Those of the given recipients that the list names, if with the known ones nobody's is missing. */
const neededRecipients = async (
  tx: Tx, { sha256 }: Environment, list: KeyList, given: Readonly<Record<string, string>>,
): Promise<Result<Readonly<Record<string, string>>, 'not-valid'>> => {
  const known = Object.fromEntries((await tx.recipients.all()).map(({ owner, recipient }) => [owner, recipient]))
  for (const { handle, recipient } of await tx.enrolments.all()) known[handle] = recipient
  const needed: Record<string, string> = {}
  const active = list.staff.filter(({ status }) => status === 'active').map(({ handle }) => handle)
  for (const owner of [...list.officers.map(({ id }) => id), ...active]) {
    const recipient = await listedRecipient(sha256, list, { ...known, ...given }, owner)
    if (!recipient.ok) return err('not-valid')
    needed[owner] = recipient.value
  }
  return ok(needed)
}

const isEveryDeskHeld = async (
  tx: Tx, { sha256 }: Environment, list: KeyList, added: readonly DeskEnvelopeRow[],
): Promise<boolean> => {
  const staying = new Set<string>(list.staff
    .filter(({ status, roles }) => status === 'active' && roles.includes('desk')).map(({ handle }) => handle))
  const held = new Set<string>([...await tx.deskEnvelopes.holders(), ...added]
    .filter(({ member }) => staying.has(member)).map(({ recipientHash }) => recipientHash))
  return [...await knownDesks(sha256, list)].every(([hash, { until }]) => until !== null || held.has(hash))
}

/** Takes an officer's signature; with enough of them the list is published in the same step. */
export const signProposal = (env: Environment, directory: Directory): Handler<typeof SignRoute> =>
  async ({ handle }, { version, proof }) => {
    const now = env.clock.now()
    return env.store.write(async tx => {
      const proposal = await tx.proposals.find()
      const newest = await directory.newest(tx)
      if (proposal === null || newest === null || proposal.version !== version) return err('not-found')
      if (!await isByOfficer(env, newest, proposal, proof)) return err('not-valid')
      const proofs = withProof(proposal.proofs, proof)
      await record(tx, now, handle, 'key-list.signed', `${version}.${proof.by}`)

      const text = writeStatement({ body: proposal.body, proofs })
      const written = await parseKeyList(env.sha256, text)
      if (!written.ok) return err('not-valid')
      const isComplete = (await follows(env.verify, newest, written.value)).ok
      if (isComplete) await publish(tx, env, { ...proposal, written: written.value, text, by: handle })
      else await tx.proposals.save({ ...proposal, proofs })
      return ok({ published: isComplete })
    })
  }

/** An officer whose key changes signs twice, with the old key and the new one; no more than that is kept of anybody. */
const withProof = (proofs: ProposalRow['proofs'], proof: Proof): ProposalRow['proofs'] => {
  const own = proofs.filter(({ by, sig }) => by === proof.by && sig !== proof.sig)
  return [...proofs.filter(({ by }) => by !== proof.by), ...own.slice(-1), proof]
}

/** Whether the proof is by an officer of the newest list or of the proposed one, and holds. */
const isByOfficer = async (
  { verify }: Environment, newest: WrittenKeyList, { body }: ProposalRow, proof: Proof,
): Promise<boolean> => {
  const proposed = readKeyList(body)
  const officers = [...proposed.ok ? proposed.value.officers : [], ...newest.list.officers]
  for (const { id, key } of officers) {
    if (id !== proof.by) continue
    const keys = new Map<string, SigningKey>([[id, key]])
    if ((await signersOf(verify, contexts.keyList, { body, proofs: [proof] }, keys)).has(id)) return true
  }
  return false
}
