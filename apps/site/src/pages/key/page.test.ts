import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample-site.ts'

test('the officers’ fingerprints can be compared with a poster, and the desk’s whole key copied', async () => {
  const text = await (await sampleSite().request('/en/key')).text()
  assert.match(text, /officer-1[^]*0123 4567 89ab cdef 0123/)
  assert.match(text, new RegExp(`<code dir="ltr" translate="no">age1pq1q{1950}</code>`))
  assert.match(text, /please do not write here/)
})

test('without a valid list the page says that nothing can be sent', async () => {
  const site = sampleSite({ shownKeys: async () => ({ officers: [], threshold: 2, list: null }) })
  const text = await (await site.request('/en/key')).text()
  assert.match(text, /no valid list of keys/)
  assert.doesNotMatch(text, /age1pq1/)
})
