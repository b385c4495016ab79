import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addedInDifference } from './difference.ts'

const cell = (kind: string, html: string): string => `<td class="diff-${kind}line diff-side-${kind}"><div>${html}</div></td>`

test('a line without counterpart counts whole, a changed one with its marked words, a shortened one not at all', () => {
  const row = (...cells: readonly string[]): string => `<tr><td class="diff-marker"></td>${cells.join('')}</tr>\n`
  const table = row('<td colspan="2" class="diff-empty"></td>', cell('added', 'I live in &lt;Minsk&gt; &amp; work')) +
    row(cell('deleted', 'old'), cell('added', 'Others wrote <ins class="diffchange diffchange-inline">all</ins> this')) +
    row(cell('deleted', 'too <del class="diffchange">long</del>'), cell('added', 'too')) +
    row(cell('context', 'Somebody else’s line'), cell('context', 'Somebody else’s line'))
  assert.equal(addedInDifference(table), 'I live in <Minsk> & work\nall')
})

test('nothing of a table that says nothing', () => {
  for (const table of ['', '<tr>', '</tr></tr>', '<td class="diff-addedline">']) assert.equal(addedInDifference(table), '')
})
