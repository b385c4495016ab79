import { proposeKeyList, signProposal, type BodyOf } from '@small-places/contract'
import {
  base64url, contexts, deriveOfficer, hybridKeyPair, keyListBody, loadWordList, parseRecipient, parseSigningKey,
  readKeyList, readWordsOfAnyList, recipientHashOf, sealDeskEnvelope, signBody, type AgeRecipient, type DeskKey,
  type KeyList, type Role,
} from '@small-places/encryption'
import { err, ok, type Handle, type Result } from '@small-places/kernel'
import { today, type Workbench } from '../session/workbench.ts'
import { nextKeyList, type ListChange, type ListChangeError, type Newcomer } from './next-key-list.ts'
import type { PeopleNews } from './load-directory.ts'
import type { Proposal } from './team.ts'

/** What a person wants the officers to decide. */
export interface ListWish {
  readonly remove: readonly string[]
  /** Handles of people who have enrolled, with the roles they are to get. */
  readonly add: ReadonlyMap<string, readonly Role[]>
  readonly roles: ReadonlyMap<string, readonly Role[]>
  /** Whether every desk gets a new key. */
  readonly newDeskKeys: boolean
  /** Whether a list that changes nothing but its dates is wanted. */
  readonly renew: boolean
}

/** Why nothing was proposed; its sentence is the message `desk-list-change-<problem>`. */
export type ProposeProblem =
  ListChangeError | 'bad-keys' | 'no-desk-key' | 'conflict' | 'not-valid' | 'unreachable' | 'other'

type Envelopes = BodyOf<typeof proposeKeyList>['envelopes']

/** Proposes the next key list with the desk keys that go with it. */
export async function proposeNext(
  bench: Workbench, news: PeopleNews, desks: readonly DeskKey[], wish: ListWish,
): Promise<Result<true, ProposeProblem>> {
  const { tools, random, client, clock } = bench
  const { newest } = bench.directory().chain
  const newcomers = await newcomersFrom(bench, news, wish.add)
  if (newcomers === null) return err('bad-keys')
  const fresh = new Map(wish.newDeskKeys ? newest.list.desks.map(({ id }) => [id, random(32)] as const) : [])
  const change: ListChange = {
    remove: wish.remove, add: newcomers.map(({ entry }) => entry), roles: wish.roles,
    deskKeys: new Map(await Promise.all(newest.list.desks.filter(({ id }) => fresh.has(id)).map(
      async ({ id, recipient }) => [id, {
        recipient: hybridKeyPair(fresh.get(id) ?? new Uint8Array(32)).recipient,
        oldHash: await recipientHashOf(tools.sha256, recipient),
      }] as const,
    ))),
  }
  const content = nextKeyList(newest, change, today(clock), wish.renew)
  if (!content.ok) return content
  const body = keyListBody(content.value)
  const list = body.ok ? readKeyList(body.value) : body
  if (!body.ok || !list.ok) return err('not-valid')
  const recipients = new Map(newcomers.map(({ entry, recipient }) => [entry.handle, recipient]))
  const envelopes = await deskEnvelopes(bench, list.value, recipients, [
    ...desks.filter(({ desk, until }) => until === null && !fresh.has(desk)).map(({ desk, seed }) => ({ desk, seed })),
    ...[...fresh].map(([desk, seed]) => ({ desk, seed })),
    // Reports that come late to a retired key are still to be read by everybody at the desk.
    ...desks.filter(({ desk }) => fresh.has(desk)).map(({ desk, seed }) => ({ desk, seed })),
  ])
  if (envelopes === null) return err('no-desk-key')
  const answer = await client.call(proposeKeyList,
    { body: body.value, recipients: Object.fromEntries(recipients), envelopes })
  if (answer.ok) return ok(true)
  return err(answer.error === 'conflict' || answer.error === 'not-valid' || answer.error === 'unreachable'
    ? answer.error : 'other')
}

async function newcomersFrom(
  { tools }: Workbench, news: PeopleNews, add: ListWish['add'],
): Promise<readonly { readonly entry: Newcomer; readonly recipient: AgeRecipient }[] | null> {
  const found: { readonly entry: Newcomer; readonly recipient: AgeRecipient }[] = []
  for (const [handle, roles] of add) {
    const pending = news.pending.find((one) => one.handle === handle)
    const signing = parseSigningKey(pending?.signing ?? '')
    const recipient = parseRecipient(pending?.recipient ?? '')
    if (pending === undefined || !signing.ok || !recipient.ok) return null
    const recipientHash = await recipientHashOf(tools.sha256, recipient.value)
    found.push({
      entry: { handle: pending.handle, signing: signing.value, recipientHash, roles, languages: pending.languages },
      recipient: recipient.value,
    })
  }
  return found
}

/** An envelope of each desk key for each desk member of the coming list; null where somebody's key cannot be had. */
async function deskEnvelopes(
  bench: Workbench, list: KeyList, newcomers: ReadonlyMap<Handle, AgeRecipient>,
  desks: readonly { readonly desk: string; readonly seed: Uint8Array }[],
): Promise<Envelopes | null> {
  const envelopes: Envelopes = []
  for (const { handle, status, roles } of list.staff) {
    if (status !== 'active' || !roles.includes('desk')) continue
    const known = newcomers.get(handle)
    const to = known === undefined ? await bench.directory().recipientOf(handle) : ok(known)
    if (!to.ok) return null
    for (const { desk, seed } of desks) {
      const recipientHash = await recipientHashOf(bench.tools.sha256, hybridKeyPair(seed).recipient)
      const sealed = await sealDeskEnvelope(bench.tools, desk, handle, seed, to.value)
      envelopes.push({ desk, recipientHash, member: handle, sealed: base64url.encode(sealed) })
    }
  }
  return envelopes
}

/** Why an officer did not sign; its sentence is the message `desk-sign-problem-<problem>`. */
export type SignProblem = 'words' | 'not-an-officer' | 'not-valid' | 'gone' | 'unreachable'

/** What came of a signature. */
export interface Signed {
  readonly officer: string
  /** Whether it was the last one that was needed. */
  readonly published: boolean
}

/** Signs a waiting list with an officer's twelve words, which are used here and kept nowhere. */
export async function signAsOfficer(
  bench: Workbench, proposal: Proposal, words: string,
): Promise<Result<Signed, SignProblem>> {
  const { tools, client } = bench
  const { list } = bench.directory()
  const proposed = readKeyList(proposal.body)
  if (!proposed.ok) return err('not-valid')
  const seed = await readWordsOfAnyList(words, 'en', loadWordList, tools.sha256)
  if (!seed.ok) return err('words')
  const { signer } = await deriveOfficer(tools.sha256, seed.value.seed)
  const officer = [...list.officers, ...proposed.value.officers].find(({ key }) => key === signer.key)
  if (officer === undefined) return err('not-an-officer')
  const proof = await signBody(signer, officer.id, contexts.keyList, proposal.body)
  if (!('sig' in proof)) return err('not-valid')
  const answer = await client.call(signProposal, { version: proposed.value.version, proof })
  if (answer.ok) return ok({ published: answer.value.published, officer: officer.id })
  return err(answer.error === 'not-found' ? 'gone' : answer.error === 'not-valid' ? 'not-valid' : 'unreachable')
}
