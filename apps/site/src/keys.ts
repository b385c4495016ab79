import {
  acceptKeyLists, fingerprintOf, loadSha256, loadVerify, parsePins, type AcceptedKeyLists, type Pins,
} from '@small-places/encryption'
import type { ShownKeys } from './pages/key/page.ts'

/** The published pins and the current key list, as text. */
export interface PublishedKeys {
  readonly pins: string
  readonly keyList: string | null
  /** The lists since the first, for when the officers have changed since the pins. */
  readonly chain: readonly string[]
}

/** The pins and the list that holds for them now, or null where none does. */
export interface CheckedKeys {
  readonly pins: Pins
  readonly accepted: AcceptedKeyLists | null
}

/** Checks the published keys as a reader's device would. Null where even the pins are not to be read. */
export async function checkKeys(
  published: PublishedKeys, demonstration: boolean, now: number,
): Promise<CheckedKeys | null> {
  const pins = parsePins(published.pins)
  if (!pins.ok) return null
  const tools = { sha256: await loadSha256(), verify: await loadVerify() }
  const accept = (lists: readonly string[]) =>
    acceptKeyLists(tools, { anchor: { kind: 'pins', pins: pins.value }, lists, loopback: demonstration, now })
  if (published.keyList === null) return { pins: pins.value, accepted: null }
  const alone = await accept([published.keyList])
  const found = alone.ok || alone.error !== 'not-authorised' ? alone : await accept(published.chain)
  return { pins: pins.value, accepted: found.ok ? found.value : null }
}

/** What the key page shows of them. */
export async function shownKeys(checked: CheckedKeys | null): Promise<ShownKeys> {
  if (checked === null) return { officers: [], threshold: 2, list: null }
  const sha256 = await loadSha256()
  const { officers, threshold } = checked.pins
  const list = checked.accepted?.newest.list
  return {
    officers: await Promise.all(
      officers.map(async ({ id, key }) => ({ id, fingerprint: await fingerprintOf(sha256, key) }))
    ),
    threshold,
    list: list === undefined ? null : {
      version: list.version, issued: list.issued, expires: list.expires,
      desks: list.desks.map(({ name, recipient }) => ({ name, recipient })),
    },
  }
}
