import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { base64, base64url, concat, equalBytes, fromHex, onArrayBuffer, textOf, toHex, utf8 } from './bytes.ts'

const arrays = fc.uint8Array({ maxLength: 200 }).map(bytes => new Uint8Array(bytes))

test('base64 and base64url are spelled as Node spells them, without padding, and read back', () => {
  fc.assert(fc.property(arrays, bytes => {
    assert.equal(base64url.encode(bytes), Buffer.from(bytes).toString('base64url'))
    assert.equal(base64.encode(bytes), Buffer.from(bytes).toString('base64').replace(/=+$/, ''))
    assert.deepEqual(base64url.decode(base64url.encode(bytes)), { ok: true, value: bytes })
    assert.deepEqual(base64.decode(base64.encode(bytes)), { ok: true, value: bytes })
  }))
  const long = new Uint8Array(100_000).map((_, i) => i * i >> 5)
  assert.equal(base64url.encode(long), Buffer.from(long).toString('base64url'))
  assert.deepEqual(base64url.decode(base64url.encode(long)), { ok: true, value: long })
})

test('each value has one spelling: any text that is read is written again as it was', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9_=-]{0,8}$/), text => {
    const bytes = base64url.decode(text)
    if (bytes.ok) assert.equal(base64url.encode(bytes.value), text)
  }), { numRuns: 2000 })
  const refused = ['A', 'AB', 'AAB', 'AA==', 'AA=', 'A A', 'AA\n', 'AA+/', 'ÄÄ', 'AAAAA', '\u{1F600}', 'AA\u0141A']
  for (const text of refused) {
    assert.deepEqual(base64url.decode(text), { ok: false, error: 'not-base64' }, text)
  }
  assert.deepEqual(base64.decode('-_-_'), { ok: false, error: 'not-base64' })
})

test('hexadecimal is lower case, even and nothing else', () => {
  fc.assert(fc.property(arrays, bytes => {
    assert.equal(toHex(bytes), Buffer.from(bytes).toString('hex'))
    assert.deepEqual(fromHex(toHex(bytes)), { ok: true, value: bytes })
  }))
  for (const text of ['a', 'AA', '0g', ' 00', '0x00']) assert.deepEqual(fromHex(text), { ok: false, error: 'not-hex' })
})

test('text survives, and bytes that are no UTF-8 are refused', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    assert.deepEqual(textOf(utf8(text)), { ok: true, value: text.toWellFormed() })
  }))
  assert.deepEqual(textOf(utf8('\ufeffa')), { ok: true, value: '\ufeffa' })
  for (const wrong of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
    assert.deepEqual(textOf(Uint8Array.from(wrong)), { ok: false, error: 'not-utf8' })
  }
})

test('arrays are joined in order and compared byte by byte', () => {
  fc.assert(fc.property(arrays, arrays, (a, b) => {
    assert.deepEqual(concat(a, b), new Uint8Array([...a, ...b]))
    assert.equal(equalBytes(a, b), Buffer.compare(a, b) === 0)
    assert.ok(equalBytes(a, a.slice()))
  }))
  assert.equal(equalBytes(new Uint8Array(3), new Uint8Array(4)), false)
  assert.equal(equalBytes(new Uint8Array(4), new Uint8Array(3)), false)
})

test('bytes over shared memory are copied for WebCrypto, others are not', () => {
  const own = Uint8Array.of(1, 2)
  assert.equal(onArrayBuffer(own), own)
  const shared = new Uint8Array(new SharedArrayBuffer(2))
  assert.ok(onArrayBuffer(shared).buffer instanceof ArrayBuffer)
})
