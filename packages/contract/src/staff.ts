import * as v from 'valibot'
import { b64x32, count, handle, limits, newWrap, nothing, point, sealed, signature, wrapKind } from './fields.ts'
import { route } from './route.ts'

/** A challenge for signing in, valid once for two minutes. */
export const askChallenge = route({
  id: 'ask-challenge', method: 'POST', path: '/api/session/challenge', surface: 'desk', caller: 'anyone',
  summary: 'Ask for a sign-in challenge.',
  body: nothing, answer: v.object({ challenge: b64x32 }), errors: ['busy'],
})

/** Signs in by proof of possession of the member's signing key (docs/formats.md section 8). */
export const startSession = route({
  id: 'start-session', method: 'POST', path: '/api/session', surface: 'desk', caller: 'anyone',
  summary: 'Sign in.',
  body: v.object({ handle, challenge: b64x32, sessionKey: point, signature }),
  answer: v.object({
    session: b64x32,
    /** Milliseconds since 1970; sessions end ten idle minutes or twelve hours after they began. */
    expires: count,
    /** The server's clock, for the stamps of signed requests. */
    now: count,
  }),
  errors: ['not-accepted', 'busy'],
})

/** Ends the session. */
export const endSession = route({
  id: 'end-session', method: 'POST', path: '/api/session/end', surface: 'desk', caller: 'staff',
  summary: 'Sign out.', body: nothing, answer: nothing, errors: [],
})

/** Gives wrap and vault to whoever shows a locator, which only the unlocking secret yields. */
export const findVault = route({
  id: 'find-vault', method: 'POST', path: '/api/vault/find', surface: 'desk', caller: 'anyone',
  summary: 'Fetch a sealed vault by the locator of an unlocking secret.',
  body: v.object({ locator: v.pipe(v.string(), v.length(22)) }),
  answer: v.object({
    handle, kind: wrapKind, wrap: sealed(limits.wrap), vault: sealed(limits.vault), revision: count,
  }),
  errors: ['not-found'],
})

/** Replaces the caller's sealed vault if nobody has replaced it since `revision`. */
export const saveVault = route({
  id: 'save-vault', method: 'POST', path: '/api/vault', surface: 'desk', caller: 'staff',
  summary: 'Save the caller’s sealed vault.',
  body: v.object({ vault: sealed(limits.vault), revision: count }),
  answer: v.object({ revision: count }), errors: ['conflict'],
})

/** Adds a way of unlocking. */
export const addWrap = route({
  id: 'add-wrap', method: 'POST', path: '/api/vault/wraps', surface: 'desk', caller: 'staff',
  summary: 'Add a way of unlocking the caller’s vault.',
  body: newWrap,
  answer: nothing, errors: ['conflict'],
})

/** The caller's ways of unlocking. */
export const listWraps = route({
  id: 'list-wraps', method: 'GET', path: '/api/vault/wraps', surface: 'desk', caller: 'staff',
  summary: 'List the ways of unlocking the caller’s vault.',
  body: nothing,
  answer: v.object({ wraps: v.array(v.object({ kind: wrapKind, locatorHash: b64x32 })) }),
  errors: [],
})

/** Removes a way of unlocking; the last one cannot be removed. */
export const removeWrap = route({
  id: 'remove-wrap', method: 'POST', path: '/api/vault/wraps/remove', surface: 'desk', caller: 'staff',
  summary: 'Remove a way of unlocking.',
  body: v.object({ locatorHash: b64x32 }), answer: nothing, errors: ['not-found', 'conflict'],
})

/** The caller's sealed keyring, a cache. */
export const readKeyring = route({
  id: 'read-keyring', method: 'GET', path: '/api/keyring', surface: 'desk', caller: 'staff',
  summary: 'Fetch the caller’s keyring.', body: nothing,
  answer: v.object({ keyring: v.nullable(sealed(limits.keyring)), revision: count }), errors: [],
})

/** Replaces the caller's keyring. */
export const saveKeyring = route({
  id: 'save-keyring', method: 'POST', path: '/api/keyring', surface: 'desk', caller: 'staff',
  summary: 'Save the caller’s keyring.',
  body: v.object({ keyring: sealed(limits.keyring), revision: count }),
  answer: v.object({ revision: count }), errors: ['conflict'],
})

/** Signing in and what a member holds. */
export const staffRoutes = [
  askChallenge, startSession, endSession, findVault, saveVault, addWrap, listWraps, removeWrap,
  readKeyring, saveKeyring,
] as const
