import { err, type Result } from '@small-places/kernel'
import { position, signingKey } from '../json/fields.ts'
import { listOf, matching, object, oneOf, readJson, text, wholeFrom, type Read } from '../json/reader.ts'

/** The name of an officer in key lists and pins. */
export const officerId = matching(/^officer-[a-z0-9-]{1,24}$/)

const pins = object({
  v: oneOf(1),
  kind: oneOf('pins'),
  organisation: text,
  threshold: wholeFrom(2),
  lowestVersion: position,
  officers: listOf(object({ id: officerId, key: signingKey })),
})

/** The officers whom a reader trusts from the start (docs/formats.md section 4.1). */
export type Pins = Read<typeof pins>

/** Reads pins strictly: a threshold that can be met by different people, no id and no key twice. */
export const parsePins = (written: string): Result<Pins, 'malformed'> => {
  const read = readJson(written, pins)
  if (!read.ok) return read
  return isQuorum(read.value) ? read : err('malformed')
}

/** The text of pins. */
export const writePins = (content: Omit<Pins, 'v' | 'kind'>): string =>
  `${JSON.stringify({ v: 1, kind: 'pins', ...content })}\n`

/** Those who may authorise a key list, and how many of them it takes. */
export interface Quorum {
  readonly officers: readonly Pins['officers'][number][]
  readonly threshold: number
}

/** Whether a quorum is one that no single person can meet, and that its officers can. */
export const isQuorum = ({ officers, threshold }: Quorum): boolean =>
  threshold >= 2 && threshold <= officers.length && officers.length <= 16 &&
  new Set(officers.map(({ id }) => id)).size === officers.length &&
  new Set(officers.map(({ key }) => key)).size === officers.length
