import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  auditSubject, FIRST_AUDIT_HASH, hashOfText, hmacNow, nextAuditHash, runningSha256, sha256Now,
} from './audit-chain.ts'

test('hashes are those of the platform, at once and piece by piece', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), fc.uint8Array({ minLength: 1 }), (pieces, key) => {
    const whole = Buffer.concat(pieces)
    const expected = createHash('sha256').update(whole).digest()
    const running = runningSha256()
    for (const piece of pieces) running.update(piece)
    assert.deepEqual(Buffer.from(running.finish()), expected)
    assert.deepEqual(Buffer.from(sha256Now(whole)), expected)
    assert.deepEqual(Buffer.from(hmacNow(key, whole)), createHmac('sha256', key).update(whole).digest())
  }))
})

test('an entry that is changed, dropped or moved changes every hash after it', () => {
  const lines = ['a', 'b', 'c', 'd'].map((actor, i) => JSON.stringify({ n: i + 1, actor }))
  const headOf = (some: readonly string[]) => some.reduce(nextAuditHash, FIRST_AUDIT_HASH)
  const heads = [
    headOf(lines), headOf(lines.slice(1)), headOf(lines.slice(0, 3)), headOf([...lines].reverse()),
    headOf(lines.map(line => line.replace('"b"', '"x"'))),
  ]
  assert.equal(new Set(heads).size, heads.length)
})

test('the record speaks of an id by a short hash', () => {
  const digest = createHash('sha256').update('some-id').digest()
  assert.equal(auditSubject('some-id'), digest.subarray(0, 8).toString('base64url'))
  assert.equal(hashOfText('some-id'), digest.toString('base64url'))
})
