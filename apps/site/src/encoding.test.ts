import assert from 'node:assert/strict'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { test } from 'node:test'
import { chooseEncoding, compress } from './encoding.ts'

test('the smallest encoding that the browser takes is chosen', () => {
  assert.equal(chooseEncoding('gzip, deflate, br, zstd'), 'br')
  assert.equal(chooseEncoding('gzip;q=1.0, br;q=0'), 'gzip')
  assert.equal(chooseEncoding('br;q=0.000'), 'identity')
  assert.equal(chooseEncoding('deflate'), 'identity')
  assert.equal(chooseEncoding(undefined), 'identity')
})

test('what was compressed is the same after it is opened', () => {
  const page = '<p>هل أنت بخير؟</p>'.repeat(50)
  assert.equal(brotliDecompressSync(compress(page, 'br')).toString(), page)
  assert.equal(gunzipSync(compress(page, 'gzip')).toString(), page)
  assert.equal(Buffer.from(compress(page, 'identity')).toString(), page)
})
