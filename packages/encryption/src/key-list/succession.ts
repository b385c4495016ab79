import { err, ok, type Result } from '@small-places/kernel'
import { recipientHashOf } from '../sealed/single-recipient.ts'
import type { Sha256 } from '../sha256.ts'
import type { VerifySignature } from '../signing/signature.ts'
import {
  contexts, hashStatement, parseStatement, signersOf, type Statement, type StatementHash,
} from '../statement/statement.ts'
import { readKeyList, type KeyList, type StaffEntry } from './key-list.ts'
import { isQuorum, type Quorum } from './pins.ts'

/** A key list that was read; whether to trust it is not said yet. */
export interface WrittenKeyList {
  readonly statement: Statement
  readonly list: KeyList
  readonly hash: StatementHash
}

/** Reads one key list as published. */
export const parseKeyList = async (sha256: Sha256, written: string): Promise<Result<WrittenKeyList, 'malformed'>> => {
  const statement = parseStatement(written)
  if (!statement.ok) return statement
  const list = readKeyList(statement.value.body)
  if (!list.ok) return list
  // A desk stands in the list with its whole recipient, everybody else with its hash; no key may be there twice.
  const others = new Set([...list.value.officers, ...list.value.staff, ...list.value.retiredDesks]
    .map(entry => entry.recipientHash))
  for (const desk of list.value.desks) {
    if (others.has(await recipientHashOf(sha256, desk.recipient))) return err('malformed')
  }
  const hash = await hashStatement(sha256, contexts.keyList, statement.value.body)
  return ok({ statement: statement.value, list: list.value, hash })
}

/** Whether at least `threshold` of the officers, each with a key of their own, signed the list. */
export const isAuthorised = async (
  verify: VerifySignature, { statement }: WrittenKeyList, quorum: Quorum,
): Promise<boolean> => {
  if (!isQuorum(quorum)) return false
  const keys = new Map(quorum.officers.map(({ id, key }) => [id, key]))
  return (await signersOf(verify, contexts.keyList, statement, keys)).size >= quorum.threshold
}

/** Why a list does not follow another. */
export type SuccessionError = 'broken-chain' | 'other-organisation' | 'not-authorised' | 'staff-altered'

/** Whether `next` is the list after `list` by number and hash alone, without asking who signed. */
export const isLinked = (list: WrittenKeyList, next: WrittenKeyList): boolean =>
  next.list.version === list.list.version + 1 && next.list.previous === list.hash

/**
 * Whether `next` may follow `list` (docs/formats.md section 4, chain): authorised by the officers before, and, when
 * officers or threshold change, by the new ones too; with the staff of before.
 */
export const follows = async (
  verify: VerifySignature, list: WrittenKeyList, next: WrittenKeyList,
): Promise<Result<true, SuccessionError>> => {
  if (!isLinked(list, next)) return err('broken-chain')
  if (next.list.organisation !== list.list.organisation || next.list.demo !== list.list.demo) {
    return err('other-organisation')
  }
  if (!await isAuthorised(verify, next, list.list)) return err('not-authorised')
  if (!sameQuorum(list.list, next.list) && !await isAuthorised(verify, next, next.list)) return err('not-authorised')
  return list.list.staff.every(entry => isKept(entry, next.list)) ? ok(true) : err('staff-altered')
}

const quorumText = ({ officers, threshold }: KeyList): string =>
  JSON.stringify([threshold, ...officers.map(({ id, key, recipientHash }) => [id, key, recipientHash].join()).sort()])

const sameQuorum = (a: KeyList, b: KeyList): boolean => quorumText(a) === quorumText(b)

/** A handle keeps its keys for ever, and who was removed stays removed. */
const isKept = (before: StaffEntry, list: KeyList): boolean => {
  const now = list.staff.find(({ handle }) => handle === before.handle)
  return now !== undefined && now.signing === before.signing && now.recipientHash === before.recipientHash &&
    now.replaces === before.replaces &&
    (before.status === 'active' ? now.removedIn === undefined || now.removedIn === list.version
      : now.status === 'removed' && now.removedIn === before.removedIn)
}
