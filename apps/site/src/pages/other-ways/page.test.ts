import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleOperator, sampleSite } from '../../sample/site.ts'

const page = async (site = sampleSite()) => (await site.request('/en/other-ways')).text()

test('each channel stands with what it gives away, and only what can be opened safely is a link', async () => {
  const text = await page()
  assert.match(
    text,
    /<a href="mailto:team@example.org" rel="noreferrer noopener">[^]*seen by mail providers[^]*<bdi>Box 1, Example<\/bdi>[^]*The envelope/,
  )
  const channels = [{ name: { en: 'Odd' }, address: 'odd', link: 'javascript:alert(1)', exposes: { en: 'all' } }]
  assert.doesNotMatch(await page(sampleSite({ operator: { ...sampleOperator, channels } })), /javascript:/)
})

test('the onion address is shown where there is one', async () => {
  assert.match(await page(), /exampleexample\.onion/)
  assert.doesNotMatch(
    await page(sampleSite({ operator: { ...sampleOperator, onion: null } })), /onion|With Tor Browser/,
  )
})

test('a team without other channels says so', async () => {
  assert.match(await page(sampleSite({ operator: { ...sampleOperator, channels: [] } })), /has no other way/)
})
