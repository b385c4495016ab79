import { err, ok, type CaseId, type EpochNumber, type Handle, type Result } from '@small-places/kernel'
import { b64x32, caseId, day, epochNumber, handle, keyListRef, mailboxId, position, recipient } from '../json/fields.ts'
import { flag, listOf, matching, nullOr, object, oneOf, readJson, recordOf, type Read } from '../json/reader.ts'
import { listNamed, type KeyListChain } from '../key-list/acceptance.ts'
import { isActive, signingKeysOf, type KeyList } from '../key-list/key-list.ts'
import type { Sha256 } from '../sha256.ts'
import type { Signer, VerifySignature } from '../signing/signature.ts'
import {
  contexts, parseStatement, readSignedText, signBody, writeStatement, type SignedError, type Statement,
  type StatementHash,
} from '../statement/statement.ts'

/** `thread` and its siblings for further mailboxes, and `internal`; `identity` is refused until it is built. */
export const compartmentName = matching(/^(internal|thread(-([2-9]|[1-9]\d{1,2}))?)$/)

const member = object({ handle, role: oneOf('lead', 'member'), since: day, reads: recordOf(epochNumber) })

const manifestBody = object({
  v: oneOf(1),
  kind: oneOf('manifest'),
  case: caseId,
  epoch: epochNumber,
  previous: nullOr(b64x32),
  by: handle,
  day,
  keyList: keyListRef,
  compartments: listOf(object({ name: compartmentName, recipient }, { mailbox: mailboxId })),
  members: listOf(member),
  successor: handle,
  takeover: flag,
  heads: recordOf(recordOf(object({ seq: position, hash: b64x32 }))),
})

/** Who reads a case from one epoch on, and with which keys (docs/formats.md section 6.1). */
export type ManifestBody = Read<typeof manifestBody>
/** One reader of a case. */
export type CaseMember = ManifestBody['members'][number]
/** The newest event of each author in each compartment when an epoch was closed. */
export type Heads = ManifestBody['heads']

/** A manifest that holds on top of those before it. */
export interface VerifiedManifest {
  readonly body: ManifestBody
  readonly statement: Statement
  readonly hash: StatementHash
  /** Every recipient of this case so far; none may come again. */
  readonly usedRecipients: ReadonlySet<string>
}

/**
 * Why a manifest is not accepted.
 * - `other-case`, `broken-chain`: it is about another case, or does not follow the epoch before
 * - `other-key-list`, `older-key-list`: the list it names is not on the chain, or older than the one before it
 * - `inactive-member`: it names somebody who is not active in that list
 * - `not-entitled`: its signer may not change who reads this case
 * - `too-few-readers`: not everything can be read by two members, a lead and the successor among them
 * - `recipient-again`: a key that was used before
 * - `compartment-changed`: a compartment is gone, or belongs to another mailbox than before
 */
export type ManifestError =
  | SignedError | 'other-case' | 'broken-chain' | 'other-key-list' | 'older-key-list' | 'inactive-member'
  | 'not-entitled' | 'too-few-readers' | 'recipient-again' | 'compartment-changed'

/** What a manifest says besides `v` and `kind`. */
export type ManifestContent = Omit<ManifestBody, 'v' | 'kind'>

/** A signed manifest; its text is what the server stores. */
export const writeManifest = async (signer: Signer, content: ManifestContent): Promise<string> => {
  const body = JSON.stringify({ v: 1, kind: 'manifest', ...content })
  return writeStatement({ body, proofs: [await signBody(signer, content.by, contexts.manifest, body)] })
}

/** Whether a member may read a compartment in this epoch. */
export const readsCompartment = (
  { body }: Pick<VerifiedManifest, 'body'>, name: string, compartment: string,
): boolean =>
  body.members.some(one => one.handle === name && Object.hasOwn(one.reads, compartment))

/** The compartment of a name. */
export const compartmentOf = ({ body }: Pick<VerifiedManifest, 'body'>, name: string) =>
  body.compartments.find(compartment => compartment.name === name)

type Tools = { readonly sha256: Sha256; readonly verify: VerifySignature }

/** Verifies one manifest on top of `previous` (null for epoch 1). */
export const verifyManifest = async (
  tools: Tools, chain: KeyListChain, id: CaseId, previous: VerifiedManifest | null, written: string,
): Promise<Result<VerifiedManifest, ManifestError>> => {
  const signed = await readSignedText(tools, written, {
    context: contexts.manifest, keyOf: signingKeysOf(chain.newest.list), reader: manifestBody, authorIn: body => body.by,
  })
  if (!signed.ok) return signed
  const { statement, body, hash } = signed.value
  const list = listNamed(chain, body.keyList)
  if (list === undefined) return err('other-key-list')
  const fault = succession(id, previous, body) ?? shape(body) ?? people(list, previous, body) ??
    recipients(previous, body)
  if (fault !== null) return err(fault)
  const usedRecipients = new Set(previous?.usedRecipients)
  for (const compartment of body.compartments) usedRecipients.add(compartment.recipient)
  return ok({ body, statement, hash, usedRecipients })
}

