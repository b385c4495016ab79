import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addedText } from './added-text.ts'

test('a new line on a talk page is the person’s own; the lines of others are not', () => {
  assert.equal(addedText('Hello.\n:Hi!', 'Hello.\n:Hi!\n::I live in Minsk.'), '::I live in Minsk.')
})

test('of a changed line only the changed words count, whole', () => {
  const before = 'Somebody else wrote this long line about the old town and its river.'
  const after = 'Somebody else wrote this long line about the very old town and its river.'
  assert.equal(addedText(before, after), 'very old')
})

test('a line that was replaced by an unlike one counts in full', () => {
  assert.equal(addedText('abc def', 'my mail is a@example.org'), 'my mail is a@example.org')
})

test('a line written twice counts once when it stood there once', () => {
  assert.equal(addedText('a\nb', 'a\na\nb'), 'a')
})

test('nothing was added to the same text, to any text without a line, or by moving lines', () => {
  fc.assert(fc.property(fc.array(fc.string()), (lines) => {
    const text = lines.join('\n')
    assert.equal(addedText(text, text), '')
    assert.equal(addedText(text, lines.toReversed().join('\n')), '')
  }))
})

test('what is added to any text is found whole', () => {
  fc.assert(fc.property(fc.string(), fc.stringMatching(/^[a-z]{5,20}$/), (text, word) => {
    assert.ok(addedText(text, `${text}\n${word}`).endsWith(word))
  }))
})
