import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from './bytes.ts'
import {
  padBlob, paddedBlobLength, paddedReader, paddedTextLength, padmeLength, padText, padWithSpaces, TEXT_SIZES,
} from './padding.ts'

const lengths = fc.oneof(fc.nat(10_000), fc.nat(2 ** 31 - 1), fc.maxSafeNat().map(n => Math.floor(n / 4)),
  fc.nat(50).chain(power => fc.integer({ min: -2, max: 2 }).map(near => Math.max(0, 2 ** power + near))))

test('Padmé never shrinks, adds at most 12 %, keeps order and does not grow again', () => {
  fc.assert(fc.property(lengths, lengths, (a, b) => {
    const padded = padmeLength(a)
    assert.ok(padded >= a && padded <= a * 1.12)
    assert.ok(a < 4096 || padded <= a * 1.063)
    assert.ok(a < 2 ** 20 || padded <= a * 1.032)
    assert.equal(padmeLength(padded), padded)
    assert.equal(padded <= padmeLength(b), a <= b || padded === padmeLength(b))
  }), { numRuns: 5000 })
})

test('Padmé is the function of the paper', () => {
  const ofThePaper = (length: number) => {
    const e = 31 - Math.clz32(length)
    const s = 31 - Math.clz32(e) + 1
    const mask = (1 << e - s) - 1
    return length + mask & ~mask
  }
  for (let length = 2; length < 200_000; length++) assert.equal(padmeLength(length), ofThePaper(length))
  assert.deepEqual([0, 1].map(padmeLength), [0, 1])
  for (const wrong of [-1, 0.5, NaN, Infinity]) assert.throws(() => padmeLength(wrong), RangeError)
})

test('lengths leave few sizes: a file of up to 1 MiB has one of fewer than 250', () => {
  const sizes = new Set(Array.from({ length: 2 ** 20 }, (_, length) => paddedBlobLength(length)))
  assert.ok(sizes.size < 250, String(sizes.size))
})

test('a text fills the smallest of 1, 4, 16 and 64 KiB that holds it', () => {
  fc.assert(fc.property(fc.nat(65536), fc.constantFrom(...TEXT_SIZES), (length, smallest) => {
    const padded = paddedTextLength(length, smallest)
    assert.ok(padded >= length && padded >= smallest)
    assert.equal(TEXT_SIZES.find(size => size >= Math.max(length, smallest)), padded)
  }))
  assert.deepEqual([0, 1024, 1025, 65536].map(length => paddedTextLength(length)), [1024, 1024, 4096, 65536])
  assert.equal(paddedTextLength(65537), padmeLength(65537))
})

test('padded JSON is as long as its size, means the same, and says nothing of its length', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 4 }), json => {
    const padded = padText(utf8(json), 4096)
    assert.equal(padded.length, paddedTextLength(utf8(json).length, 4096))
    assert.deepEqual(JSON.parse(Buffer.from(padded).toString('utf8')), JSON.parse(json))
  }))
  assert.equal(padText(utf8('{}')).length, padText(utf8(JSON.stringify({ text: 'x'.repeat(1000) }))).length)
  assert.throws(() => padWithSpaces(utf8('longer'), 5), RangeError)
})

test('a padded file begins with the file, ends with zeros, and is the same read whole or in pieces', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 9000 }), fc.integer({ min: 1, max: 5000 }),
    async (raw, step) => {
      const file = new Uint8Array(raw)
      const padded = padBlob(file)
      assert.equal(padded.length, paddedBlobLength(file.length))
      assert.ok(padded.length >= 4096)
      assert.deepEqual(padded.slice(0, file.length), file)
      assert.ok(padded.subarray(file.length).every(byte => byte === 0))

      const read = paddedReader(async (from, to) => {
        assert.ok(from < to && to <= file.length)
        return file.subarray(from, to)
      }, file.length)
      for (let from = 0; from < padded.length; from += step) {
        const to = Math.min(padded.length, from + step)
        assert.deepEqual(await read(from, to), padded.slice(from, to))
      }
    }), { numRuns: 50 })
})
