/**
 * Every error code of the API with its HTTP status. An answer is `{"error": "<code>"}` and nothing else: no content, no
 * echo of what was sent. The person's sentence for a code is the message `error-<code>`.
 */
export const errorStatus = {
  /** The request is not of the form that the route takes. */
  'bad-request': 400,
  /** A ciphertext is not an age file of the one kind that is accepted, or not of its declared size. */
  'not-sealed': 400,
  /** A statement (manifest, key list, order) does not hold. */
  'not-valid': 400,
  /** The session is unknown, ended, or the request's signature does not hold. */
  'not-signed-in': 401,
  /** Signing in with this handle is not possible: unknown, removed, suspended, or a wrong signature; alike. */
  'not-accepted': 401,
  /** No such thing for this caller: absent and forbidden look alike. */
  'not-found': 404,
  /** Something else stands under this id, or a colleague was faster; read again. */
  'conflict': 409,
  /** The epoch is no longer current; read the case again and seal to the new one. */
  'old-epoch': 409,
  'too-large': 413,
  /** Solve the given challenge and send again; nothing was refused for good. */
  'work-needed': 428,
  /** The service is full at this moment; the same request may be sent again. */
  'busy': 503,
  /** A fault of ours; the same request may be sent again. */
  'fault': 500,
} as const

/** A code that the API answers with. */
export type ErrorCode = keyof typeof errorStatus
