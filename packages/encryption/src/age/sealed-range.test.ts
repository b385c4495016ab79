import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paddedBlobLength, paddedReader } from '../padding.ts'
import { chunksTouching, layoutFor, layoutOfFile, plainRange, sealedRange } from './chunk-layout.ts'
import { hybridKeyPair } from './keys.ts'
import { sealRange } from './sealed-range.ts'
import { createSmallAge } from './small-age.ts'

const { identity, recipient } = hybridKeyPair(new Uint8Array(32).fill(1))
const age = createSmallAge({ random: length => new Uint8Array(length).fill(length) })

test('the chunks of a layout cover the content and the file without gap or overlap', () => {
  fc.assert(fc.property(fc.nat(5000), fc.nat(1_000_000), (headerLength, plaintextLength) => {
    const layout = layoutFor(headerLength, plaintextLength)
    let plain = 0
    let sealed = headerLength
    for (let index = 0; index < layout.chunkCount; index++) {
      assert.equal(plainRange(layout, index).from, plain)
      assert.equal(sealedRange(layout, index).from, sealed)
      plain = plainRange(layout, index).to
      sealed = sealedRange(layout, index).to
    }
    assert.deepEqual([plain, sealed], [plaintextLength, layout.fileLength])
    assert.deepEqual(layoutOfFile(headerLength, layout.fileLength), layout)
  }))
})

test('a file length that no content has is recognised', () => {
  for (const payload of [-1, 0, 15, 65552 + 1, 65552 + 16, 2 * 65552 + 5]) {
    assert.equal(layoutOfFile(100, 100 + payload), null)
  }
  for (const payload of [16, 17, 65552, 65552 + 17]) {
    assert.notEqual(layoutOfFile(100, 100 + payload), null)
  }
})

test('an upload in parts of any size, begun again anywhere, makes the one file that opens', async () => {
  const file = Uint8Array.from({ length: 150_000 }, (_, i) => i % 251)
  const read = paddedReader(async (from, to) => file.subarray(from, to), file.length)
  const sealer = await age.createSealer([recipient], paddedBlobLength(file.length))
  const { fileLength } = sealer.layout
  const uploaded = new Uint8Array(fileLength)
  for (let from = 0; from < fileLength; from += 10_007) {
    const part = await sealRange(sealer, read, { from, to: Math.min(fileLength, from + 10_007) })
    assert.ok(part.ok)
    uploaded.set(part.value, from)
  }
  const opened = await age.open(uploaded, identity)
  assert.ok(opened.ok)
  assert.deepEqual(opened.value.subarray(0, file.length), file)
  assert.ok(opened.value.subarray(file.length).every(byte => byte === 0))

  await fc.assert(fc.asyncProperty(fc.nat(fileLength), fc.nat(fileLength), async (a, b) => {
    const range = { from: Math.min(a, b), to: Math.max(a, b) }
    const part = await sealRange(sealer, read, range)
    assert.deepEqual(part, { ok: true, value: uploaded.slice(range.from, range.to) })
    for (const index of chunksTouching(sealer.layout, range)) {
      const { from, to } = sealedRange(sealer.layout, index)
      assert.ok(from < range.to && to > range.from)
    }
  }), { numRuns: 30 })
  await assert.rejects(sealRange(sealer, read, { from: 0, to: fileLength + 1 }), RangeError)
})

test('a file that was edited between two parts stops the upload', async () => {
  const file = new Uint8Array(80_000)
  const sealer = await age.createSealer([recipient], file.length)
  const read = async (from: number, to: number) => file.slice(from, to)
  assert.ok((await sealRange(sealer, read, { from: 0, to: 30_000 })).ok)
  file[100] = 1
  assert.deepEqual(await sealRange(sealer, read, { from: 30_000, to: 60_000 }), { ok: false, error: 'source-changed' })
})
