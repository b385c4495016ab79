import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitting, redraw } from './picture.ts'

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

test('a small file that promises more pixels than memory holds is refused before it is decoded', async (t) => {
  const png = new Uint8Array(readFileSync(new URL(
    '../../../../packages/personal-data/src/media/fixtures/colour.png', import.meta.url)))
  let decoded = 0
  Object.assign(globalThis, { createImageBitmap: async () => { decoded++; throw new Error('not here') } })
  t.after(() => Reflect.deleteProperty(globalThis, 'createImageBitmap'))
  assert.deepEqual([await redraw(png), decoded], [{ ok: false, error: 'not-a-picture' }, 1])
  new DataView(png.buffer).setUint32(16, 10_000)
  new DataView(png.buffer).setUint32(20, 10_000)
  assert.deepEqual([await redraw(png), decoded], [{ ok: false, error: 'too-large' }, 1])
})
