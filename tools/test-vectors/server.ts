import {
  auditSubject, authorizeRequest, FIRST_AUDIT_HASH, keyListRefOf, makeChallenge, nextAuditHash, signSession,
  solveChallenge, utf8, writeSuspension, type Primitives, type SessionId,
} from '@small-places/encryption'
import { b64, fill, handleOf, idOf, type VectorFile } from './inputs.ts'
import type { Team } from './team.ts'

/** Section 8: beginning a session, a request in it, and a suspension; `member-2`'s key stands for the session's. */
export const session = async ({ sha256 }: Primitives, { first, second, chain }: Team): Promise<VectorFile> => {
  const request = {
    origin: 'https://desk.example.org', challenge: b64(fill(32, 1)), handle: handleOf('member-1'),
    sessionKey: second.signer.key,
  }
  const stamp = { session: b64(fill(32, 2)) as SessionId, milliseconds: 1_800_000_000_000, nonce: b64(fill(12, 3)) }
  const parts = { method: 'POST', path: '/api/case/read', body: utf8('{"case":"x"}') }
  const suspension = await writeSuspension(first.signer, {
    order: idOf(4), handle: handleOf('member-2'), by: handleOf('member-1'), keyList: keyListRefOf(chain.newest),
    at: '2026-11-21T10:15Z',
  })
  return {
    about: 'A session’s beginning by a signing key, a request signed by the session key, and a suspension that the ' +
      'key list of key-list.json allows.',
    vectors: [
      { signing: first.signer.key, ...request, signature: await signSession(first.signer, request) },
      {
        sessionKey: second.signer.key, method: parts.method, path: parts.path, body: '{"case":"x"}',
        authorization: await authorizeRequest(sha256, second.signer, parts, stamp),
      },
      { suspension },
    ],
  }
}

/** Section 8: challenges and their smallest solutions. */
export const work = async ({ sha256 }: Primitives): Promise<VectorFile> => ({
  about: 'A challenge made with the tag key for a request, good until a time, and its smallest solution. Bytes in b64.',
  vectors: await Promise.all([1, 6, 11].map(async (bits) => {
    const subject = { route: 'submit-report', mailbox: idOf(1), item: idOf(2) }
    const [key, expires] = [fill(32, 7), 1_800_000_000_000]
    const challenge = await makeChallenge(sha256, key, subject, expires, bits, fill(12, bits))
    const solution = await solveChallenge(sha256, challenge, { pause: async () => true })
    return { key: b64(key), ...subject, expires, bits, random: b64(fill(12, bits)), challenge, solution }
  })),
})

/** Section 9: a chain of three entries. */
export const audit = async (): Promise<VectorFile> => {
  let hash = FIRST_AUDIT_HASH
  const vectors = ['case.take-up', 'case.epoch', 'mailbox.close'].map((action, i) => {
    const id = idOf(i + 1)
    const line = JSON.stringify({ n: i + 1, day: '2026-11-21', actor: 'member-1', action, subject: auditSubject(id) })
    hash = nextAuditHash(hash, line)
    return { id, line, hash }
  })
  return { about: 'Three entries of the record, each with the id it is about and the hash after it.', vectors }
}
