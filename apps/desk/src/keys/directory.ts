import {
  activeStaff, fingerprintOf, listedRecipient, type AgeRecipient, type Freshness, type KeyList, type KeyListChain,
  type Sha256, type StaffEntry, type Suspension,
} from '@small-places/encryption'
import type { Handle, Result } from '@small-places/kernel'

/** Whether the key list may be sealed to today, or why not. */
export type ListLife =
  | { readonly state: 'usable'; readonly freshness: Freshness }
  | { readonly state: 'expired' | 'not-yet-issued' | 'clock-wrong' }

/** Everybody who works here as the officers signed it, and who is suspended as a colleague signed it. */
export interface Directory {
  readonly chain: KeyListChain
  readonly list: KeyList
  readonly life: ListLife
  readonly suspensions: readonly Suspension[]
  /** Handles of everybody who is suspended. */
  readonly suspended: ReadonlySet<string>
  /** Everybody who is active and not suspended. */
  readonly able: readonly StaffEntry[]
  /** Who reads a language, of those who are able. */
  readersOf(language: string): readonly Handle[]
  /** Whether one of `languages` serves for reading `language`. */
  speaks(languages: readonly string[], language: string): boolean
  /** The recipient of somebody who is active, checked against the list. */
  recipientOf(handle: string): Promise<Result<AgeRecipient, 'not-listed' | 'not-given' | 'other-key'>>
  /** The fingerprints of all officers and staff, by id and handle. */
  fingerprints(): Promise<ReadonlyMap<string, string>>
}

/** What a directory is made from. */
export interface DirectorySources {
  readonly sha256: Sha256
  readonly chain: KeyListChain
  readonly life: ListLife
  /** Verified orders. */
  readonly suspensions: readonly Suspension[]
  /** The companion object with the recipients themselves. */
  readonly recipients: Readonly<Record<string, string>>
}

/** Puts the directory together. */
export function directoryOf({ sha256, chain, life, suspensions, recipients }: DirectorySources): Directory {
  const { list } = chain.newest
  const suspended = new Set(suspensions.map(({ handle }) => handle).filter((handle) => isActiveIn(list, handle)))
  const able = activeStaff(list).filter(({ handle }) => !suspended.has(handle))
  return {
    chain, list, life, suspensions, suspended, able, speaks,
    readersOf: (language) => able.filter(({ languages }) => speaks(languages, language)).map(({ handle }) => handle),
    recipientOf: (handle) => listedRecipient(sha256, list, recipients, handle),
    async fingerprints() {
      const keys = [
        ...list.officers.map(({ id, key }) => [id, key] as const),
        ...list.staff.map(({ handle, signing }) => [handle, signing] as const),
      ]
      return new Map(await Promise.all(keys.map(
        async ([name, key]) => [name, await fingerprintOf(sha256, key)] as const)))
    },
  }
}

const isActiveIn = (list: KeyList, handle: string): boolean =>
  list.staff.some((entry) => entry.handle === handle && entry.status === 'active')

/** A person who reads `pt` reads `pt-br`, and the other way round. */
function speaks(languages: readonly string[], language: string): boolean {
  const base = (code: string): string => code.toLowerCase().split(/[-_]/)[0] ?? ''
  return languages.some((one) => base(one) === base(language))
}
