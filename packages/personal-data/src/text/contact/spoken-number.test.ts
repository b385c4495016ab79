import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const numbersIn = (text: string): readonly string[] => scanText(text)
  .filter(({ rule }) => rule === 'phone-in-words').map(({ start, end }) => text.slice(start, end))

test('a number that is written out digit by digit is found in many languages', () => {
  for (const number of [
    'zero seven nine one two three four five six', 'oh seven double nine one two three', 'five five five, 0132 one two three four',
    'null eins sieben zwei drei vier fünf', 'zéro six un deux trois quatre cinq', 'cero uno dos tres cuatro cinco seis siete',
    'восемь девять один шесть два три четыре пять', 'صفر نه یک دو سه چهار پنج شش', 'sıfır beş üç iki bir iki üç dört',
  ]) assert.deepEqual(numbersIn(`Call me: ${number}. Thanks`), [number], number)
})

test('numbers read out in pairs and threes, in Chinese digits, and digits in rings are found', () => {
  assert.deepEqual(numbersIn('номер восемь девятьсот шестнадцать сто двадцать три сорок пять'),
    ['восемь девятьсот шестнадцать сто двадцать три сорок пять'])
  assert.deepEqual(numbersIn('我的电话是一三八零零一三八零零零。'), ['一三八零零一三八零零零'])
  assert.equal(scanText('手机号①③⑧⓪⓪①③⑧⓪⓪⓪').map(({ kind }) => kind).join(), 'phone')
  assert.equal(scanText('my phone: five five five, one two three four')[0]?.confidence, 'likely')
  assert.deepEqual(numbersIn('一九四五年至一九四九年'), [])
})

test('a few numbers in a sentence, and counting beyond a number, are none', () => {
  for (const text of [
    'one two three', 'one or two or three of the seven', 'on line 1 2 3 4 5 6 7 8', 'nine to five, six days, two by two',
    'one '.repeat(40),
  ]) assert.deepEqual(numbersIn(text), [], text)
})
