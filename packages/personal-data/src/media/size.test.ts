import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

test('a phone loads less than 9.5 kB before it can clean a photo', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../index.ts', import.meta.url))],
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false,
  })
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  assert.ok(size > 1000 && size < 9500, `${size} bytes`)
})
