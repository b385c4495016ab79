import assert from 'node:assert/strict'
import { test } from 'node:test'
import { p256 } from '@noble/curves/nist.js'
import fc from 'fast-check'
import { base64url, utf8 } from '../bytes.ts'
import { must, staff, tools } from '../sample/team.ts'
import { scalarOf, scriptVerify, signerOf } from './p256-in-script.ts'
import { fingerprintOf, freshSigner, loadVerify, parseSigningKey, webVerify } from './signature.ts'

const native = webVerify(crypto.subtle)
const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)

test('signatures of the platform and in script are each verified by the other', async () => {
  const derived = Uint8Array.from({ length: 48 }, (_, i) => i)
  const platform = await signerOf(derived)
  const script = await signerOf(derived, null)
  assert.equal(platform.key, script.key)
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async data => {
    for (const signer of [platform, script]) {
      const signature = await signer.sign(data)
      assert.equal(signature.length, 64)
      for (const verify of [native, scriptVerify]) {
        assert.equal(await verify(signer.key, data, signature), true)
        assert.equal(await verify(signer.key, utf8('something else'), signature), false)
        assert.equal(await verify(staff.worker.signer.key, data, signature), false)
      }
    }
  }), { numRuns: 15 })
})

test('a signature that is cut, lengthened or zero is refused without an exception', async () => {
  const { key } = staff.worker.signer
  for (const length of [0, 63, 64, 65, 70]) {
    for (const verify of [native, scriptVerify]) {
      assert.equal(await verify(key, utf8('x'), new Uint8Array(length)), false)
    }
  }
})

test('a point that is not on the curve verifies nothing', async () => {
  const offCurve = must(parseSigningKey(base64url.encode(new Uint8Array(65).fill(4))))
  const signature = await staff.worker.signer.sign(utf8('x'))
  assert.equal(await native(offCurve, utf8('x'), signature), false)
  assert.equal(await scriptVerify(offCurve, utf8('x'), signature), false)
  assert.equal(parseSigningKey(base64url.encode(new Uint8Array(65))).ok, false)
  assert.equal(parseSigningKey(base64url.encode(p256.getPublicKey(scalarOf(new Uint8Array(48)), true))).ok, false)
})

test('a derived scalar is never zero and never too large', () => {
  const order = p256.Point.Fn.ORDER
  const bytesOf = (n: bigint) => Uint8Array.from(Buffer.from(n.toString(16).padStart(96, '0'), 'hex'))
  assert.equal(numberOf(scalarOf(new Uint8Array(48))), 1n)
  assert.equal(numberOf(scalarOf(bytesOf(order - 2n))), order - 1n)
  assert.equal(numberOf(scalarOf(bytesOf(order - 1n))), 1n)
  assert.equal(numberOf(scalarOf(bytesOf(order))), 2n)
  assert.equal(numberOf(scalarOf(new Uint8Array(48).fill(255))), (2n ** 384n - 1n) % (order - 1n) + 1n)
})

test('a session key signs and cannot be taken out', async () => {
  const signer = await freshSigner(crypto.subtle)
  assert.equal(await (await loadVerify())(signer.key, utf8('x'), await signer.sign(utf8('x'))), true)
  assert.deepEqual(Object.keys(signer), ['key', 'sign'])
})

test('without the platform, verification is loaded in script', async () => {
  assert.equal(await loadVerify(null), scriptVerify)
})

test('a fingerprint is five groups of four that two people can read to each other', async () => {
  const fingerprint = await fingerprintOf(tools.sha256, staff.worker.signer.key)
  assert.match(fingerprint, /^[0-9a-f]{4}( [0-9a-f]{4}){4}$/)
  assert.notEqual(fingerprint, await fingerprintOf(tools.sha256, staff.desk1.signer.key))
})
