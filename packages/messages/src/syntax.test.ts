import assert from 'node:assert/strict'
import { test } from 'node:test'
import Banana from 'banana-i18n'
import fc from 'fast-check'
import { renderMessage, rulesOf } from './render.ts'
import { parseMessage } from './syntax.ts'

const languages = ['en', 'ar', 'ru', 'pl', 'he', 'fr', 'my', 'ga']

// No equals sign: banana-i18n takes any form with digits and one in it for an exact form; here it has to begin with it.
const words = fc.string({ unit: fc.constantFrom(...'abz é中ب .,!?-0'), minLength: 1, maxLength: 8 })
const slot = fc.constantFrom('$1', '$2')
const { message } = fc.letrec<{ message: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 2 },
    words,
    slot,
    fc.array(tie('message'), { minLength: 1, maxLength: 6 }).map((forms) => `{{PLURAL:$1|${forms.join('|')}}}`),
    fc.array(tie('message'), { minLength: 1, maxLength: 3 }).map((forms) => `{{GENDER:$2|${forms.join('|')}}}`)
  ),
  message: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
}))

test('messages mean what they mean to banana-i18n, in every language', () => {
  const counts = fc.integer({ min: 0, max: 130 })
  fc.assert(fc.property(message, counts, fc.constantFrom('male', 'female', 'unknown'), fc.constantFrom(...languages),
    (text, count, gender, language) => {
      const parsed = parseMessage(text)
      assert.ok(parsed.ok)
      const plainNumbers = { ...rulesOf(language), number: String }
      // It drops a form that is the number 0 or empty: so it gets the count as text, and always a gender.
      const ours = renderMessage(parsed.value, [count, gender], plainNumbers).map((part) => part.text).join('')
      assert.equal(ours, new Banana(language, { messages: { key: text } }).i18n('key', String(count), gender))
    }), { numRuns: 500 })
})

test('a message without its end, or with a word that nobody knows, is refused', () => {
  const refused = {
    unclosed: ['{{PLURAL:$1|a', '[$1 label', '{{PLURAL:$1|a}'],
    'unknown-word': ['{{NOSUCH:$1|a}}', '{{}}', '{{PLURAL}}'],
    incomplete: ['{{PLURAL:$1}}', '{{PLURAL:x|a}}', '{{PLURAL:$1|0=none}}', '{{GENDER:$1}}', '{{GRAMMAR:genitive}}']
  }
  for (const [error, texts] of Object.entries(refused)) {
    for (const text of texts) assert.deepEqual(parseMessage(text), { ok: false, error }, text)
  }
})

test('what looks like syntax and is none stays as it is', () => {
  for (const text of ['5 $ a day', 'a [note] here', 'x } y { z', 'a | b', '[https://example.org site]', '']) {
    const parsed = parseMessage(text)
    assert.ok(parsed.ok)
    assert.equal(renderMessage(parsed.value, [], rulesOf('en')).map((part) => part.text).join(''), text)
  }
})

test('any text at all is read or refused, never a crash', () => {
  const pieces = fc.constantFrom(...'{{ }} | $1 $ [$1 ] PLURAL: GENDER: bidi: 0= a \n'.split(' '), ' ')
  fc.assert(fc.property(fc.array(pieces).map((all) => all.join('')), (text) => {
    const parsed = parseMessage(text)
    if (parsed.ok) renderMessage(parsed.value, [1], rulesOf('en'))
  }), { numRuns: 1000 })
})
