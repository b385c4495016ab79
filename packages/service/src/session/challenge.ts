import { base64url, CHALLENGE_LIFE, concat, equalBytes, hmacNow, utf8 } from '@small-places/encryption'
import type { RandomBytes } from '@small-places/kernel'
import type { Instant } from '../ports/index.ts'

const LABEL = utf8('small-places/sign-in-challenge/v1\n')
const HEAD = 16
const TAG = 16

/*
 * A challenge is 6 bytes of expiry, 10 random ones, and a tag that only the service can make. Nothing is stored until
 * it is used, so asking for many costs the store nothing; once used it is spent.
 */
const tagOf = (key: Uint8Array, head: Uint8Array): Uint8Array => hmacNow(key, concat(LABEL, head)).subarray(0, TAG)

/** A sign-in challenge, 32 bytes in b64, good for two minutes. */
export const makeSignInChallenge = (key: Uint8Array, random: RandomBytes, now: Instant): string => {
  const head = concat(new Uint8Array(6), random(10))
  new DataView(head.buffer).setUint16(0, Math.floor((now + CHALLENGE_LIFE) / 2 ** 32))
  new DataView(head.buffer).setUint32(2, (now + CHALLENGE_LIFE) % 2 ** 32)
  return base64url.encode(concat(head, tagOf(key, head)))
}

/** Until when the challenge is good, if it is one of ours and still is; otherwise null. */
export const signInChallengeUntil = (key: Uint8Array, challenge: string, now: Instant): Instant | null => {
  const bytes = base64url.decode(challenge)
  if (!bytes.ok || bytes.value.length !== HEAD + TAG) return null
  const head = bytes.value.slice(0, HEAD)
  const view = new DataView(head.buffer)
  const until = view.getUint16(0) * 2 ** 32 + view.getUint32(2)
  return equalBytes(bytes.value.subarray(HEAD), tagOf(key, head)) && until >= now ? until : null
}
