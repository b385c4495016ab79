import { changeEpoch } from '@small-places/contract'
import {
  base64url, compartmentKey, headsFrom, keyListRefOf, sealEnvelope, threadItemKey, threadMacOf, verifyManifest,
  writeManifest, type CaseKeys, type CompartmentKey, type Heads, type VerifiedManifest,
} from '@small-places/encryption'
import { err, ok, type CaseId, type EpochNumber, type Handle, type ItemId, type Result } from '@small-places/kernel'
import { today, type Workbench } from '../session/workbench.ts'
import { planEpoch, type EpochChange, type EpochProblem } from './next-epoch.ts'
import type { OpenCase } from './open-case.ts'
import { writeEntries, type Entry } from './writing.ts'

/** New keys for a case, ready to be sent with the first entries that stand under them. */
export interface NewEpoch {
  readonly written: string
  readonly manifest: VerifiedManifest
  readonly keys: CaseKeys
  readonly envelopes: readonly { readonly member: Handle; readonly sealed: string }[]
}

/** Who reads, and what the epoch follows. */
export interface EpochDraft {
  readonly case: CaseId
  readonly previous: readonly VerifiedManifest[]
  readonly keys: CaseKeys
  readonly members: VerifiedManifest['body']['members']
  readonly successor: VerifiedManifest['body']['successor']
  readonly takeover: boolean
  readonly compartments: readonly Omit<VerifiedManifest['body']['compartments'][number], 'recipient'>[]
  readonly heads: Heads
}

/** Draws the keys of an epoch, signs its manifest, and seals an envelope to each member. */
export async function makeEpoch(bench: Workbench, draft: EpochDraft): Promise<Result<NewEpoch, EpochProblem>> {
  const { tools, random, me, keys, clock } = bench
  const directory = bench.directory()
  if (directory.life.state !== 'usable') return err('expired')
  const last = draft.previous.at(-1) ?? null
  const epoch = ((last?.body.epoch ?? 0) + 1) as EpochNumber
  const fresh = new Map<string, CompartmentKey>(
    draft.compartments.map(({ name }) => [name, compartmentKey(random(32))]))
  const written = await writeManifest(keys.signer, {
    case: draft.case, epoch, previous: last?.hash ?? null, by: me, day: today(clock),
    keyList: keyListRefOf(directory.chain.newest), members: draft.members, successor: draft.successor,
    takeover: draft.takeover, heads: draft.heads,
    compartments: draft.compartments.flatMap((compartment) => {
      const key = fresh.get(compartment.name)
      return key === undefined ? [] : [{ ...compartment, recipient: key.pair.recipient }]
    }),
  })
  // What everybody else's device would refuse is refused here first.
  const manifest = await verifyManifest(tools, directory.chain, draft.case, last, written)
  if (!manifest.ok) return err(manifest.error === 'inactive-member' ? 'unable' : 'alarm')
  const all = new Map([...draft.keys, [epoch, fresh]])
  const manifests = [...draft.previous, manifest.value]
  const envelopes: NewEpoch['envelopes'][number][] = []
  for (const { handle } of draft.members) {
    const to = await directory.recipientOf(handle)
    if (!to.ok) return err('unable')
    const sealed = await sealEnvelope(tools.age, manifests, handle, to.value, all)
    if (!sealed.ok) return err('alarm')
    envelopes.push({ member: handle, sealed: base64url.encode(sealed.value) })
  }
  return ok({ written, manifest: manifest.value, keys: all, envelopes })
}

/**
 * Changes who reads a case: new keys, an envelope for each member, and, in the same step, a letter that gives the
 * reporter the new key, so that whoever was taken out reads nothing that is written from now on.
 */
export async function changeCaseEpoch(
  bench: Workbench, open: OpenCase, change: EpochChange,
): Promise<Result<number, EpochProblem>> {
  const { served, events, entries, report, reporterSeq, letters, mailboxId } = open.inside
  if (open.hold) return err('alarm')
  const directory = bench.directory()
  const able = new Set<string>(directory.able.map(({ handle }) => handle))
  const plan = planEpoch({ now: served.newest.body, me: bench.me, today: today(bench.clock), able }, change)
  if (!plan.ok) return plan
  const made = await makeEpoch(bench, {
    case: open.id, previous: served.manifests, keys: served.keys, ...plan.value,
    compartments: served.newest.body.compartments.map(
      ({ name, mailbox }) => mailbox === undefined ? { name } : { name, mailbox }),
    heads: Object.fromEntries([...events.chains].map(([name, chain]) => [name, headsFrom(chain)])),
  })
  if (!made.ok) return made
  const newId = (): ItemId => base64url.encode(bench.random(16)) as ItemId
  const said: Entry[] = change.kind === 'hand-over'
    ? [{ kind: 'event', item: newId(), type: 'hand-over', data: { to: change.to, text: change.text } }] : []
  const tells = report !== null && open.mailbox?.state === 'open' && !open.view.repliesStopped
  const key = await checkingKeyFor(bench, made.value, open)
  if (key !== null) said.push({ kind: 'event', item: newId(), type: 'checking-key', data: { key } })
  if (tells) said.push({ kind: 'letter', item: newId(), letter: newId(), text: null, state: null })
  const changes = await writeEntries(bench, {
    manifest: made.value.manifest, keys: made.value.keys, chains: events.chains, entries, reporterSeq,
    mailbox: mailboxId, report, letters,
  }, said)
  if (!changes.ok) return err('other')
  const answer = await bench.client.call(changeEpoch, {
    case: open.id, manifest: made.value.written, envelopes: [...made.value.envelopes], ...changes.value,
  })
  if (answer.ok) return ok(answer.value.revision)
  if (answer.error === 'conflict') return err('changed')
  return err(answer.error === 'unreachable' || answer.error === 'busy' ? 'unreachable' : 'other')
}

/**
 * For members who cannot read the report: the key that checks what the reporter seals to this epoch, and nothing more.
 * Null where nobody needs it, or where this person cannot read the report either.
 */
async function checkingKeyFor(
  { tools }: Workbench, { manifest, keys }: NewEpoch, { inside: { report, mailboxId } }: OpenCase,
): Promise<string | null> {
  const { epoch, members } = manifest.body
  const seed = keys.get(epoch)?.get('thread')?.seed
  const isNeeded = members.some(({ reads }) => (reads['thread'] ?? 1) > 1)
  if (!isNeeded || seed === undefined || report === null || mailboxId === null) return null
  const threadMac = await threadMacOf(tools.sha256, seed, mailboxId)
  return base64url.encode(await threadItemKey(tools.sha256, report.mac, threadMac, mailboxId))
}
