import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleOperator, sampleSite } from '../../sample/site.ts'

const page = async (site = sampleSite()) => (await site.request('/en/')).text()

test('both lanes stand on the first page, danger first, with hours and answer times', async () => {
  const text = await page()
  assert.ok(text.indexOf('href="/en/report/danger"') < text.indexOf('href="/en/report/concern"'))
  assert.match(text, /within two hours[^]*within three days/)
})

test('somebody who has words finds the way back', async () => {
  assert.match(await page(), /Have you written before\?<\/strong> <a href="\/en\/mailbox">/)
})

test('notices of the operator stand above everything, with their day', async () => {
  const operator = {
    ...sampleOperator, notices: [{ day: '2026-11-20', text: { en: 'We had to restore the server.' } }],
  }
  const text = await page(sampleSite({ operator }))
  assert.match(text, /<time datetime="2026-11-20">November 20, 2026<\/time> We had to restore the server\./)
  assert.ok(text.indexOf('We had to restore') < text.indexOf('<h1>'))
})
