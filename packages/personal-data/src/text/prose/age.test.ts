import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText, type ScanOptions } from '../scan.ts'

const agesIn = (text: string, options: ScanOptions = {}): readonly string[] =>
  scanText(text, { kinds: ['age'], least: 'likely', ...options }).map(({ start, end }) => text.slice(start, end))

test('an age that somebody tells as their own is surer than others', () => {
  for (const text of [
    "I'm 34 years old", 'I am 34 and go to school', 'Ich bin 34 Jahre alt', 'J’ai 34 ans', 'Tengo 34 años', 'Tenho 34 anos',
    'Ik ben 34 jaar', 'Mam 34 lata', 'Мне 34 года', 'Мені 34 роки', 'Мне 34 гады', 'عمري 34 سنة', 'אני בן 34 שנים',
    'Saya 34 tahun', 'Tôi 34 tuổi', '我今年34岁', '저는 34살', 'من 34 ساله هستم', '34 yaşındayım',
  ]) assert.deepEqual(agesIn(text), ['34'], text)
  for (const text of ['He is 34 years old', 'a 34-year-old man', 'Ему 34 года', 'I have 34 books', 'I waited 34 years']) {
    assert.deepEqual(agesIn(text), [], text)
  }
})

test('an age without a subject is one’s own on a page about oneself', () => {
  assert.deepEqual(agesIn('I live in Minsk. 28 years old.', { isAboutWriter: true }), ['28'])
  assert.deepEqual(agesIn('I live in Minsk. 28 years old.'), [])
  assert.deepEqual(agesIn('My house is 28 years old.', { isAboutWriter: true }), [])
})
