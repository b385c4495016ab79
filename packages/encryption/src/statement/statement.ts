import { err, ok, type Brand, type Result } from '@small-places/kernel'
import { base64url, equalBytes, utf8 } from '../bytes.ts'
import { b64 } from '../json/fields.ts'
import { anyObject, object, readJson, text, type Reader } from '../json/reader.ts'
import type { Sha256 } from '../sha256.ts'
import type { Signer, SigningKey, VerifySignature } from '../signing/signature.ts'

/** What a proof is bound to besides the body (docs/formats.md section 1.1). */
export const contexts = {
  keyList: 'small-places/key-list/v1',
  manifest: 'small-places/manifest/v1',
  event: 'small-places/event/v1',
  letter: 'small-places/letter/v1',
  reporterItem: 'small-places/reporter-item/v1',
  suspension: 'small-places/suspension/v1',
} as const

/** One of `contexts`. */
export type Context = (typeof contexts)[keyof typeof contexts]

/** The b64 SHA-256 of a statement's context and body. */
export type StatementHash = Brand<string, 'StatementHash'>

/** A signature by the named staff member or officer, or a message authentication code of a reporter's mailbox. */
export type Proof =
  | { readonly by: string; readonly sig: string }
  | { readonly mac: string }

/** Lines of text that are signed or authenticated: the exact body line and what proves it. */
export interface Statement {
  /** One JSON object without a line break, exactly as its author wrote it. */
  readonly body: string
  readonly proofs: readonly Proof[]
}

/** The text of a statement, not padded yet. */
export const writeStatement = (statement: Statement): string =>
  [statement.body, ...statement.proofs.map(proof => JSON.stringify(proof))].map(line => `${line}\n`).join('')

const MOST_PROOFS = 16

const signatureProof: Reader<Proof> = object({ by: text, sig: b64(64) })
const macProof: Reader<Proof> = object({ mac: b64(32) })

/**
 * Takes a statement apart without looking into its body, which is read only after its proofs hold. Proofs of unknown
 * kinds are left out; a line that is no JSON object, more than 16 proofs, or anything but spaces after the last line
 * is refused.
 */
export const parseStatement = (written: string): Result<Statement, 'malformed'> => {
  const lines = written.split('\n')
  const padding = lines.pop()
  const [body, ...rest] = lines
  if (body === undefined || !body.startsWith('{') || !body.endsWith('}')) return err('malformed')
  if (rest.length > MOST_PROOFS || padding === undefined || !/^ *$/.test(padding)) return err('malformed')
  const proofs: Proof[] = []
  for (const line of rest) {
    const given = readJson(line, anyObject)
    if (!given.ok) return given
    const proof = signatureProof(given.value) ?? macProof(given.value)
    if (proof !== undefined) proofs.push(proof)
  }
  return ok({ body, proofs })
}

/** The bytes that a signature or a MAC covers. */
const provedBytes = (context: Context, body: string): Uint8Array<ArrayBuffer> => utf8(`${context}\n${body}`)

/** The hash by which another statement names this one. */
export const hashStatement = async (sha256: Sha256, context: Context, body: string): Promise<StatementHash> =>
  base64url.encode(await sha256.digest(provedBytes(context, body))) as StatementHash

/** A proof that `by` stands behind the body. */
export const signBody = async (signer: Signer, by: string, context: Context, body: string): Promise<Proof> =>
  ({ by, sig: base64url.encode(await signer.sign(provedBytes(context, body))) })

/** A proof by the 32-byte key that a reporter and the team share. */
export const macBody = async (sha256: Sha256, key: Uint8Array, context: Context, body: string): Promise<Proof> =>
  ({ mac: base64url.encode(await sha256.hmac(key, provedBytes(context, body))) })

/**
 * The names whose signature over the statement holds under their key. Names without a key and signatures that fail are
 * left out; a name is counted once, however often it signs.
 */
export const signersOf = async (
  verify: VerifySignature, context: Context, statement: Statement, keys: ReadonlyMap<string, SigningKey>,
): Promise<ReadonlySet<string>> => {
  const data = provedBytes(context, statement.body)
  const signers = new Set<string>()
  for (const proof of statement.proofs) {
    if (!('sig' in proof) || signers.has(proof.by)) continue
    const key = keys.get(proof.by)
    const signature = base64url.decode(proof.sig)
    if (key !== undefined && signature.ok && await verify(key, data, signature.value)) signers.add(proof.by)
  }
  return signers
}

/** Why a signed statement is not accepted. */
export type SignedError = 'malformed' | 'unknown-signer' | 'bad-signature' | 'other-author'

/** A statement whose one signature holds, and its body. */
export interface Signed<T> {
  readonly statement: Statement
  readonly body: T
  readonly by: string
  readonly hash: StatementHash
}

/** What it takes to read a statement that one person signed. */
export interface SignedReading<T> {
  readonly context: Context
  /** The key of whoever the proof names; undefined for who may not sign this. */
  readonly keyOf: (by: string) => SigningKey | undefined
  readonly reader: Reader<T>
  /** Whom the body itself names as its author, which must be the signer. */
  readonly authorIn: (body: T) => string
}

/** Reads a statement with exactly one signature: the signature first, the body only when it holds. */
export const readSigned = async <T>(
  tools: { readonly sha256: Sha256; readonly verify: VerifySignature }, statement: Statement, how: SignedReading<T>,
): Promise<Result<Signed<T>, SignedError>> => {
  const [proof, second] = statement.proofs.filter(one => 'sig' in one)
  if (proof === undefined || second !== undefined) return err('malformed')
  const key = how.keyOf(proof.by)
  if (key === undefined) return err('unknown-signer')
  const signers = await signersOf(tools.verify, how.context, statement, new Map([[proof.by, key]]))
  if (!signers.has(proof.by)) return err('bad-signature')
  const body = readJson(statement.body, how.reader)
  if (!body.ok) return body
  if (how.authorIn(body.value) !== proof.by) return err('other-author')
  return ok({
    statement, body: body.value, by: proof.by, hash: await hashStatement(tools.sha256, how.context, statement.body),
  })
}

/** Reads the text of a statement with exactly one signature, as `readSigned` does. */
export const readSignedText = async <T>(
  tools: { readonly sha256: Sha256; readonly verify: VerifySignature }, text: string, how: SignedReading<T>,
): Promise<Result<Signed<T>, SignedError>> => {
  const statement = parseStatement(text)
  return statement.ok ? readSigned(tools, statement.value, how) : statement
}

/** Whether the statement carries exactly one MAC, and it holds under `key`. */
export const macHolds = async (
  sha256: Sha256, context: Context, statement: Statement, key: Uint8Array,
): Promise<boolean> => {
  const [proof, second] = statement.proofs.filter(one => 'mac' in one)
  if (proof === undefined || second !== undefined) return false
  const given = base64url.decode(proof.mac)
  return given.ok && equalBytes(given.value, await sha256.hmac(key, provedBytes(context, statement.body)))
}
