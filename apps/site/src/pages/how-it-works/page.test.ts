import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample/site.ts'

test('the way of a report is told in seven steps, with who reads it and what the server learns', async () => {
  const text = await (await sampleSite().request('/en/how-it-works')).text()
  const steps = /<ol>([^]*?)<\/ol>/.exec(text)?.[1] ?? ''
  assert.equal(steps.match(/<li>/g)?.length, 7)
  for (
    const words of ['Several officers, never one alone,', 'when somebody looks for answers', 'Never photograph them']
  ) assert.ok(text.includes(words), words)
})
