import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitting } from './picture.ts'

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
