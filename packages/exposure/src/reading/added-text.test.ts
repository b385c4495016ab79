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
  assert.equal(addedText(before, after), 'very')
})

test('a line that was replaced by an unlike one counts in full', () => {
  assert.equal(addedText('abc def', 'my mail is a@example.org'), 'my mail is a@example.org')
})

test('a line written twice counts once when it stood there once', () => {
  assert.equal(addedText('a\nb', 'a\na\nb'), 'a')
})

const others = 'Somebody else lives in the old town of Minsk near the river and works there as a nurse. --[[User:Else]]'

test('a line of somebody else that was only indented anew or moved is not the person’s', () => {
  assert.equal(addedText(`Top\n:${others}`, `Top\n:Mine.\n:::${others}`), ':Mine.')
  assert.equal(addedText(`${others}\nTop\nEnd`, `Top\nNew words here\nEnd\n* ${others}  `), 'New words here')
})

test('a changed line is compared with the line it was made of, wherever others went away', () => {
  const before = ['A note that is taken out.', 'Another one, out as well.', others].join('\n')
  assert.equal(addedText(before, `I write this now.\n${others.replace('nurse', 'doctor')}`), 'I write this now.\ndoctor.')
})

test('two corrections in one line of somebody else are two words, not the line', () => {
  const corrected = others.replace('old', 'ancient').replace('nurse', 'doctor')
  assert.equal(addedText(others, corrected), 'ancient\ndoctor.')
})

test('what is split, joined or copied from the page is still somebody else’s', () => {
  const half = others.indexOf(' and works')
  assert.equal(addedText(others, `${others.slice(0, half)}\n${others.slice(half + 1)}`), '')
  const second = 'A third person said that the river of the town was as cold as it ever is in winter.'
  assert.equal(addedText(`${others}\n${second}`, `${others} ${second}`), '')
  assert.equal(addedText(others, `${others}\nYou said: ${others} Really?`), 'You said:\nReally?')
})

test('own words beside like words of others are kept whole', () => {
  assert.equal(addedText('I live in the city of Rome.', 'I live in the city of Rome.\nI live in the city of Minsk.'),
    'I live in the city of Minsk.')
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
