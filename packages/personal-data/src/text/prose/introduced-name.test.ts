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
    ['后来，夏志明被邀请', '夏志明'], ['现任主教为朱斯廷·苏敏德。', '朱斯廷·苏敏德'],
  ] as const) assert.deepEqual(namesIn(text), [name], text)
})

test('an introduction of something else is none', () => {
  for (const text of ['my name is on the list', 'I am The King', 'the doctor said', "I DON'T KNOW", '王国', '成立中国', '首任校长']) {
    assert.deepEqual(namesIn(text), [], text)
  }
})
