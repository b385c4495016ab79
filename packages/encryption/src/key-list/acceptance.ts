import { err, ok, type Result } from '@small-places/kernel'
import type { KeyListRef } from '../json/fields.ts'
import type { Sha256 } from '../sha256.ts'
import type { VerifySignature } from '../signing/signature.ts'
import { freshnessOf, type Clocks, type Freshness } from './clock.ts'
import { isActive, type KeyList, type Role } from './key-list.ts'
import type { Pins } from './pins.ts'
import {
  follows, isAuthorised, isLinked, parseKeyList, type SuccessionError, type WrittenKeyList,
} from './succession.ts'

/** What a reader trusts before it sees any list: officers, or a list that it remembers. */
export type Anchor =
  | { readonly kind: 'pins'; readonly pins: Pins }
  | { readonly kind: 'remembered'; readonly keyList: KeyListRef }

/** The lists that a reader holds to be true, and the newest of them. */
export interface KeyListChain {
  readonly newest: WrittenKeyList
  /** Every list that was given, by version: those before the anchor are held by the hashes in those after them. */
  readonly byVersion: ReadonlyMap<number, WrittenKeyList>
}

/** A chain whose newest list may be used today. */
export interface AcceptedKeyLists extends KeyListChain {
  readonly freshness: Freshness
}

/**
 * Why no list is accepted.
 * - `malformed`, `broken-chain`, `other-organisation`, `not-authorised`, `staff-altered`: a list breaks the rules
 * - `rolled-back`: the newest is older than what pins or memory allow
 * - `forked`: the remembered version now has another hash
 * - `chain-incomplete`: the lists do not reach back to the remembered one; ask for more of them
 * - `demo-elsewhere`: a demonstration on anything but this machine
 * - `expired`, `not-yet-issued`, `clock-wrong`: see `freshnessOf`
 */
export type KeyListError =
  | 'malformed' | SuccessionError | 'rolled-back' | 'forked' | 'chain-incomplete' | 'demo-elsewhere'
  | 'expired' | 'not-yet-issued' | 'clock-wrong'

/** What a reader knows when it judges key lists. */
export interface KeyListReading extends Clocks {
  readonly anchor: Anchor
  /** Lists as published, oldest first, without a gap; the newest is last. One may do. */
  readonly lists: readonly string[]
  /** Whether this page or program speaks to its own machine (`isLoopback`). */
  readonly loopback: boolean
}

type Tools = { readonly sha256: Sha256; readonly verify: VerifySignature }

/**
 * Accepts the newest of `lists` if it is valid (docs/formats.md section 4). A page that holds only the newest list and
 * gets `not-authorised` should ask once more with the whole chain: the officers may have changed since the pins.
 */
export const acceptKeyLists = async (
  tools: Tools, reading: KeyListReading,
): Promise<Result<AcceptedKeyLists, KeyListError>> => {
  const chain = await verifyChain(tools, reading.anchor, reading.lists)
  if (!chain.ok) return chain
  if (chain.value.newest.list.demo && !reading.loopback) return err('demo-elsewhere')
  const freshness = freshnessOf(chain.value.newest.list, reading)
  return freshness.ok ? ok({ ...chain.value, freshness: freshness.value }) : freshness
}

/** The same without dates and address: to check a store, or a chain as it stood long ago. */
export const verifyChain = async (
  { sha256, verify }: Tools, anchor: Anchor, written: readonly string[],
): Promise<Result<KeyListChain, KeyListError>> => {
  const lists: WrittenKeyList[] = []
  for (const one of written) {
    const list = await parseKeyList(sha256, one)
    if (!list.ok) return list
    const before = lists.at(-1)
    if (before !== undefined && !isLinked(before, list.value)) return err('broken-chain')
    lists.push(list.value)
  }
  const newest = lists.at(-1)
  if (newest === undefined) return err('malformed')
  const trusted = await anchorIn(verify, anchor, lists, newest)
  if (!trusted.ok) return trusted
  for (const [i, list] of lists.entries()) {
    const next = lists[i + 1]
    if (i < trusted.value || next === undefined) continue
    const step = await follows(verify, list, next)
    if (!step.ok) return step
  }
  return ok({ newest, byVersion: new Map(lists.map(list => [list.list.version, list])) })
}

/** The index of the list that is trusted by itself. */
const anchorIn = async (
  verify: VerifySignature, anchor: Anchor, lists: readonly WrittenKeyList[], newest: WrittenKeyList,
): Promise<Result<number, KeyListError>> => {
  if (anchor.kind === 'remembered') {
    if (newest.list.version < anchor.keyList.version) return err('rolled-back')
    const index = lists.findIndex(({ list }) => list.version === anchor.keyList.version)
    if (index < 0) return err('chain-incomplete')
    return lists[index]?.hash === anchor.keyList.hash ? ok(index) : err('forked')
  }
  const { pins } = anchor
  if (newest.list.version < pins.lowestVersion) return err('rolled-back')
  if (newest.list.organisation !== pins.organisation) return err('other-organisation')
  for (const [i, list] of lists.entries()) {
    if (await isAuthorised(verify, list, pins)) return ok(i)
  }
  return err('not-authorised')
}

/** The version and hash of a list, as other statements name it. */
export const keyListRefOf = ({ list, hash }: WrittenKeyList): KeyListRef => ({ version: list.version, hash })

/** The list that is named, if it is one of the chain's. */
export const listNamed = (chain: KeyListChain, { version, hash }: KeyListRef): KeyList | undefined => {
  const held = chain.byVersion.get(version)
  return held?.hash === hash ? held.list : undefined
}

/** Whether a member was active, in `role` if given, in the list that is named; false if it is not on the chain. */
export const wasActiveAt = (chain: KeyListChain, ref: KeyListRef, handle: string, role?: Role): boolean => {
  const list = listNamed(chain, ref)
  return list !== undefined && isActive(list, handle, role)
}

/** Whether a host name or address is this machine itself, the only place where a demonstration runs. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/.test(hostname.toLowerCase())
