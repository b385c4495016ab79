import type { BodyOf, RouteWithId } from '@small-places/contract'
import {
  base64url, openReport, passOn, type ReporterSecrets, sealEnvelope, type VerifiedManifest, verifyManifest,
  writeManifest,
} from '@small-places/encryption'
import type { CaseId, Handle } from '@small-places/kernel'
import { type Epoch, eventContent, freshKeys, keyOf, keysOfEpochs, member, nextContent, writeEvent } from './case.ts'
import { valueOf } from './expect.ts'
import { amira, boris, chain, keysOf, tools } from './organisation.ts'
import { atDesk, freshId } from './reporter.ts'
import { report, type RunningService, signedIn } from './service.ts'

/** A case that stands in a service. */
export interface TakenUp {
  readonly case: CaseId
  readonly reporter: ReporterSecrets
  readonly epoch: Epoch
  readonly body: BodyOf<RouteWithId<'take-up'>>
}

const envelopesFor = (manifests: readonly VerifiedManifest[], epochs: readonly Epoch[]) =>
  Promise.all((manifests.at(-1)?.body.members ?? []).map(async ({ handle }) => ({
    member: handle,
    sealed: base64url.encode(valueOf(
      await sealEnvelope(tools.age, manifests, handle, keysOf(handle).pair.recipient, keysOfEpochs(...epochs)))),
  })))

/** The first epoch of a case of this reporter, led by amira. */
const firstEpoch = async (id: CaseId, { mailbox }: ReporterSecrets, members: readonly Handle[]): Promise<Epoch> => {
  const keys = freshKeys()
  const base = nextContent(null, keys)
  const written = await writeManifest(keysOf(amira).signer, {
    ...base, case: id, members: [member(amira, 'lead'), ...members.map(name => member(name))],
    compartments: base.compartments.map(one => one.name === 'thread' ? { ...one, mailbox } : one),
  })
  return { written, keys, manifest: valueOf(await verifyManifest(tools, chain, id, null, written)) }
}

/** Has a report sent and taken up as a case by amira, with boris and whoever else is named. */
export const takeUp = async (
  running: RunningService, reporter: ReporterSecrets, ...others: readonly Handle[]
): Promise<TakenUp> => {
  const item = await report(running, reporter)
  const caller = signedIn(amira, 'desk')
  const { items: [served] } =
    valueOf(await running.service.answer('read-queue-items', caller, { items: [item], drops: [] }))
  const sealed = valueOf(base64url.decode(served?.sealed ?? ''))
  const opened = valueOf(await openReport(tools, sealed, atDesk(reporter.mailbox, item)))
  const id = freshId() as CaseId
  const epoch = await firstEpoch(id, reporter, [boris, ...others])
  const thread = await passOn(tools, opened, keyOf(epoch, 'thread').pair.recipient)
  const content = eventContent(amira, { type: 'taken-up', data: { mailbox: reporter.mailbox, report: opened.hash } })
  const event = await writeEvent(epoch, 'thread', content)
  const body: TakenUp['body'] = {
    case: id, mailbox: reporter.mailbox, manifest: epoch.written,
      envelopes: await envelopesFor([epoch.manifest], [epoch]),
    events: [{ item: content.item, compartment: 'thread', epoch: epoch.manifest.body.epoch, seq: 1,
      sealed: base64url.encode(event.sealed) }],
    letters: [], passedOn: [{ item, epoch: epoch.manifest.body.epoch, sealed: base64url.encode(thread) }],
    summary: null,
  }
  valueOf(await running.service.answer('take-up', caller, body))
  return { case: id, reporter, epoch, body }
}

/** The next epoch of a taken-up case, without whoever is not named, as a request. */
export const nextEpoch = async (
  { case: id, epoch, reporter }: TakenUp, by: Handle, ...members: readonly Handle[]
): Promise<BodyOf<RouteWithId<'change-epoch'>> & { readonly epoch: Epoch }> => {
  const keys = freshKeys()
  const base = nextContent(epoch.manifest, keys)
  const written = await writeManifest(keysOf(by).signer, {
    ...base, case: id, by, members: members.map((name, i) => member(name, i === 0 ? 'lead' : 'member')),
    compartments: base.compartments.map(one => one.name === 'thread' ? { ...one, mailbox: reporter.mailbox } : one),
  })
  const next = { written, keys, manifest: valueOf(await verifyManifest(tools, chain, id, epoch.manifest, written)) }
  return {
    case: id, manifest: written, envelopes: await envelopesFor([epoch.manifest, next.manifest], [epoch, next]),
    events: [], letters: [], passedOn: [], summary: null, epoch: next,
  }
}

/** A note for a case, as a request. */
export const note = async (
  id: CaseId, epoch: Epoch, author: Handle, compartment = 'internal', seq = 1,
): Promise<BodyOf<RouteWithId<'append-to-case'>>> => {
  const content = eventContent(author)
  const { sealed } = await writeEvent(epoch, compartment, content)
  return {
    case: id, letters: [], passedOn: [], summary: null,
    events: [{ item: content.item, compartment, epoch: epoch.manifest.body.epoch, seq,
      sealed: base64url.encode(sealed) }],
  }
}
