import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample/site.ts'

test('the page says first that nobody from outside has checked the service', async () => {
  const text = await (await sampleSite().request('/en/limits')).text()
  const review = text.indexOf('not been reviewed by independent experts')
  assert.ok(review > 0 && review < text.indexOf('That the page you see is the right one'))
})

test('each known limit is named: page, device, network, history, server, answers, people, law, deletion', async () => {
  const text = await (await sampleSite().request('/en/limits')).text()
  for (const limit of [
    'controls this website could change', 'That your device is clean', 'internet provider', 'no trace stays',
    'looks for answers', 'old copies from our server', 'put under pressure', 'A court', 'remain in backups',
  ]) assert.ok(text.toLowerCase().includes(limit.toLowerCase()), limit)
})
