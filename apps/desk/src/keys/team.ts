import {
  addDeskEnvelopes, invite, readPeople, readProposal, suspend, type AnswerOf, type Client,
} from '@small-places/contract'
import {
  base64url, keyListRefOf, recipientHashOf, sealDeskEnvelope, utf8, writeSuspension, type DeskKey,
} from '@small-places/encryption'
import { err, ok, type Handle, type Result } from '@small-places/kernel'
import { shallowRef, type ShallowRef } from 'vue'
import { thisMinute, type Workbench } from '../session/workbench.ts'
import type { PeopleNews } from './load-directory.ts'

/** A key list that waits for officers. */
export type Proposal = NonNullable<AnswerOf<typeof readProposal>['proposal']>

/** Why something about the team could not be done. */
export type TeamProblem = 'unreachable' | 'refused' | 'other'

/** Why the desk's keys were not shared; its sentence is the message `desk-share-problem-<problem>`. */
export type SharingProblem = TeamProblem | 'no-key'

/** The people of the organisation, and what can be done about them. */
export interface Team {
  readonly news: ShallowRef<PeopleNews>
  readonly proposal: ShallowRef<Proposal | null>
  refresh(): Promise<Result<true, 'unreachable'>>
  /** Reads the proposal alone, where the people have just been read with the directory. */
  refreshProposal(): Promise<Result<true, 'unreachable'>>
  /** Locks somebody out at once, until the officers decide. */
  suspend(handle: string): Promise<Result<true, TeamProblem>>
  /** Makes an invitation; the code goes to the person by another way than this service. */
  invite(): Promise<Result<{ readonly code: string; readonly until: string }, TeamProblem>>
  /** Gives the keys of the desks that this person holds to every other member of the desk, whoever may lack them. */
  shareDeskKeys(desks: readonly DeskKey[]): Promise<Result<true, SharingProblem>>
}

const problemOf = (code: string): TeamProblem =>
  code === 'unreachable' || code === 'busy' ? 'unreachable' : code === 'not-valid' || code === 'conflict' ? 'refused'
    : 'other'

/** Makes the team of one member, of whose people something is known already. */
export function makeTeam(bench: Workbench, known: PeopleNews): Team {
  const { client, random, clock, keys, me, tools } = bench
  const news = shallowRef<PeopleNews>(known)
  const proposal = shallowRef<Proposal | null>(null)

  async function refreshProposal(): Promise<Result<true, 'unreachable'>> {
    const proposed = await client.call(readProposal, {})
    if (proposed.ok) proposal.value = proposed.value.proposal
    return proposed.ok ? ok(true) : err('unreachable')
  }

  async function refresh(): Promise<Result<true, 'unreachable'>> {
    const [people, proposed] = await Promise.all([client.call(readPeople, {}), refreshProposal()])
    if (people.ok) news.value = people.value
    return people.ok ? proposed : err('unreachable')
  }

  return {
    news, proposal, refresh, refreshProposal,
    async suspend(handle) {
      const order = await writeSuspension(keys.signer, {
        order: base64url.encode(random(16)), handle: handle as Handle, by: me, at: thisMinute(clock),
        keyList: keyListRefOf(bench.directory().chain.newest),
      })
      const answer = await client.call(suspend, { order })
      if (!answer.ok) return err(problemOf(answer.error))
      await refresh()
      return ok(true)
    },
    async invite() {
      const code = base64url.encode(random(32))
      const codeHash = base64url.encode(await tools.sha256.digest(utf8(code)))
      const answer = await client.call(invite, { invitation: base64url.encode(random(16)), codeHash })
      return answer.ok ? ok({ code, until: answer.value.until }) : err(problemOf(answer.error))
    },
    shareDeskKeys: (desks) => shareDeskKeys(bench, client, desks),
  }
}

/** As many as the service takes with one call. */
const ENVELOPES_AT_ONCE = 100

async function shareDeskKeys(
  bench: Workbench, client: Client, desks: readonly DeskKey[],
): Promise<Result<true, SharingProblem>> {
  if (desks.length === 0) return err('no-key')
  const { me, tools } = bench
  const directory = bench.directory()
  const members = directory.able.filter(({ roles, handle }) => roles.includes('desk') && handle !== me)
  const envelopes = []
  for (const { handle } of members) {
    const to = await directory.recipientOf(handle)
    if (!to.ok) return err('other')
    for (const { desk, seed, pair } of desks) {
      const sealed = await sealDeskEnvelope(tools, desk, handle, seed, to.value)
      const recipientHash = await recipientHashOf(tools.sha256, pair.recipient)
      envelopes.push({ desk, recipientHash, member: handle, sealed: base64url.encode(sealed) })
    }
  }
  for (let from = 0; from < envelopes.length; from += ENVELOPES_AT_ONCE) {
    const portion = envelopes.slice(from, from + ENVELOPES_AT_ONCE)
    const answer = await client.call(addDeskEnvelopes, { envelopes: portion })
    if (!answer.ok) return err(problemOf(answer.error))
  }
  return ok(true)
}
