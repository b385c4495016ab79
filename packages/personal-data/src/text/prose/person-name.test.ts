import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const namesIn = (text: string, language?: string): readonly string[] =>
  scanText(text, { kinds: ['person-name'], ...(language === undefined ? {} : { language }) })
    .map(({ start, end }) => text.slice(start, end))

test('a known forename with a surname is a name, also with an initial, a particle or a patronymic', () => {
  for (const name of [
    'Emma Johnson', 'Maria de Souza', 'Faina D. Yefremova', 'Юрий Гагарин', 'Иван Петрович Сидоров', 'Олена Шевченко',
    'José García',
  ]) assert.deepEqual(namesIn(`We met ${name} there.`), [name])
})

test('places, bodies and the beginnings of sentences are no names', () => {
  for (const text of [
    'North Carolina', 'Saint Helena', 'Johns Hopkins University', 'In March the King', 'Washington', 'Long Beach',
    'May Day', 'He went to Victoria.', 'Great Wall of China', 'Red Bull',
  ]) assert.deepEqual(namesIn(text), [], text)
})

test('a forename alone, two forenames, and a surname that comes first are names', () => {
  for (const name of ['Judy', 'Jonathan', 'John Oliver', 'Rossi Luca']) {
    assert.deepEqual(namesIn(`Then ${name} was asked.`), [name], name)
  }
})

test('an ending that only surnames have makes a word a name, and an “A” before it does not', () => {
  for (const name of ['Qorvalenko', 'Tiblunović', 'Qorvowski', 'Tiblunsdóttir']) {
    assert.deepEqual(namesIn(`as told by ${name}.`), [name], name)
  }
  assert.deepEqual(namesIn('A Harley went by.'), [])
})

test('names in small letters are found by forename and surname, or behind an introduction', () => {
  for (const [text, name] of [
    ['catherine wilson called', 'catherine wilson'], ['ask jared paavolainen', 'jared paavolainen'], ['my name is marie', 'marie'],
  ] as const) assert.deepEqual(namesIn(text), [name], text)
  for (const text of ['mark walker points', 'grace period', 'will johnson', 'my name is on it', 'a joy to miller']) {
    assert.deepEqual(namesIn(text), [], text)
  }
})
