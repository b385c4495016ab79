import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataBlock, documentText, html } from './markup.ts'

test('no text in a data block can end the block, and all of it comes back', async () => {
  await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.constantFrom(
    '', '</script>', '<!--', '<script', '\u2028', ']]>',
  ), async (value, hostile) => {
    const data = { value, hostile }
    const text = await documentText(dataBlock('x', data))
    const inner = /^<script type="application\/json" id="x">([^<>&]*)<\/script>$/.exec(text)?.[1]
    assert.ok(inner !== undefined)
    assert.deepEqual(JSON.parse(inner), JSON.parse(JSON.stringify(data)))
  }))
})

test('text in a template is text', async () => {
  assert.equal(
    await documentText(html`<p title="${'"<b>'}">${'<b>&'}</p>`), '<p title="&quot;&lt;b&gt;">&lt;b&gt;&amp;</p>',
  )
})
