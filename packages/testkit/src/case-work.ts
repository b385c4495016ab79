import {
  contexts, hashStatement, hybridKeyPair, keyListRefOf, loadSha256, type ManifestContent, parseKeyList, parseStatement,
  type StatementHash, writeManifest,
} from '@small-places/encryption'
import type { EpochNumber, Handle } from '@small-places/kernel'
import { caseId, itemId, mailboxId, reportOf } from './reports.ts'
import { sealedSample } from './sealed-sample.ts'
import { idSample } from './team.ts'
import type { TestService } from './test-service.ts'

/** Who is in a case: the first is its lead, the second its successor; each reads everything from `reads` on. */
export interface EpochPlan {
  readonly name: string
  readonly epoch: number
  readonly by: string
  readonly members: readonly string[]
  /** The manifest of the epoch before, null for epoch 1. */
  readonly previous: string | null
  /** From which epoch on members read; 1 if not given. */
  readonly reads?: Readonly<Record<string, number>>
  readonly changes?: Partial<ManifestContent>
}

/** The hash of a manifest's statement. */
export const manifestHash = async (text: string): Promise<StatementHash> => {
  const statement = parseStatement(text)
  if (!statement.ok) throw new Error('not a manifest')
  return hashStatement(await loadSha256(), contexts.manifest, statement.value.body)
}

let keyCount = 0

/** A manifest signed by `by`, with fresh keys for both compartments. */
export const manifestOf = async ({ team, service }: TestService, plan: EpochPlan): Promise<string> => {
  const signer = team.staff.get(plan.by as Handle)?.signer
  const published = await service.answer('read-key-list', null, {})
  const list = await parseKeyList(await loadSha256(), published.ok ? published.value : '')
  if (signer === undefined || !list.ok) throw new Error('no such member')
  const recipient = () => {
    keyCount++
    return hybridKeyPair(Uint8Array.from({ length: 32 }, (_, i) => (keyCount >> (i % 4 * 8)) & 255)).recipient
  }
  const [lead, successor] = plan.members
  return writeManifest(signer, {
    case: caseId(plan.name), epoch: plan.epoch as EpochNumber,
    previous: plan.previous === null ? null : await manifestHash(plan.previous), by: plan.by as Handle,
    day: '2026-11-21', keyList: keyListRefOf(list.value),
    compartments: [
      { name: 'thread', mailbox: mailboxId(plan.name), recipient: recipient() },
      { name: 'internal', recipient: recipient() },
    ],
    members: plan.members.map(handle => ({
      handle: handle as Handle, role: handle === lead ? 'lead' : 'member', since: '2026-11-21',
      reads: {
        thread: (plan.reads?.[handle] ?? 1) as EpochNumber, internal: (plan.reads?.[handle] ?? 1) as EpochNumber,
      },
    })),
    successor: successor as Handle, takeover: false, heads: {}, ...plan.changes,
  })
}

/** An envelope for each of these members. */
export const envelopesFor = (members: readonly string[], epoch: number) => members.map(member =>
  ({ member: member as Handle, sealed: sealedSample(`envelope ${member} ${epoch}`, 1024) }))

/** A new event of this author's chain. */
export const eventOf = (item: string, seq: number, epoch = 1, compartment = 'internal') => ({
  item: itemId(item), compartment, epoch: epoch as EpochNumber, seq, sealed: sealedSample(`event ${item}`, 1024),
})

/** A letter to the reporter. */
export const letterOf = (name: string, n: number) =>
  ({ letter: idSample(`letter ${name}`), n, sealed: sealedSample(`letter ${name}`) })

/** A reporter's item as a member seals it to the thread. */
export const passedOnOf = (item: string, epoch = 1, by = '') =>
  ({ item: itemId(item), epoch: epoch as EpochNumber, sealed: sealedSample(`passed on ${item} ${by}`) })

/** No changes at all. */
export const noChanges = { events: [], letters: [], passedOn: [], summary: null }

/** What takes the report of this name up. */
export const takeUpOf = async (test: TestService, name: string, members: readonly string[]) => ({
  case: caseId(name), mailbox: mailboxId(name),
  manifest: await manifestOf(test, { name, epoch: 1, by: members[0] ?? '', members, previous: null }),
  envelopes: envelopesFor(members, 1), ...noChanges, events: [eventOf(`${name} taken-up`, 1, 1, 'thread')],
  passedOn: [passedOnOf(`${name} report`)],
})

/** A case of this name with these members, made from a report. */
export const makeCase = async (test: TestService, name: string, members: readonly string[]) => {
  await test.service.answer('submit-report', null, reportOf(name, 'danger'))
  const body = await takeUpOf(test, name, members)
  const taken = await test.service.answer('take-up', test.as(members[0] ?? ''), body)
  if (!taken.ok) throw new Error(`not taken up: ${taken.error}`)
  return { id: caseId(name), manifest: body.manifest }
}

/** What this member is shown of a case after a position; null where it is not there for them. */
export const readCaseAs = async ({ service, as }: TestService, handle: string, name = 'a', after = 0) => {
  const answer = await service.answer('read-case', as(handle), { case: caseId(name), after })
  return answer.ok ? answer.value : null
}

/** Adds these changes to a case in the name of this member. */
export const appendAs = ({ service, as }: TestService, handle: string, changes: object, name = 'a') =>
  service.answer('append-to-case', as(handle), { case: caseId(name), ...noChanges, ...changes })
