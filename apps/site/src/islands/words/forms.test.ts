import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formFor, isSamePiece, piecesOf } from './forms.ts'
import { loadSha256, loadWordList } from '@small-places/encryption'

test('each language gets its own word list, and digits where there is none', () => {
  for (const [language, form] of [
    ['en', 'en'], ['en-gb', 'en'], ['pt-br', 'pt'], ['zh-tw', 'zh-Hant'], ['zh', 'zh-Hans'], ['zh-hant', 'zh-Hant'],
    ['ar', 'digits'], ['fa', 'digits'], ['ru', 'digits'], ['xx', 'digits'],
  ] as const) assert.equal(formFor(language), form, language)
})

test('digits are shown in the numerals of the language', async () => {
  const pieces = await piecesOf(new Uint8Array(16), 'digits', 'fa', loadWordList, await loadSha256())
  assert.equal(pieces.length, 14)
  assert.match(pieces.join(''), /^[۰-۹]{56}$/u)
})

test('a piece is taken as the same with four letters, in capitals, without accents, or in other numerals', () => {
  assert.ok(isSamePiece(' ABAN', 'abandon', 'en'))
  assert.ok(isSamePiece('arbol', 'árbol', 'es'))
  assert.ok(isSamePiece('۱۲ ۳۴', '1234', 'digits'))
  assert.ok(!isSamePiece('aba', 'abandon', 'en'))
  assert.ok(!isSamePiece('abandonment', 'abandon', 'en'))
  assert.ok(!isSamePiece('1243', '1234', 'digits'))
  assert.ok(!isSamePiece('', 'abandon', 'en'))
})
