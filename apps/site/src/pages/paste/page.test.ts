import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleSite } from '../../sample/site.ts'
import { armourPattern } from './armour.ts'

test('the one field of the form works without script and takes sealed text only', async () => {
  const text = await (await sampleSite().request('/en/paste')).text()
  const form = /<form method="post" action="\/en\/paste"[^>]*>([^]*?)<\/form>/.exec(text)?.[1] ?? ''
  const fields = form.match(/<(?:input|textarea|select)[^>]*>/g) ?? []
  assert.equal(fields.length, 1)
  assert.match(fields[0] ?? '', /type="text"[^>]* name="sealed" required/)
  assert.ok(fields[0]?.includes(`pattern="${armourPattern.replaceAll('"', '&quot;')}"`))
})
