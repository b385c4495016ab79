import { err, ok, type Handle, type Result } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import { hybridKeyPair, type HybridKeyPair } from '../age/keys.ts'
import { base64url, utf8 } from '../bytes.ts'
import { b64x32, bytesOfB64, handle } from '../json/fields.ts'
import { object, oneOf, readJson, text } from '../json/reader.ts'
import type { KeyList } from '../key-list/key-list.ts'
import { knownDesks } from '../key-list/recipients.ts'
import { padWithSpaces } from '../padding.ts'
import type { Primitives } from '../primitives.ts'
import { openText, recipientHashOf, type UnsealError } from '../sealed/single-recipient.ts'

const ENVELOPE_LENGTH = 1024

const deskEnvelope = object({ v: oneOf(1), kind: oneOf('desk-envelope'), desk: text, member: handle, seed: b64x32 })

/** The key of a desk, as a member holds it. */
export interface DeskKey {
  readonly desk: string
  readonly seed: Uint8Array
  readonly pair: HybridKeyPair
  /** The last day on which reports to a retired desk key are accepted; null for a desk that is in use. */
  readonly until: string | null
}

/** Seals a desk's 32-byte seed to one desk member (docs/formats.md section 4.3). */
export const sealDeskEnvelope = (
  { age }: Pick<Primitives, 'age'>, desk: string, member: Handle, seed: Uint8Array, to: AgeRecipient,
): Promise<Uint8Array> => {
  const body = { v: 1, kind: 'desk-envelope', desk, member, seed: base64url.encode(seed) }
  return age.seal(padWithSpaces(utf8(JSON.stringify(body)), ENVELOPE_LENGTH), [to])
}

/**
 * Opens a desk envelope. `other-place`: it is for another member; `other-desk`: its seed is not the key of that desk,
 * present or retired, in the key list.
 */
export const openDeskEnvelope = async (
  { age, sha256 }: Primitives, sealed: Uint8Array, own: HybridKeyPair, member: Handle, list: KeyList,
): Promise<Result<DeskKey, UnsealError | 'other-place' | 'other-desk'>> => {
  const opened = await openText(age, sealed, own.identity)
  if (!opened.ok) return opened
  const envelope = readJson(opened.value, deskEnvelope)
  if (!envelope.ok) return envelope
  if (envelope.value.member !== member) return err('other-place')
  const seed = bytesOfB64(envelope.value.seed)
  const pair = hybridKeyPair(seed)
  const desk = (await knownDesks(sha256, list)).get(await recipientHashOf(sha256, pair.recipient))
  if (desk?.id !== envelope.value.desk) return err('other-desk')
  return ok({ desk: desk.id, seed, pair, until: desk.until })
}
