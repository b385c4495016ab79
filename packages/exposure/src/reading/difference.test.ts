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

test('a paragraph of somebody else that was moved is not added, as wikidiff2 and the PHP engine show it', () => {
  const other = 'Somebody else lives in the old town and works there as a nurse.'
  const moved = '<tr><td class="diff-marker"><a class="mw-diff-movedpara-left" href="#movedpara_1"></a></td>' +
    `<td class="diff-deletedline diff-side-deleted"><div>${other}</div></td>` +
    '<td colspan="2" class="diff-empty diff-side-added"></td></tr>' +
    '<tr><td colspan="2" class="diff-empty diff-side-deleted"></td>' +
    '<td class="diff-marker"><a class="mw-diff-movedpara-right" href="#movedpara_2"></a></td>' +
    `<td class="diff-addedline diff-side-added"><div>:${other}</div></td></tr>` +
    '<tr><td colspan="2" class="diff-empty diff-side-deleted"></td>' +
    '<td class="diff-addedline diff-side-added"><div>Mine.</div></td></tr>'
  assert.equal(addedInDifference(moved), 'Mine.')
})

test('nothing of a table that says nothing', () => {
  for (const table of ['', '<tr>', '</tr></tr>', '<td class="diff-addedline">']) assert.equal(addedInDifference(table), '')
})
