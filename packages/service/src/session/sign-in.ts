import type {
  askChallenge as AskRoute, endSession as EndRoute, startSession as StartRoute,
} from '@small-places/contract'
import { base64url, parseSigningKey, verifySession } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { makeSignInChallenge, signInChallengeUntil } from './challenge.ts'
import { LONGEST } from './session-life.ts'

/** Gives a sign-in challenge. */
export const askChallenge = ({ clock, random, config }: Environment): Handler<typeof AskRoute> => async () =>
  ok({ challenge: makeSignInChallenge(config.challengeKey, random, clock.now()) })

/**
 * Begins a session for whoever proves that they hold the member's signing key. An unknown, removed or suspended member
 * costs the same check as a known one with a wrong signature, and gets the same answer.
 */
export const startSession = (env: Environment, directory: Directory): Handler<typeof StartRoute> =>
  async (_, { handle, challenge, sessionKey, signature }) => {
    const { store, clock, random, verify, config } = env
    const now = clock.now()
    const ownKey = parseSigningKey(sessionKey)
    const until = signInChallengeUntil(config.challengeKey, challenge, now)
    if (!ownKey.ok || until === null) return err('not-accepted')
    const member = await store.read(tx => directory.standing(tx, handle))
    const request = { challenge, handle, sessionKey: ownKey.value }
    const checks = await Promise.all(config.deskOrigins.map(origin =>
      verifySession(verify, member?.signing ?? ownKey.value, { ...request, origin }, signature)))
    if (member === null || !checks.includes(true)) return err('not-accepted')

    const session = base64url.encode(random(32))
    const ends = now + LONGEST
    return store.write(async tx => {
      const standing = await directory.standing(tx, handle)
      if (standing === null || !await tx.spent.add(`challenge.${challenge}`, until + 1)) return err('not-accepted')
      await tx.sessions.add({ session, handle, sessionKey, lastUsed: now, ends })
      await record(tx, now, handle, 'session.started', session)
      return ok({ session, expires: ends, now })
    })
  }

/** Ends the caller's session. */
export const endSession = ({ store, clock }: Environment): Handler<typeof EndRoute> => async ({ handle, session }) => {
  const now = clock.now()
  return store.write(async tx => {
    await tx.sessions.remove(session)
    await record(tx, now, handle, 'session.ended', session)
    return ok({})
  })
}
