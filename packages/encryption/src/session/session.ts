import { err, ok, type Brand, type Handle, type Result } from '@small-places/kernel'
import { base64url, utf8 } from '../bytes.ts'
import { b64, b64x32 } from '../json/fields.ts'
import type { Sha256 } from '../sha256.ts'
import type { Signer, SigningKey, VerifySignature } from '../signing/signature.ts'

/** How staff prove who they are to the server (docs/formats.md section 8). */

/** The name of a session, 32 bytes in b64; worth nothing without its key. */
export type SessionId = Brand<string, 'SessionId'>

/** How far a request's time may be from the server's, in milliseconds. */
export const REQUEST_WINDOW = 60_000

/** How long a challenge can be answered, in milliseconds. */
export const CHALLENGE_LIFE = 120_000

/** What a member signs to begin a session. */
export interface SessionRequest {
  /** Scheme, host and port of the desk, as the browser tells it; a server compares it with its own. */
  readonly origin: string
  /** 32 bytes in b64, made by the server. */
  readonly challenge: string
  readonly handle: Handle
  readonly sessionKey: SigningKey
}

const sessionBytes = ({ origin, challenge, handle, sessionKey }: SessionRequest): Uint8Array<ArrayBuffer> =>
  utf8(`small-places/session/v1\n${origin}\n${challenge}\n${handle}\n${sessionKey}`)

/** The signature that begins a session, in b64, by the member's signing key. */
export const signSession = async (member: Signer, request: SessionRequest): Promise<string> =>
  base64url.encode(await member.sign(sessionBytes(request)))

/** Whether the member with `key` asked for this session. That the challenge is fresh is for the server to know. */
export const verifySession = async (
  verify: VerifySignature, key: SigningKey, request: SessionRequest, signature: string,
): Promise<boolean> => {
  const bytes = base64url.decode(signature)
  return bytes.ok && await verify(key, sessionBytes(request), bytes.value)
}

/** What of a request its signature covers. */
export interface RequestParts {
  /** In capitals. */
  readonly method: string
  /** From the first slash on, with the query, exactly as sent. */
  readonly path: string
  /** Empty where there is none. */
  readonly body: Uint8Array
}

/** What stands in an `authorization` header. */
export interface RequestStamp {
  readonly session: SessionId
  /** Since 1970, by the server's clock as the device knows it. */
  readonly milliseconds: number
  /** 12 random bytes in b64. */
  readonly nonce: string
}

/** A header that was taken apart; the signature has not been checked. */
export interface RequestAuthorization extends RequestStamp {
  readonly signature: string
}

const requestBytes = async (
  sha256: Sha256, { method, path, body }: RequestParts, { session, milliseconds, nonce }: RequestStamp,
): Promise<Uint8Array<ArrayBuffer>> => {
  const digest = base64url.encode(await sha256.digest(body))
  return utf8(`small-places/request/v1\n${method}\n${path}\n${digest}\n${session}\n${milliseconds}\n${nonce}`)
}

/** The value of the `authorization` header of a request. */
export const authorizeRequest = async (
  sha256: Sha256, sessionSigner: Signer, parts: RequestParts, stamp: RequestStamp,
): Promise<string> => {
  const signature = base64url.encode(await sessionSigner.sign(await requestBytes(sha256, parts, stamp)))
  return `SmallPlaces ${stamp.session}.${stamp.milliseconds}.${stamp.nonce}.${signature}`
}

/** Takes an `authorization` header apart, to look its session up. */
export const parseAuthorization = (header: string): Result<RequestAuthorization, 'malformed'> => {
  const given = /^SmallPlaces ([^.]+)\.(\d{1,15})\.([^.]+)\.([^.]+)$/.exec(header)
  const session = b64x32(given?.[1])
  const nonce = b64(12)(given?.[3])
  const signature = b64(64)(given?.[4])
  const milliseconds = Number(given?.[2])
  if (session === undefined || nonce === undefined || signature === undefined) return err('malformed')
  // One spelling of each number, so that nothing is signed twice over.
  if (String(milliseconds) !== given?.[2]) return err('malformed')
  return ok({ session: session as SessionId, milliseconds, nonce, signature })
}

/**
 * Whether a request was signed by its session's key within the window around `now`. That the nonce is new is for the
 * server to know, for as long as twice the window.
 */
export const verifyRequest = async (
  tools: { readonly sha256: Sha256; readonly verify: VerifySignature }, sessionKey: SigningKey, parts: RequestParts,
  authorization: RequestAuthorization, now: number,
): Promise<Result<true, 'stale' | 'bad-signature'>> => {
  if (Math.abs(now - authorization.milliseconds) > REQUEST_WINDOW) return err('stale')
  const signature = base64url.decode(authorization.signature)
  const data = await requestBytes(tools.sha256, parts, authorization)
  return signature.ok && await tools.verify(sessionKey, data, signature.value) ? ok(true) : err('bad-signature')
}
