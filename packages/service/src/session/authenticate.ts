import { parseAuthorization, parseSigningKey, REQUEST_WINDOW, type RequestParts, verifyRequest } from
  '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Staff } from '../caller.ts'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Instant, SessionRow, Tx } from '../ports/index.ts'
import { IDLE } from './session-life.ts'

/** A request to a staff route, as it came. */
export interface SignedRequest extends RequestParts {
  /** The `authorization` header; null when there is none. */
  readonly authorization: string | null
}

/**
 * Tells who sent a staff request: its session stands, its own signature holds, its nonce is new, and the member is
 * active and not suspended at this moment. Everything else is `not-signed-in`.
 */
export const authenticate = (env: Environment, directory: Directory) =>
  async (request: SignedRequest): Promise<Result<Staff, 'not-signed-in'>> => {
    const stamp = parseAuthorization(request.authorization ?? '')
    if (!stamp.ok) return err('not-signed-in')
    const now = env.clock.now()
    const row = await env.store.read(tx => liveSession(tx, stamp.value.session, now))
    const key = parseSigningKey(row?.sessionKey ?? '')
    if (row === null || !key.ok) return err('not-signed-in')
    const isSigned = await verifyRequest(env, key.value, request, stamp.value, now)
    if (!isSigned.ok) return err('not-signed-in')

    return env.store.write(async tx => {
      const session = await liveSession(tx, row.session, now)
      const member = await directory.standing(tx, row.handle)
      if (session === null || member === null) return err('not-signed-in')
      const nonce = `nonce.${row.session}.${stamp.value.nonce}`
      if (!await tx.spent.add(nonce, now + 2 * REQUEST_WINDOW)) return err('not-signed-in')
      await tx.sessions.touch(row.session, now)
      return ok({ handle: row.handle, roles: member.roles, session: row.session })
    })
  }

/**
 * Whether an `authorization` header names a session that stands. It proves nothing yet; but only for such a request is a
 * large body worth receiving, so that outsiders cannot fill the memory that staff need.
 */
export const namesSession = ({ store, clock }: Environment) => async (authorization: string | null): Promise<boolean> => {
  const stamp = parseAuthorization(authorization ?? '')
  return stamp.ok && await store.read(tx => liveSession(tx, stamp.value.session, clock.now())) !== null
}

/** The session if it has neither ended nor been idle for too long. */
export const liveSession = async (tx: Tx, session: string, now: Instant): Promise<SessionRow | null> => {
  const row = await tx.sessions.find(session)
  return row !== null && now < row.ends && now - row.lastUsed < IDLE ? row : null
}
