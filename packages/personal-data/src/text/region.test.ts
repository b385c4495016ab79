import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf, regionsOfLanguage, regionsOfLetters } from './region.ts'

test('the language of a tag or of a wiki is known', () => {
  assert.deepEqual(['fa', 'pt-BR', 'fawiki', 'zh_min_nanwiki', 'ruwikinews', 'commonswiki', undefined].map(languageOf),
    ['fa', 'pt', 'fa', 'zh', 'ru', 'commons', ''])
})

test('a country that a tag names comes first, then those that speak the language', () => {
  assert.deepEqual(regionsOfLanguage('pt-AO').slice(0, 2), ['AO', 'BR'])
  assert.deepEqual(regionsOfLanguage('fawiki'), ['IR', 'AF'])
  assert.deepEqual(regionsOfLanguage('tlh'), [])
})

test('letters that few languages have speak for their countries, plain Latin ones for none', () => {
  assert.equal(regionsOfLetters('چگونه')[0], 'IR')
  assert.equal(regionsOfLetters('Її ґанок')[0], 'UA')
  assert.equal(regionsOfLetters('Ён жыве ў Мінску')[0], 'BY')
  assert.deepEqual(regionsOfLetters('번호'), ['KR'])
  assert.deepEqual(regionsOfLetters('number'), [])
})
