import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pickText } from './operator.ts'

test('the operator’s words are shown in the reader’s language, else in English, else in what there is', () => {
  const text = { fr: 'bonjour', en: 'hello', 'pt-br': 'olá' }
  assert.deepEqual(pickText(text, 'fr'), { text: 'bonjour', language: 'fr' })
  assert.deepEqual(pickText(text, 'fr-ca'), { text: 'bonjour', language: 'fr' })
  assert.deepEqual(pickText(text, 'pt-br'), { text: 'olá', language: 'pt-br' })
  assert.deepEqual(pickText(text, 'ar'), { text: 'hello', language: 'en' })
  assert.deepEqual(pickText({ tr: 'merhaba' }, 'ar'), { text: 'merhaba', language: 'tr' })
  assert.equal(pickText({}, 'ar'), null)
  assert.equal(pickText({}, 'constructor'), null)
})
