import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const birthsIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['date-of-birth'] }).map(({ start, end }) => text.slice(start, end))

test('a date beside a word of birth is found in many languages and notations', () => {
  for (const [text, date] of [
    ['born on 5 May 1980 in Kano', '5 May 1980'], ['DOB: 05/21/1990', '05/21/1990'], ['Born May 5, 1980', 'May 5, 1980'],
    ['Date of birth: 1990-05-21', '1990-05-21'], ['родился 5 мая 1980 года', '5 мая 1980'],
    ['народився 5 травня 1980', '5 травня 1980'], ['нарадзіўся 5 мая 1980', '5 мая 1980'],
    ['geboren am 5. Mai 1980', '5. Mai 1980'], ['née le 5 mai 1980', '5 mai 1980'],
    ['nací el 5 de mayo de 1980', '5 de mayo de 1980'], ['nasceu em 5 de maio de 1980', '5 de maio de 1980'],
    ['urodzony 5 maja 1980', '5 maja 1980'], ['doğum tarihi: 05.05.1980', '05.05.1980'], ['lahir 5 Mei 1980', '5 Mei 1980'],
    ['sinh ngày 5/5/1980', '5/5/1980'], ['متولد ۵ خرداد ۱۳۶۵', '۵ خرداد ۱۳۶۵'], ['تاریخ تولد: ۱۳۶۰/۰۵/۲۱', '۱۳۶۰/۰۵/۲۱'],
    ['ولدت في ٥ مايو ١٩٨٠', '٥ مايو ١٩٨٠'], ['תאריך לידה: 5.5.1980', '5.5.1980'], ['जन्म 5 मई 1980', '5 मई 1980'],
    ['生日：1980年5月5日', '1980年5月5日'], ['1980年5月5日出生', '1980年5月5日'], ['1980年5月5日生まれ', '1980年5月5日'],
    ['생년월일 1980년 5월 5일', '1980년 5월 5일'], ['I was born in 1980', '1980'], ['я родилась в 1980 году', '1980'],
  ] as const) assert.deepEqual(birthsIn(text), [date], text)
})

test('other dates, and years of birth of others, are none', () => {
  for (const text of ['on 5 May 1980 it rained', 'he was born in 1980', 'a birth in May', 'born to run 3 times']) {
    assert.deepEqual(birthsIn(text), [], text)
  }
})