const succession = (id: CaseId, previous: VerifiedManifest | null, body: ManifestBody): ManifestError | null => {
  if (body.case !== id) return 'other-case'
  const isNext = body.epoch === (previous?.body.epoch ?? 0) + 1 && body.previous === (previous?.hash ?? null)
  if (!isNext) return 'broken-chain'
  if (previous === null) return Object.keys(body.heads).length === 0 ? null : 'malformed'
  if (body.keyList.version < previous.body.keyList.version) return 'older-key-list'
  const isKept = previous.body.compartments.every(before => {
    const now = compartmentOf({ body }, before.name)
    return now !== undefined && now.mailbox === before.mailbox
  })
  return isKept ? null : 'compartment-changed'
}

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length

const shape = ({ compartments, members, epoch, successor }: ManifestBody): ManifestError | null => {
  const names = compartments.map(({ name }) => name)
  const mailboxes = compartments.flatMap(({ mailbox }) => mailbox === undefined ? [] : [mailbox])
  if (!names.includes('internal') || !isDistinct(names) || !isDistinct(mailboxes)) return 'malformed'
  // Every thread belongs to one mailbox; what staff write among themselves belongs to none.
  if (compartments.some(({ name, mailbox }) => (name === 'internal') !== (mailbox === undefined))) return 'malformed'
  if (!isDistinct(members.map(one => one.handle))) return 'malformed'
  const readsKnown = members.every(({ reads }) =>
    Object.entries(reads).every(([name, from]) => names.includes(name) && from <= epoch))
  if (!readsKnown) return 'malformed'
  const readsAll = ({ reads }: CaseMember) => names.every(name => Object.hasOwn(reads, name))
  const leads = members.filter(({ role }) => role === 'lead')
  const following = members.find(one => one.handle === successor)
  const isShared = members.filter(readsAll).length >= 2 && leads.length > 0 && leads.every(readsAll) &&
    following !== undefined && readsAll(following)
  return isShared ? null : 'too-few-readers'
}

const people = (list: KeyList, previous: VerifiedManifest | null, body: ManifestBody): ManifestError | null => {
  if (![body.by, ...body.members.map(one => one.handle)].every(name => isActive(list, name))) return 'inactive-member'
  return isEntitled(list, previous, body) ? null : 'not-entitled'
}

const isEntitled = (list: KeyList, previous: VerifiedManifest | null, body: ManifestBody): boolean => {
  if (previous === null) {
    const isLead = body.members.some(({ handle: name, role }) => name === body.by && role === 'lead')
    return isLead && isActive(list, body.by, 'desk') && !body.takeover
  }
  const { members, successor } = previous.body
  const entitled: readonly Handle[] =
    [successor, ...members.filter(({ role }) => role === 'lead').map(one => one.handle)]
  if (!body.takeover) return entitled.includes(body.by)
  return members.some(one => one.handle === body.by) && !entitled.some(name => isActive(list, name))
}

const recipients = (previous: VerifiedManifest | null, { compartments }: ManifestBody): ManifestError | null => {
  const given = compartments.map(compartment => compartment.recipient)
  return isDistinct(given) && !given.some(one => previous?.usedRecipients.has(one) === true) ? null : 'recipient-again'
}

/** What a device remembers of a case, from its keyring. */
export interface RememberedCase {
  readonly epoch: EpochNumber
  readonly manifest: StatementHash
}

/**
 * Verifies all manifests of a case, epoch 1 first. `remembered` is what this device has seen before: another manifest
 * of that epoch is `forked`, fewer are `rolled-back`. `signer-has-left`: the newest one is new to this device, and its
 * signer is not active any more.
 */
export const verifyManifests = async (
  tools: Tools, chain: KeyListChain, id: CaseId, written: readonly string[], remembered: RememberedCase | null = null,
): Promise<Result<readonly VerifiedManifest[], ManifestError | 'forked' | 'rolled-back' | 'signer-has-left'>> => {
  const manifests: VerifiedManifest[] = []
  for (const one of written) {
    const manifest = await verifyManifest(tools, chain, id, manifests.at(-1) ?? null, one)
    if (!manifest.ok) return manifest
    manifests.push(manifest.value)
  }
  const newest = manifests.at(-1)
  if (newest === undefined) return err(remembered === null ? 'malformed' : 'rolled-back')
  if (remembered !== null) {
    const same = manifests[remembered.epoch - 1]
    if (same === undefined) return err('rolled-back')
    if (same.hash !== remembered.manifest) return err('forked')
  }
  const isNew = newest.hash !== remembered?.manifest
  if (isNew && !isActive(chain.newest.list, newest.body.by)) return err('signer-has-left')
  return ok(manifests)
}

/**
 * The members because of whom nothing may be sealed to this epoch any more: they are not active in the newest list, or
 * suspended. Where there is one, the next epoch comes first.
 */
export const membersToRemove = (
  { body }: VerifiedManifest, list: KeyList, suspended: ReadonlySet<string>,
): readonly Handle[] =>
  body.members.map(one => one.handle).filter(name => !isActive(list, name) || suspended.has(name))

/** The case and epoch that a manifest claims, unverified: for a server that has to look the case up first. */
export const claimedManifest = (written: string): Result<ManifestBody, 'malformed'> => {
  const statement = parseStatement(written)
  return statement.ok ? readJson(statement.value.body, manifestBody) : statement
}
