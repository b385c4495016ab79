import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { deflateStored, inflate } from './zlib.ts'

const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.array(fc.constantFrom(...Buffer.from('photo profile ')), { maxLength: 3000 }).map((word) => Uint8Array.from(word)),
)

test('whatever zlib packs at any level and strategy is unpacked to the same bytes', () => {
  fc.assert(fc.property(content, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }),
    (bytes, level, strategy) => {
      assert.deepEqual(inflate(deflateSync(bytes, { level, strategy }), 1 << 20), bytes)
    }))
  const long = Buffer.alloc(200_000, 'a long run of the same words, ')
  assert.deepEqual(Buffer.from(inflate(deflateSync(long), 1 << 20) ?? []), long)
})

test('what is packed without compression is read by zlib, also beyond one block', () => {
  for (const size of [0, 1, 65535, 65536, 200_000]) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => i * 7)
    assert.deepEqual(new Uint8Array(inflateSync(deflateStored(bytes))), bytes)
    assert.deepEqual(inflate(deflateStored(bytes), 1 << 20), bytes)
  }
})

test('a stream that would swell stops at the limit', () => {
  const bomb = deflateSync(new Uint8Array(50_000_000))
  assert.equal(inflate(bomb, 1000)?.length, 1000)
})

test('random and damaged streams end, with bytes or with nothing', () => {
  const noise = fc.uint8Array({ maxLength: 200 })
  fc.assert(fc.property(content, fc.nat(), fc.nat(255), noise, (bytes, at, value, random) => {
    const packed = new Uint8Array(deflateSync(bytes))
    packed[at % packed.length] = value
    for (const stream of [packed, random, Uint8Array.of(0x78, 0x9c, ...random)]) {
      assert.ok((inflate(stream, 10_000)?.length ?? 0) <= 10_000)
    }
  }), { numRuns: 400 })
})
