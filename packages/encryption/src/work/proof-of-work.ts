import { err, ok, type Result } from '@small-places/kernel'
import { base64url, equalBytes, utf8 } from '../bytes.ts'
import type { Sha256 } from '../sha256.ts'

/** The price of a request above a load threshold (docs/formats.md section 8); single use is for the server to keep. */

/** The request that a challenge is bound to; empty strings where a route has no mailbox or item. */
export interface WorkSubject {
  readonly route: string
  readonly mailbox: string
  readonly item: string
}

const RANDOM_LENGTH = 12

const bindOf = async (sha256: Sha256, { route, mailbox, item }: WorkSubject): Promise<string> =>
  base64url.encode(await sha256.digest(utf8(`${route}\n${mailbox}\n${item}`)))

/** Makes a challenge that only the holder of `key` can make, good until `expires` (milliseconds since 1970). */
export const makeChallenge = async (
  sha256: Sha256, key: Uint8Array, subject: WorkSubject, expires: number, bits: number, random: Uint8Array,
): Promise<string> => {
  if (random.length !== RANDOM_LENGTH) throw new RangeError('a challenge takes 12 random bytes')
  const covered = `${expires}.${bits}.${await bindOf(sha256, subject)}.${base64url.encode(random)}`
  return `${covered}.${base64url.encode(await sha256.hmac(key, utf8(covered)))}`
}

/** How many zero bits a digest starts with. */
const leadingZeros = (digest: Uint8Array): number => {
  let zeros = 0
  for (const byte of digest) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24
    zeros += 8
  }
  return zeros
}

/** How many bits a challenge asks for; null if it is none. */
export const bitsOf = (challenge: string): number | null => {
  const bits = /^\d+\.(\d{1,2})\./.exec(challenge)?.[1]
  return bits === undefined ? null : Number(bits)
}

/** Lets a page breathe while it solves. */
export interface SolvingPace {
  /** Called between slices; resolves when the solver may go on, or to false when it should stop. */
  readonly pause: () => Promise<boolean>
  /** How many attempts a slice has; small ones keep slow devices responsive. */
  readonly slice?: number
}

/** The smallest number that solves `challenge`, or null when told to stop. Takes 2^bits attempts on average. */
export const solveChallenge = async (
  sha256: Sha256, challenge: string, { pause, slice = 256 }: SolvingPace,
): Promise<string | null> => {
  const bits = bitsOf(challenge)
  if (bits === null) return null
  for (let n = 0; ; n++) {
    if (n % slice === slice - 1 && !await pause()) return null
    if (leadingZeros(await sha256.digest(utf8(`${challenge}:${n}`))) >= bits) return String(n)
  }
}

/** Whether a solution is right for a challenge that this server made for this request, and in time. */
export const verifyWork = async (
  sha256: Sha256, key: Uint8Array, subject: WorkSubject, now: number, challenge: string, solution: string,
): Promise<Result<true, 'not-ours' | 'other-request' | 'expired' | 'not-solved'>> => {
  const parts = challenge.split('.')
  const [expires, bits, bind, random, tag] = parts
  if (parts.length !== 5 || bits === undefined || random === undefined) return err('not-ours')
  const given = base64url.decode(tag ?? '')
  const expected = await sha256.hmac(key, utf8(parts.slice(0, 4).join('.')))
  if (!given.ok || !equalBytes(given.value, expected)) return err('not-ours')
  if (bind !== await bindOf(sha256, subject)) return err('other-request')
  if (now > Number(expires)) return err('expired')
  if (!/^(0|[1-9]\d{0,15})$/.test(solution)) return err('not-solved')
  const digest = await sha256.digest(utf8(`${challenge}:${solution}`))
  return leadingZeros(digest) >= Number(bits) ? ok(true) : err('not-solved')
}
