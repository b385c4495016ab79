import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample/site.ts'

test('the page has no inputs at all until its script has tested itself', async () => {
  const text = await (await sampleSite().request('/en/mailbox')).text()
  assert.doesNotMatch(text, /<(form|input|textarea|select|button)/)
  assert.match(text, /This page cannot lock your words yet/)
})

test('somebody who lost the words is told honestly, and how to go on', async () => {
  const text = await (await sampleSite().request('/en/mailbox')).text()
  assert.match(text, /Nobody can restore them[^]*href="\/en\/report\/danger"/)
})
