import { err, ok, type CaseId, type Handle, type ItemId, type Result } from '@small-places/kernel'
import type { AgeRecipient } from '../age/container.ts'
import type { HybridKeyPair } from '../age/keys.ts'
import { utf8 } from '../bytes.ts'
import { b64x32, caseId, count, epochNumber, handle, itemId, keyListRef, position } from '../json/fields.ts'
import { anyObject, nullOr, object, oneOf, recordOf, text, type JsonObject, type Read } from '../json/reader.ts'
import { listNamed, type KeyListChain } from '../key-list/acceptance.ts'
import { signingKeysOf } from '../key-list/key-list.ts'
import { padText } from '../padding.ts'
import type { Primitives } from '../primitives.ts'
import { openText, type UnsealError } from '../sealed/single-recipient.ts'
import { minute } from '../session/suspension.ts'
import type { Signer } from '../signing/signature.ts'
import {
  contexts, hashStatement, readSignedText, signBody, writeStatement, type SignedError, type Statement,
  type StatementHash,
} from '../statement/statement.ts'
import { compartmentName, readsCompartment, type VerifiedManifest } from './manifest.ts'

const eventBody = object({
  v: oneOf(1),
  kind: oneOf('event'),
  case: caseId,
  compartment: compartmentName,
  epoch: epochNumber,
  manifest: b64x32,
  item: itemId,
  author: handle,
  seq: position,
  previous: nullOr(b64x32),
  seen: recordOf(count),
  at: minute,
  keyList: keyListRef,
  type: text,
  data: anyObject,
})

/** One entry of a compartment (docs/formats.md section 6.3); `data` is for the reader of its `type` to check. */
export type EventBody = Read<typeof eventBody>

/** What an author says besides where the event stands. */
export interface EventContent {
  readonly item: ItemId
  readonly author: Handle
  /** This author's place in the compartment, and the hash of their event before (`nextInChain`). */
  readonly seq: number
  readonly previous: StatementHash | null
  /** The highest `seq` of every other author that this device has read; `reporter` for the reporter's items. */
  readonly seen: Readonly<Record<string, number>>
  /** `2026-11-21T10:15Z`. */
  readonly at: string
  readonly keyList: EventBody['keyList']
  readonly type: string
  readonly data: JsonObject
}

/** An event ready to be stored. */
export interface SealedEvent {
  readonly sealed: Uint8Array
  readonly hash: StatementHash
}

/** Seals an event to a compartment of the newest epoch. */
export const sealEvent = async (
  tools: Primitives, signer: Signer, manifest: VerifiedManifest, compartment: string, to: AgeRecipient,
  content: EventContent,
): Promise<Result<SealedEvent, 'malformed'>> => {
  const { case: id, epoch } = manifest.body
  const body = eventBody({ v: 1, kind: 'event', case: id, compartment, epoch, manifest: manifest.hash, ...content })
  if (body === undefined || (body.seq === 1) !== (body.previous === null)) return err('malformed')
  const line = JSON.stringify(body)
  const written = writeStatement({ body: line, proofs: [await signBody(signer, body.author, contexts.event, line)] })
  return ok({
    sealed: await tools.age.seal(padText(utf8(written)), [to]),
    hash: await hashStatement(tools.sha256, contexts.event, line),
  })
}

/**
 * Why an event is rejected.
 * - `other-place`: case, compartment, epoch, manifest, item, author or number are not those under which it was served
 * - `not-a-reader`: its author could not read this compartment in that epoch
 */
export type EventError = UnsealError | SignedError | 'other-place' | 'not-a-reader'

/** An event whose signature and binding hold; how it stands in its author's chain is for `walkEvents` to say. */
export interface OpenedEvent {
  readonly body: EventBody
  readonly statement: Statement
  readonly hash: StatementHash
  /** Whether the key list that its author went by is one of the reader's chain; if not, that is an alarm. */
  readonly keyListKnown: boolean
}

/** The key that opens an event, and where the server said that it stands. */
export interface EventPlace {
  readonly key: HybridKeyPair
  readonly case: CaseId
  readonly compartment: string
  readonly manifest: VerifiedManifest
  readonly item: ItemId
  readonly seq: number
}

/** Opens an event. */
export const openEvent = async (
  tools: Primitives, sealed: Uint8Array, place: EventPlace, chain: KeyListChain,
): Promise<Result<OpenedEvent, EventError>> => {
  const opened = await openText(tools.age, sealed, place.key.identity)
  if (!opened.ok) return opened
  const signed = await readSignedText(tools, opened.value, {
    context: contexts.event, keyOf: signingKeysOf(chain.newest.list), reader: eventBody, authorIn: body => body.author,
  })
  if (!signed.ok) return signed
  const { statement, body, hash } = signed.value
  const stands = body.case === place.case && body.compartment === place.compartment && body.item === place.item &&
    body.seq === place.seq && body.epoch === place.manifest.body.epoch && body.manifest === place.manifest.hash
  if (!stands) return err('other-place')
  if (!readsCompartment(place.manifest, body.author, body.compartment)) return err('not-a-reader')
  if ((body.seq === 1) !== (body.previous === null)) return err('malformed')
  return ok({ body, statement, hash, keyListKnown: listNamed(chain, body.keyList) !== undefined })
}
