import type { CaseId, EpochNumber, Handle } from '@small-places/kernel'
import {
  type CaseKeys, type CompartmentKey, compartmentKey, type EventContent, type KeyListChain, keyListRefOf,
  type ManifestContent, type SealedEvent, sealEvent, type VerifiedManifest, verifyManifest, writeManifest,
} from '@small-places/encryption'
import { valueOf } from './expect.ts'
import { amira, boris, chain, keysOf, random, tools } from './organisation.ts'
import { freshId, freshItem, reporter } from './reporter.ts'

/** The case of these tests, and whose report it was made from. */
export const caseId = freshId() as CaseId
export const affected = await reporter(31)

/** A member who reads everything from `from` on. */
export const member = (
  handle: Handle, role: 'lead' | 'member' = 'member', from = 1, since = '2026-11-21',
): ManifestContent['members'][number] =>
  ({ handle, role, since, reads: { thread: from as EpochNumber, internal: from as EpochNumber } })

/** The keys of a new epoch. */
export const freshKeys = (): ReadonlyMap<string, CompartmentKey> =>
  new Map([['thread', compartmentKey(random(32))], ['internal', compartmentKey(random(32))]])

/** What the manifest of the next epoch says unless a test says otherwise. */
export const nextContent = (
  before: VerifiedManifest | null, keys: ReadonlyMap<string, CompartmentKey>, changes: Partial<ManifestContent> = {},
  lists: KeyListChain = chain,
): ManifestContent => ({
  case: caseId, epoch: ((before?.body.epoch ?? 0) + 1) as EpochNumber, previous: before?.hash ?? null,
  by: amira, day: '2026-11-21', keyList: keyListRefOf(lists.newest),
  compartments: [...keys].map(([name, { pair }]) => ({
    name, recipient: pair.recipient, ...name === 'internal' ? {} : { mailbox: affected.mailbox },
  })),
  members: [member(amira, 'lead'), member(boris)], successor: boris, takeover: false, heads: {}, ...changes,
})

/** An epoch with its keys. */
export interface Epoch {
  readonly written: string
  readonly manifest: VerifiedManifest
  readonly keys: ReadonlyMap<string, CompartmentKey>
}

/** Starts an epoch, signed by `by` of its content; fails the test if readers would not take it. */
export const startEpoch = async (
  before: Epoch | null, changes: Partial<ManifestContent> = {}, lists: KeyListChain = chain,
): Promise<Epoch> => {
  const keys = freshKeys()
  const content = nextContent(before?.manifest ?? null, keys, changes, lists)
  const written = await writeManifest(keysOf(content.by).signer, content)
  return { written, keys,
    manifest: valueOf(await verifyManifest(tools, lists, caseId, before?.manifest ?? null, written)) }
}

/** The keys of these epochs as one who was there from the first holds them. */
export const keysOfEpochs = (...epochs: readonly Epoch[]): CaseKeys =>
  new Map(epochs.map(({ manifest, keys }) => [manifest.body.epoch, keys]))

/** The key of a compartment. */
export const keyOf = ({ keys }: Epoch, compartment: string): CompartmentKey => {
  const key = keys.get(compartment)
  if (key === undefined) throw new Error(`no compartment ${compartment}`)
  return key
}

/** What an event says unless a test says otherwise. */
export const eventContent = (author: Handle, changes: Partial<EventContent> = {}): EventContent => ({
  item: freshItem(), author, seq: 1, previous: null, seen: {}, at: '2026-11-21T12:00Z',
  keyList: keyListRefOf(chain.newest), type: 'note', data: { text: 'ask counsel' }, ...changes,
})

/** Writes an event of an epoch. */
export const writeEvent = async (
  epoch: Epoch, compartment: string, content: EventContent, signer = keysOf(content.author).signer,
): Promise<SealedEvent> =>
  valueOf(await sealEvent(
    tools, signer, epoch.manifest, compartment, keyOf(epoch, compartment).pair.recipient, content))

/** Where an event stands as served. */
export const placeOf = (epoch: Epoch, compartment: string, { item, seq }: Pick<EventContent, 'item' | 'seq'>) =>
  ({ key: keyOf(epoch, compartment).pair, case: caseId, compartment, manifest: epoch.manifest, item, seq })
