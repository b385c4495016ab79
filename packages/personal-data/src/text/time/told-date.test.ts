import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const datesIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['date'] }).map(({ start, end }) => text.slice(start, end))

test('a date in words is found where the sentence speaks of its writer', () => {
  for (const [text, date] of [
    ['I moved here on 3 May 2019.', '3 May 2019'], ['We met before. My exam is on May 3rd, 2019!', 'May 3rd, 2019'],
    ['I bought my car in 1972', '1972'], ['Ich bin am 3. Mai 2019 umgezogen', '3. Mai 2019'],
    ['Я переехал 3 мая 2019 года', '3 мая 2019'], ['me mudé con mi hermana el 3 de mayo de 2019', '3 de mayo de 2019'],
    ['avec mon fils, le 3 mai 2019', '3 mai 2019'], ['我2019年5月3日搬家', '2019年5月3日'],
  ] as const) assert.deepEqual(datesIn(text), [date], text)
})

test('the short spelling, and a date alone on its line, are dates', () => {
  for (const date of ['21-May', 'May-21', 'May-2021', '05-May', '5-MAY-2021']) {
    assert.deepEqual(datesIn(`It is ${date} today`), [date])
  }
  assert.deepEqual(datesIn('May 1st, 1977'), ['May 1st, 1977'])
  assert.deepEqual(datesIn('Visited:\n3 May 2019\nagain'), ['3 May 2019'])
  assert.deepEqual(datesIn('due 05/21, card 05/2027, on 5/21'), ['05/21', '05/2027', '5/21'])
})

test('dates of others, fractions and months without a day are none', () => {
  for (const text of [
    'The war began on 1 September 1939.', 'In 1972 it closed.', 'World War I ended in 1918', 'I agree. It began in 1918.',
    'May 2021', '5/21', '1/2', 'in May', '3 mayors', '5 markets', 'section 3-may-be',
  ]) assert.deepEqual(datesIn(text), [], text)
})
