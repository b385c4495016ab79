import {
  type AgeRecipient, deriveOfficer, loadWordList, type MemberKeys, parseRecipient, parseSigningKey, readWordsOfAnyList,
  SEED_LENGTH, type SigningKey, wordsFromSeed,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Tools } from '../tools.ts'

/** An officer as others know them: what goes into pins and key list. */
export interface Officer {
  readonly id: string
  readonly key: SigningKey
  readonly recipient: AgeRecipient
}

/** An officer's secret, where it is at hand. */
export interface OfficerSecret {
  readonly id: string
  readonly words: readonly string[]
  readonly keys: MemberKeys
}

/** Draws the twelve words of a new officer. */
export const newOfficer = async (tools: Tools, id: string): Promise<OfficerSecret> => {
  const seed = tools.random(SEED_LENGTH)
  return {
    id, words: await wordsFromSeed(seed, await loadWordList('en'), tools.sha256),
    keys: await deriveOfficer(tools.sha256, seed),
  }
}

/** The officer behind twelve words, of whatever word list. */
export const officerFromWords = async (
  tools: Tools, id: string, typed: string,
): Promise<Result<OfficerSecret, 'not-words'>> => {
  const read = await readWordsOfAnyList(typed, 'en', loadWordList, tools.sha256)
  if (!read.ok) return err('not-words')
  return ok({ id, words: typed.trim().split(/\s+/), keys: await deriveOfficer(tools.sha256, read.value.seed) })
}

/** What others may know of an officer. */
export const publicPart = ({ id, keys }: OfficerSecret): Officer =>
  ({ id, key: keys.signer.key, recipient: keys.pair.recipient })

/** The public file of an officer, as `officer new` writes it and the ceremony reads it. */
export const writeOfficerFile = ({ id, key, recipient }: Officer): string =>
  `${JSON.stringify({ v: 1, kind: 'officer', id, key, recipient }, null, 2)}\n`

/** Reads the public file of an officer. */
export const readOfficerFile = (text: string): Result<Officer, 'not-an-officer'> => {
  const given = parsed(text)
  if (typeof given !== 'object' || given === null || !('kind' in given) || given.kind !== 'officer') {
    return err('not-an-officer')
  }
  const id = 'id' in given && typeof given.id === 'string' ? given.id : ''
  const key = parseSigningKey('key' in given ? String(given.key) : '')
  const recipient = parseRecipient('recipient' in given ? String(given.recipient) : '')
  if (!isOfficerId(id) || !key.ok || !recipient.ok) return err('not-an-officer')
  return ok({ id, key: key.value, recipient: recipient.value })
}

/** Whether a name can be an officer's (docs/formats.md section 4.1). */
export const isOfficerId = (id: string): boolean => /^officer-[a-z0-9-]{1,24}$/.test(id)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
