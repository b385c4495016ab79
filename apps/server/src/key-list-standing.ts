import { readFile } from 'node:fs/promises'
import {
  acceptKeyLists, isLoopback, type KeyListError, loadPrimitives, parseKeyList, parsePins, type Pins, referenceAge,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Store } from '@small-places/service'
import type { Listener } from './configuration/configuration.ts'

/** Why a server does not start with the keys that it has. */
export type KeyProblem =
  /** Nobody has set up a team. */
  | 'no-key-list'
  /** The published officers' keys are not where they should be, or cannot be read. */
  | 'no-pins'
  /** A demonstration is to be reached from elsewhere. */
  | 'demo-elsewhere'
  /** The list does not hold for the pins. */
  | Exclude<KeyListError, 'expired' | 'not-yet-issued' | 'clock-wrong' | 'demo-elsewhere'>
  /** The list is from a day that has not come: this machine's clock is wrong. */
  | 'clock-wrong'

/** The team's keys as a server finds them when it starts. */
export interface KeyListStanding {
  readonly pinsText: string
  readonly organisation: string
  readonly demo: boolean
  readonly expires: string
  /** `expired` is no reason to stay away: staff must still be able to read, and to publish the next list. */
  readonly freshness: 'current' | 'in-grace' | 'expired'
  readonly daysLeft: number
}

/** Every published list, oldest first. */
export const publishedKeyLists = (store: Store): Promise<readonly string[]> =>
  store.read(async tx => (await tx.keyLists.after(0, Number.MAX_SAFE_INTEGER)).map(({ text }) => text))

/** Checks the team's keys against the pins, as every reader does, and against where they are to be served. */
export const keyListStanding = async (
  store: Store, pinsFile: string, listeners: readonly Listener[], now: number,
): Promise<Result<KeyListStanding, KeyProblem>> => {
  const lists = await publishedKeyLists(store)
  const newest = lists.at(-1)
  if (newest === undefined) return err('no-key-list')
  const pins = await readPins(pinsFile)
  if (!pins.ok) return pins
  const tools = await loadPrimitives(referenceAge)
  const loopback = listeners.every(({ origin }) => isLoopback(new URL(origin).hostname))
  const accepted = await acceptKeyLists(tools, {
    anchor: { kind: 'pins', pins: pins.value.pins }, lists, loopback, now,
  })
  const written = await parseKeyList(tools.sha256, newest)
  if (!written.ok) return err('malformed')
  const { organisation, demo, expires } = written.value.list
  const known = { pinsText: pins.value.text, organisation, demo, expires }
  if (accepted.ok) {
    return ok({ ...known, freshness: accepted.value.freshness.state, daysLeft: accepted.value.freshness.daysLeft })
  }
  switch (accepted.error) {
    case 'expired':
      return ok({ ...known, freshness: 'expired', daysLeft: 0 })
    case 'not-yet-issued':
      return err('clock-wrong')
    default:
      return err(accepted.error)
  }
}

const readPins = async (file: string): Promise<Result<{ readonly text: string, readonly pins: Pins }, 'no-pins'>> => {
  try {
    const text = await readFile(file, 'utf8')
    const pins = parsePins(text)
    return pins.ok ? ok({ text, pins: pins.value }) : err('no-pins')
  } catch {
    return err('no-pins')
  }
}
