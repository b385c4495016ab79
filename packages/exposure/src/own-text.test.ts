import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeActivity, madeEdit } from './fixtures/made-activity.ts'
import { ownTexts } from './own-text.ts'

const said = (addedText: string, namespace = 1): string =>
  ownTexts(madeActivity({ edits: [madeEdit(1, { namespace, addedText })] })).map(({ text }) => text).join('\n')
    .replace(/ +/g, ' ').trim()

test('what a reply quotes of somebody else is not the person’s own word', () => {
  assert.equal(said('> I live in Minsk\nSo?'), 'So?')
  assert.equal(said(':&gt; I live in Minsk\n:So?'), ':So?')
  assert.equal(said('{{tq|I live in Minsk}} So?'), 'So?')
  assert.equal(said('{{Talk quote|1=I live in {{nowrap|old Minsk}}}} So?'), 'So?')
  assert.equal(said('{{Цитата|Я живу в Минске}} И?'), 'И?')
  assert.equal(said('<blockquote>I live in Minsk</blockquote>So?'), 'So?')
})

test('signs and templates that quote nobody stay', () => {
  for (const own of ['I live in Minsk -> Brest', '{{ping|Else}} I live in Minsk', '<nowiki>me@example.org</nowiki>']) {
    assert.equal(said(own), own)
  }
})

test('taking quotes out keeps the length of any text', () => {
  fc.assert(fc.property(fc.stringMatching(/^[{}|<>q/tq\n:a ]{1,200}$/), (text) => {
    const [piece] = ownTexts(madeActivity({ edits: [madeEdit(1, { namespace: 1, addedText: `a${text}` })] }))
    assert.equal(piece?.text.length ?? text.length + 1, text.length + 1)
  }))
})
