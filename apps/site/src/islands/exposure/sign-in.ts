import { ownerFromProfile, type OwnedAccount } from '@small-places/exposure'
import { err, type Result } from '@small-places/kernel'
import { agent } from './agent.ts'
import type { Attempt, SignInPlace } from './sign-in-window.ts'

/** Why nobody signed in. */
export type SignInError = 'unreachable' | 'no-account' | 'malformed'

/**
 * Learns whose account signed in, from the code with which the wiki sent the person back, and lets the access go. Our
 * server has no part in it.
 */
export async function accountBehind(
  { rest, client, back }: SignInPlace, { verifier }: Attempt, code: string,
): Promise<Result<OwnedAccount, SignInError>> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code', code, redirect_uri: back, client_id: client, code_verifier: verifier,
  })
  const token = await json(`${rest}/oauth2/access_token`, { method: 'POST', body: form })
  const access = typeof token === 'object' && token !== null && 'access_token' in token ? token.access_token : null
  if (typeof access !== 'string') return err('unreachable')
  const profile = await json(`${rest}/oauth2/resource/profile`, { headers: { authorization: `Bearer ${access}` } })
  return profile === null ? err('unreachable') : ownerFromProfile(profile)
}

async function json(address: string, { headers, ...request }: {
  readonly method?: string, readonly body?: URLSearchParams, readonly headers?: Readonly<Record<string, string>>
}): Promise<unknown> {
  const answer = await fetch(address, {
    ...request, headers: { ...headers, 'Api-User-Agent': agent }, credentials: 'omit', referrerPolicy: 'no-referrer',
  }).catch(() => null)
  return answer?.ok === true ? answer.json().catch(() => null) as Promise<unknown> : null
}
