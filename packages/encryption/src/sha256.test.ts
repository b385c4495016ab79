import assert from 'node:assert/strict'
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromHex, toHex } from './bytes.ts'
import { hkdf, loadSha256, platformSubtle, webSha256 } from './sha256.ts'
import { scriptSha256 } from './sha256-in-script.ts'

const arrays = fc.uint8Array({ maxLength: 200 }).map(bytes => new Uint8Array(bytes))
const bytes = (hex: string) => {
  const read = fromHex(hex)
  assert.ok(read.ok)
  return read.value
}

test('without crypto.subtle, as on an onion address in an ordinary browser, the script takes over', async () => {
  assert.equal(await loadSha256(null), scriptSha256)
  assert.notEqual(await loadSha256(), scriptSha256)
})

test('digest, HMAC and HKDF are those of Node, by the platform and in script', async () => {
  const subtle = platformSubtle()
  assert.ok(subtle)
  for (const sha256 of [webSha256(subtle), scriptSha256]) {
    const lengths = fc.integer({ min: 1, max: 200 })
    await fc.assert(fc.asyncProperty(arrays, arrays, arrays, lengths, async (key, data, salt, length) => {
      assert.equal(toHex(await sha256.digest(data)), createHash('sha256').update(data).digest('hex'))
      assert.equal(toHex(await sha256.hmac(key, data)), createHmac('sha256', key).update(data).digest('hex'))
      const derived = await hkdf(sha256, key, salt, data, length)
      assert.equal(toHex(derived), Buffer.from(hkdfSync('sha256', key, salt, data, length)).toString('hex'))
    }))
  }
})

test('HKDF gives the values of RFC 5869, appendix A.1 and A.3', async () => {
  const ikm = bytes('0b'.repeat(22))
  assert.equal(
    toHex(await hkdf(scriptSha256, ikm, bytes('000102030405060708090a0b0c'), bytes('f0f1f2f3f4f5f6f7f8f9'), 42)),
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865')
  assert.equal(
    toHex(await hkdf(scriptSha256, ikm, new Uint8Array(0), new Uint8Array(0), 42)),
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8')
  await assert.rejects(hkdf(scriptSha256, ikm, ikm, ikm, 8161), RangeError)
})
