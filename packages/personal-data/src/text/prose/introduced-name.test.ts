import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const namesIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['person-name'] }).map(({ start, end }) => text.slice(start, end))

test('a title, an introduction or a greeting makes unknown words a name', () => {
  for (const [text, name] of [
    ['My name is Qorvex Tiblun', 'Qorvex Tiblun'], ['Dr. Qorvex said so', 'Qorvex'], ['Mrs Tiblun', 'Tiblun'],
    ['Меня зовут Кварк', 'Кварк'], ['Ich heiße Qorvex', 'Qorvex'], ["je m'appelle Qorvex", 'Qorvex'],
    ['Me llamo Qorvex', 'Qorvex'], ['Nazywam się Qorvex Tiblun', 'Qorvex Tiblun'], ['г-н Кваркин', 'Кваркин'],
    ['Sincerely,\nQorvex Tiblun', 'Qorvex Tiblun'], ['我叫王建国。', '王建国'], ['王先生', '王'], ['田中さん', '田中'],
    ['김민수 씨', '김민수'], ['الدكتور احمد', 'احمد'], ['Mr. May', 'May'],
    ['后来，夏志明被邀请', '夏志明'], ['当时，萧汝龙要求离开', '萧汝龙'], ['现任主教为朱斯廷·苏敏德。', '朱斯廷·苏敏德'],
  ] as const) assert.deepEqual(namesIn(text), [name], text)
})

test('what somebody is or does, a form, and a request make unknown words a name', () => {
  for (const [text, name] of [
    ['the tennis player Qorvex Tiblun', 'Qorvex Tiblun'], ['певица Кварка Тиблун', 'Кварка Тиблун'],
    ['die Schriftstellerin Qorva Tiblun', 'Qorva Tiblun'], ['Name: Qorvex Tiblun', 'Qorvex Tiblun'],
    ['Empfänger: Qorvex Tiblun', 'Qorvex Tiblun'], ['I met Qorvex Tiblun there', 'Qorvex Tiblun'],
    ['Qorvex Tiblun lives there', 'Qorvex Tiblun'], ['Qorvex wohnt hier', 'Qorvex'], ['Qorvex, can you help?', 'Qorvex'],
    ['Qorvex Tiblun\n12 Some Road', 'Qorvex Tiblun'], ['everyone calls me Qorvex', 'Qorvex'],
  ] as const) assert.ok(namesIn(text).includes(name), text)
  assert.deepEqual(namesIn('our founders: Qorvex, Tiblun and Wray'), ['Qorvex', 'Tiblun', 'Wray'])
  for (const text of [
    'the player Manual', 'I met Reuters', 'Status: Qorvex Tiblun', "London's bridges", 'However, can you help?',
  ]) {
    assert.deepEqual(namesIn(text), [], text)
  }
})

test('a part of a full name is found again where it stands alone', () => {
  assert.deepEqual(namesIn('Anna Qorvex sang. Then Qorvex left. Qorvex Street is long.'), ['Anna Qorvex', 'Qorvex'])
})

test('an introduction of something else is none', () => {
  for (const text of ['my name is on the list', 'I am The King', 'the doctor said', "I DON'T KNOW", '王国', '成立中国', '首任校长']) {
    assert.deepEqual(namesIn(text), [], text)
  }
})
