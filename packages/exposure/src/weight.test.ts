import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeActivity, madeEdit, wiki } from './fixtures/made-activity.ts'
import type { WikiId } from './activity.ts'
import { mainWiki, weightOf, weightOfOnlyOne } from './weight.ts'

const editors = (activeEditors: number | null) => madeActivity({
  wikis: [{ id: wiki, language: 'en', indexUrl: null, activeEditors }],
})

test('nothing tells more than it takes to tell one editor of the wiki from all others', () => {
  assert.deepEqual(weightOf({ low: 1e-9, high: 1 / 8 }, editors(1024)).bits, { low: 3, high: 10 })
  assert.deepEqual(weightOf({ low: 1e-9, high: 1e-8 }, editors(1024)).bits, { low: 10, high: 10 })
  assert.deepEqual(weightOf({ low: 1e-9, high: 1 / 2 }, editors(0)).bits, { low: 0, high: 0 })
})

test('what one person alone has takes all of these bits, and none where nobody counted the editors', () => {
  assert.deepEqual(weightOfOnlyOne(editors(1024)).bits, { low: 10, high: 10 })
  assert.equal(weightOfOnlyOne(editors(null)).bits, null)
})

test('the crowd is that of the wiki with most edits', () => {
  const other = 'otherwiki' as WikiId
  const wikis = [wiki, other].map(id => ({ id, language: 'en', indexUrl: null, activeEditors: 100 }))
  const edits = [madeEdit(1), madeEdit(2, { wiki: other }), madeEdit(3, { wiki: other })]
  assert.equal(mainWiki(madeActivity({ wikis, edits }))?.id, other)
})
