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

test('a day is found in other calendars, in words, and without its year or its century', () => {
  for (const [text, date] of [
    ['วันเกิด: ๕ พฤษภาคม ๒๕๒๓', '๕ พฤษภาคม ๒๕๒๓'], ['เกิดวันที่ 5 พ.ค. 2523', '5 พ.ค. 2523'], ['تولدم ۵ خرداد ۶۵', '۵ خرداد ۶۵'],
    ['متولد پنجم خرداد ۱۳۶۵', 'پنجم خرداد ۱۳۶۵'], ['مواليد ٥ رمضان ١٤٠٠', '٥ رمضان ١٤٠٠'], ['born 5 Khordad 1365', '5 Khordad 1365'],
    ['родилась пятого мая 1980', 'пятого мая 1980'], ['05.05.1980 г.р.', '05.05.1980'], ['мой др 5 мая 1980', '5 мая 1980'],
    ['нарадзілася 5 траўня 1980', '5 траўня 1980'], ['我八〇年五月五日出生', '八〇年五月五日'], ['生日 5月5日', '5月5日'],
    ['民國69年5月5日出生', '民國69年5月5日'], ['昭和55年5月5日生まれ', '昭和55年5月5日'], ['出生年月：1980年5月', '1980年5月'],
    ['my birthday is May 5', 'May 5'], ['d.o.b. 05-May-1980', '05-May-1980'], ['I was born in May 1980', 'May 1980'],
    ['נולדתי ב-5.5.1980', '5.5.1980'], ['در ۱۳۶۵/۰۳/۰۵ به دنیا آمدم', '۱۳۶۵/۰۳/۰۵'], ['TTL: Bandung, 5 Mei 1980', '5 Mei 1980'],
  ] as const) assert.deepEqual(birthsIn(text), [date], text)
})

test('a year alone is found before or behind a verb in the first person, and says more than a disclosure', () => {
  for (const text of ['1980 doğumluyum', 'נולדתי בשנת 1980', 'من متولد ۱۳۶۵ هستم', 'я 1980 года рождения', '我是1980年出生的']) {
    assert.equal(birthsIn(text).length, 1, text)
  }
  const kinds = (text: string): readonly string[] => scanText(text).map(({ kind }) => kind)
  assert.deepEqual(kinds('I was born on the 5th of May 1980'), ['date-of-birth'])
  assert.deepEqual(kinds('nasci dia 05/05/80'), ['date-of-birth'])
})

test('other dates, and years of birth of others, are none', () => {
  for (const text of ['on 5 May 1980 it rained', 'he was born in 1980', 'a birth in May', 'born to run 3 times',
    'she was born in May 1980', 'né à Oran, en avril 1980', 'она 1980 года рождения', 'the b side of 5 May 1980', 'р. Дон, 5 мая 1980', '这里有5月5日的照片']) {
    assert.deepEqual(birthsIn(text), [], text)
  }
})
