import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitting, pictureKind } from './picture.ts'

test('a large picture is drawn so that it fits, and a small one as it is', () => {
  assert.deepEqual(fitting(8192, 4096), { width: 4096, height: 2048 })
  assert.deepEqual(fitting(640, 480), { width: 640, height: 480 })
  assert.deepEqual(fitting(100_000, 1), { width: 4096, height: 1 })
})

test('whatever the size, what is drawn has a side and keeps its shape', () => {
  const side = fc.integer({ min: 1, max: 30_000 })
  fc.assert(fc.property(side, side, (width, height) => {
    const drawn = fitting(width, height)
    assert.ok(drawn.width >= 1 && drawn.height >= 1 && Math.max(drawn.width, drawn.height) <= 4096)
    assert.ok(Math.abs(drawn.width * height - drawn.height * width) <= Math.max(width, height))
  }))
})

test('only the first bytes say what a picture is, whatever a file calls itself', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
  assert.equal(pictureKind(bytes('\xff\xd8\xff\xe0 and more')), 'image/jpeg')
  assert.equal(pictureKind(bytes('\x89PNG\r\n\x1a\n')), 'image/png')
  assert.equal(pictureKind(bytes('RIFF\x00\x00\x00\x00WEBPVP8 ')), 'image/webp')
  for (const other of ['', '<svg onload="x()">', 'GIF89a', '%PDF-1.7', 'RIFF\x00\x00\x00\x00WAVE', 'PNG']) {
    assert.equal(pictureKind(bytes(other)), null)
  }
})
