import { err, ok, type EpochNumber, type Handle, type Result } from '@small-places/kernel'
import type { AgeContainer, AgeRecipient } from '../age/container.ts'
import { hybridKeyPair, type HybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import { b64x32, bytesOfB64, caseId, epochNumber, handle } from '../json/fields.ts'
import { object, oneOf, readJson, recordOf } from '../json/reader.ts'
import { padText } from '../padding.ts'
import { openText, type UnsealError } from '../sealed/single-recipient.ts'
import type { VerifiedManifest } from './manifest.ts'

/** The key of one compartment in one epoch. */
export interface CompartmentKey {
  /** 32 bytes; whoever has them reads everything sealed to the compartment in this epoch. */
  readonly seed: Uint8Array
  readonly pair: HybridKeyPair
}

/** Seeds in b64 by epoch (as a decimal number), then by compartment: how envelopes and keyrings hold them. */
export type SeedTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Reads a `SeedTable`. */
export const seedTable = recordOf(recordOf(b64x32))

/** The keys that a member holds: by epoch, then by compartment. */
export type CaseKeys = ReadonlyMap<EpochNumber, ReadonlyMap<string, CompartmentKey>>

/** The key of a 32-byte seed. */
export const compartmentKey = (seed: Uint8Array): CompartmentKey => ({ seed, pair: hybridKeyPair(seed) })

const envelopeBody = object({
  v: oneOf(1), kind: oneOf('envelope'), case: caseId, epoch: epochNumber, manifest: b64x32, member: handle,
  seeds: seedTable,
})

/**
 * Which seeds the newest of `manifests` gives a member: of each compartment, from the member's first epoch on
 * (docs/formats.md section 6.2).
 */
export const seedsDue = (
  manifests: readonly VerifiedManifest[], member: Handle,
): readonly { readonly epoch: EpochNumber; readonly compartment: string; readonly recipient: AgeRecipient }[] => {
  const reads = manifests.at(-1)?.body.members.find(one => one.handle === member)?.reads ?? {}
  return manifests.flatMap(({ body }) => body.compartments.flatMap(({ name, recipient }) => {
    const from = Object.hasOwn(reads, name) ? reads[name] : undefined
    return from !== undefined && from <= body.epoch ? [{ epoch: body.epoch, compartment: name, recipient }] : []
  }))
}

/** Keys as a table of seeds, with only what `member` is due, or `missing-key` where the holder has not got it. */
export const seedsFor = (
  manifests: readonly VerifiedManifest[], member: Handle, keys: CaseKeys,
): Result<SeedTable, 'missing-key'> => {
  const table: Record<string, Record<string, string>> = {}
  for (const { epoch, compartment } of seedsDue(manifests, member)) {
    const key = keys.get(epoch)?.get(compartment)
    if (key === undefined) return err('missing-key')
    const ofEpoch = table[epoch] ?? {}
    table[epoch] = ofEpoch
    ofEpoch[compartment] = base64url.encode(key.seed)
  }
  return ok(table)
}

/** An envelope for one member of the newest of `manifests`, from the keys of whoever makes the epoch. */
export const sealEnvelope = async (
  age: AgeContainer, manifests: readonly VerifiedManifest[], member: Handle, to: AgeRecipient, keys: CaseKeys,
): Promise<Result<Uint8Array, 'missing-key'>> => {
  const newest = manifests.at(-1)
  const seeds = seedsFor(manifests, member, keys)
  if (newest === undefined || !seeds.ok) return err('missing-key')
  const { case: id, epoch } = newest.body
  const envelope = { v: 1, kind: 'envelope', case: id, epoch, manifest: newest.hash, member, seeds: seeds.value }
  return ok(await age.seal(padText(utf8(JSON.stringify(envelope))), [to]))
}

/**
 * Why an envelope is not used; whoever finds one of these tells the other members.
 * - `other-place`: it is for another case, epoch, manifest or member
 * - `other-seeds`: it holds fewer or more seeds than its member is due, or a seed of another key
 */
export type EnvelopeError = UnsealError | 'other-place' | 'other-seeds'

/** The keys in an envelope, each held against the manifest of its epoch. */
export const openEnvelope = async (
  age: AgeContainer, sealed: Uint8Array, own: HybridKeyPair, member: Handle, manifests: readonly VerifiedManifest[],
): Promise<Result<CaseKeys, EnvelopeError>> => {
  const text = await openText(age, sealed, own.identity)
  if (!text.ok) return text
  const envelope = readJson(text.value, envelopeBody)
  if (!envelope.ok) return envelope
  const newest = manifests.at(-1)
  const { case: id, epoch, manifest } = envelope.value
  if (newest === undefined || id !== newest.body.case || epoch !== newest.body.epoch || manifest !== newest.hash ||
    envelope.value.member !== member) return err('other-place')
  return keysFrom(envelope.value.seeds, manifests, member)
}

/** The keys of a table of seeds, if it holds exactly what the manifests give the member. */
export const keysFrom = (
  seeds: SeedTable, manifests: readonly VerifiedManifest[], member: Handle,
): Result<CaseKeys, 'other-seeds'> => {
  const due = seedsDue(manifests, member)
  const held = Object.values(seeds).reduce((total, ofEpoch) => total + Object.keys(ofEpoch).length, 0)
  if (held !== due.length) return err('other-seeds')
  const keys = new Map<EpochNumber, Map<string, CompartmentKey>>()
  for (const { epoch, compartment, recipient } of due) {
    const ofEpoch = Object.hasOwn(seeds, String(epoch)) ? seeds[epoch] : undefined
    const seed = ofEpoch !== undefined && Object.hasOwn(ofEpoch, compartment) ? ofEpoch[compartment] : undefined
    if (seed === undefined) return err('other-seeds')
    const key = compartmentKey(bytesOfB64(seed))
    if (key.pair.recipient !== recipient) return err('other-seeds')
    keys.set(epoch, (keys.get(epoch) ?? new Map<string, CompartmentKey>()).set(compartment, key))
  }
  return ok(keys)
}
