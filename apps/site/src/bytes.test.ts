import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { build } from '../build.ts'
import { loadAssets, type SiteAssets } from './assets.ts'
import { pageNames, pathOf } from './paths.ts'
import { sampleSite } from './sample/site.ts'

const kilobyte = 1024
let assets: SiteAssets

const folder = mkdtempSync(join(tmpdir(), 'built-'))

before(async () => {
  await build(folder)
  assets = await loadAssets(folder)
})
after(() => rmSync(folder, { recursive: true }))

const sizeOf = (
  path: string, encoding: 'br' | 'gzip'
): number => assets.files.get(path)?.bodies[encoding].length ?? Infinity

test('each style is at most 12 kB compressed', () => {
  for (const path of [assets.paths.styleLtr, assets.paths.styleRtl]) {
    for (const encoding of ['br', 'gzip'] as const) assert.ok(
      sizeOf(path, encoding) <= 12 * kilobyte, `${path} ${encoding} ${sizeOf(path, encoding)}`,
    )
  }
})

test('each page fits into one round trip: at most 14 kB compressed', async () => {
  const site = sampleSite({ assets })
  for (const page of pageNames) {
    for (const encoding of ['br', 'gzip']) {
      const answer = await site.request(pathOf(page, 'en', false), { headers: { 'accept-encoding': encoding } })
      const { byteLength } = await answer.arrayBuffer()
      assert.ok(byteLength <= 14 * kilobyte, `${page} ${encoding} ${byteLength}`)
    }
  }
})

test('the same source gives the same files', async () => {
  assert.deepEqual(await build(folder), await build(folder))
})
