import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const toldIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['disclosure'], least: 'likely' }).map(({ start, end }) => text.slice(start, end))

test('what somebody is by work or study is told with its place, in many languages', () => {
  for (const [text, told] of [
    ['I work as a teacher.', 'teacher'], ['I am a teacher in Minsk, born 1984.', 'teacher in Minsk'],
    ["I'm Anna, a student at BSU", 'student at BSU'], ["I'm a 34-year-old software engineer", 'engineer'],
    ['I am a librarian at the National Library of Belarus', 'librarian at the National Library of Belarus'],
    ['Ich bin Lehrerin in Kassel', 'Lehrerin in Kassel'], ['Ich arbeite als Arzt', 'Arzt'],
    ['Je suis professeur à Lyon', 'professeur à Lyon'], ['Soy profesora en Bogotá', 'profesora en Bogotá'],
    ['Sou engenheiro em Recife', 'engenheiro em Recife'], ['Sono insegnante a Torino', 'insegnante a Torino'],
    ['Ik ben leraar in Utrecht', 'leraar in Utrecht'], ['Jestem nauczycielem w Gdyni', 'nauczycielem w Gdyni'],
    ['Я учитель из Минска, 1984 года рождения', 'учитель из Минска'], ['Я — школьный учитель', 'учитель'],
    ['Я вчителька зі Львова', 'вчителька зі Львова'], ['Я настаўнік з Мінска', 'настаўнік з Мінска'],
    ['أنا معلم في طرابلس', 'معلم في طرابلس'], ['من پزشک هستم', 'پزشک'], ['אני מורה בחיפה', 'מורה בחיפה'],
    ['Ben öğretmenim', 'öğretmenim'], ['Saya seorang guru di Bandung', 'guru di Bandung'], ['मैं एक शिक्षक हूँ', 'शिक्षक'],
  ] as const) assert.deepEqual(toldIn(text), [told], text)
})

test('the work of others, and what somebody is not, is no such thing', () => {
  for (const text of [
    'He is a teacher in Minsk', 'I am not a teacher', 'I am a friend of a teacher', 'My teacher is ill', 'A student asked me',
    'Он учитель из Минска', 'Я не учитель', 'Я знаю учитель прав', 'Sie ist Lehrerin', 'Ich bin kein Lehrer', 'Je ne suis pas médecin',
    'هو معلم في طرابلس', 'سمعت من معلم في طرابلس', 'הוא מורה בחיפה', 'I am, said the teacher, late',
    'If I am a teacher, can I upload this?', 'Если я учитель',
  ]) assert.deepEqual(toldIn(text), [], text)
})

test('what somebody believes is not told with what they are', () => {
  assert.deepEqual(toldIn('I am a Muslim teacher in Minsk'), ['teacher in Minsk'])
})
