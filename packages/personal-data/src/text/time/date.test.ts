import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const datesIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['date'] }).map(({ start, end }) => text.slice(start, end))

test('dates in digits are possible finds, with their time', () => {
  for (const date of [
    '5-20-2021', '05/21/21', '2021-05-21', '21.5.2021', '21.5.21', '5-MAY-2021',
    '2024-06-05T09:15:30.500-07:00', '۱۳۶۰/۰۵/۲۱', '2024-03-15T14:30Z',
  ]) assert.deepEqual(datesIn(`It was ${date}, they say.`), [date])
})

test('dates of templates, versions, ranges and years are none', () => {
  for (const text of [
    'date=2021-05-21', '|access-date = 2021-05-21', 'version 21.5.21', '3.10.12', '2021-13-45',
    '1998-2004', '1.2.3.4', '12/34/56', 'img-2021-05-21',
    '2021-05-21-b', 'https://x.org/2021/05/21/', 'May 2021', '5/21',
  ]) assert.deepEqual(datesIn(text), [], text)
})
