import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { pictureSize } from './picture-size.ts'

const fixtures = '../../../../packages/personal-data/src/media/fixtures/'
const picture = (name: string): Uint8Array => readFileSync(new URL(fixtures + name, import.meta.url))

test('the size of every kind of picture is read from its header', () => {
  const names = [
    'colour.png', 'alpha.png', 'baseline.jpg', 'progressive.jpg', 'arithmetic.jpg', 'restart-rgb.jpg', 'lossy.webp',
    'lossless.webp', 'alpha.webp', 'animated.webp',
  ]
  assert.deepEqual(names.map((name) => [name, pictureSize(picture(name))]),
    names.map((name) => [name, { width: 48, height: 32 }]))
})

test('bytes between two segments, which decoders pass over, do not hide the size of a JPEG', () => {
  const jpeg = picture('baseline.jpg')
  const endOfFirst = 4 + 16
  const padded = Uint8Array.from([...jpeg.subarray(0, endOfFirst), 0, 7, 0xff, ...jpeg.subarray(endOfFirst)])
  assert.deepEqual(pictureSize(padded), pictureSize(jpeg))
})

test('a picture that is cut short has a size or none, and nothing breaks', () => {
  const names = fc.constantFrom('colour.png', 'baseline.jpg', 'lossless.webp')
  fc.assert(fc.property(names, fc.nat(4000), (name, length) => {
    const size = pictureSize(picture(name).subarray(0, length))
    assert.ok(size === null || (size.width > 0 && size.height > 0))
  }))
  assert.equal(pictureSize(new TextEncoder().encode('<svg width="5" height="5"/>')), null)
})
