import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample-site.ts'

test('the file is offered with its size and its checksum, and is sent to be saved, not opened', async () => {
  const site = sampleSite()
  const text = await (await site.request('/en/offline')).text()
  assert.match(text, /href="\/en\/offline\/page\.html" download="page\.html">Download the file \(120 kB\)/)
  assert.ok(text.includes('ab'.repeat(32)))
  const file = await site.request('/en/offline/page.html')
  assert.equal(file.headers.get('content-type'), 'application/octet-stream')
  assert.equal(await file.text(), '<!DOCTYPE html>')
})

test('without a valid list of keys there is no file, and the page says why', async () => {
  const site = sampleSite({ offlineFile: async () => null })
  assert.match(await (await site.request('/en/offline')).text(), /no valid list of keys/)
  assert.equal((await site.request('/en/offline/page.html')).status, 404)
})
