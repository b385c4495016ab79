import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeActivity, madePage } from '../fixtures/made-activity.ts'
import { defaultOptions } from '../signal.ts'
import { disclosure } from './disclosure.ts'
import { readable } from './readable.ts'

/** What the check says that a user page tells, on a wiki of this language. */
function claims(text: string, language = 'en'): readonly (string | number)[] {
  const activity = madeActivity({ pages: [madePage(text)] })
  const wikis = activity.wikis.map((one) => ({ ...one, language }))
  const assessment = disclosure.assess({ ...activity, wikis }, defaultOptions)
  return assessment.state === 'found' ? assessment.findings.map(({ claim }) => claim.values[0] ?? '') : []
}

test('a place or an employer that is linked is told as if it were not', () => {
  for (const [language, text, ...told] of [
    ['en', 'I am from [[Minsk]], [[Belarus]].', 'Minsk'],
    ['en', 'I work at the [[National Library of Belarus]].', 'the National Library of Belarus'],
    ['en', 'I live in [[Minsk]].', 'Minsk'], ['en', "I live in '''Minsk'''.", 'Minsk'],
    ['en', "I live in '''''[[Minsk]]'''''", 'Minsk'], ['en', 'I live in [[:en:Minsk]].', 'Minsk'],
    ['de', 'Ich wohne in [[Kassel]].', 'Kassel'], ['de', 'Ich arbeite bei der [[Deutsche Bahn|Bahn]].', 'der Bahn'],
    ['ru', 'Я живу в [[Минск|Минске]].', 'Минске'], ['ru', 'Я работаю в [[БГУ]].', 'БГУ'],
    ['ar', 'أسكن في [[طرابلس]].', 'طرابلس'], ['fa', 'من در [[تهران]] زندگی می‌کنم', 'در تهران'],
    ['es', 'Vivo en [[Bogotá]].', 'Bogotá'], ['es', 'Nací en [[San José (Costa Rica)|San José]].', 'San José'],
    ['he', 'אני גר ב[[חיפה]]', 'חיפה'], ['he', 'אני עובד ב[[האוניברסיטה העברית]].', 'האוניברסיטה העברית'],
  ] as const) assert.deepEqual(claims(text, language), told, text)
})

test('words over a link do not hide where it leads', () => {
  assert.deepEqual(claims('I live in [[Minsk|the capital]].'), ['Minsk'])
  assert.deepEqual(claims('Я живу в [[Гродно|родном городе]].', 'ru'), ['Гродно'])
  assert.deepEqual(claims('أسكن في [[طرابلس|العاصمة]].', 'ar'), ['طرابلس'])
  assert.deepEqual(claims('[[Main Page|write to heron@example.org]]'), ['heron@example.org'])
})

test('pictures, notes, templates and links to other sites do not tear a sentence, and nothing in them is lost', () => {
  for (const [text, ...told] of [
    ['I live in [[File:Flag of Belarus.svg|20px]] [[Minsk]].', 'Minsk'], ['I live in {{nowrap|Minsk}}.', 'Minsk'],
    ['I live in {{lang|be|Мінск}}.', 'Мінск'], ['I live in<ref>My page</ref> Minsk.', 'Minsk'],
    ['I work at [https://example.org Qorvex Mills].', 'Qorvex Mills'], ['I live in <small>[[Minsk]]</small>.', 'Minsk'],
    ['[[File:Me.jpg|thumb|I live in [[Minsk]]]]', 'Minsk'], ['Hi<ref>heron@example.org</ref>', 'heron@example.org'],
    ['[https://example.org/?mail=heron@example.org my page]', 'heron@example.org'],
  ] as const) assert.deepEqual(claims(text), told, text)
})

test('a finding between marks is shown where it stands in the source', () => {
  const source = "A '''b''' [[Minsk|the capital]] c [https://example.org d] e"
  const { text, sourceOf } = readable(source)
  assert.match(text, /^A b Minsk c d e/)
  for (const word of ['Minsk', 'the capital', 'https://example.org', 'd e']) {
    const start = text.indexOf(word)
    const found = sourceOf(start, start + word.length)
    assert.equal(found && source.slice(...found), word === 'd e' ? 'd] e' : word)
  }
})

test('any text is read without its marks, each word of it from where it stands', () => {
  fc.assert(fc.property(fc.stringMatching(/^[[\]{}|'<>:/ref \nAbא7]{0,200}$/), (source) => {
    const { text, sourceOf } = readable(source)
    for (let at = 0; at < text.length; at++) {
      const found = sourceOf(at, at + 1)
      if (found && text.charAt(at) !== '\n') assert.equal(source.slice(...found), text.charAt(at))
    }
  }))
})

test('many marks that are closed late or never cost no more than others', () => {
  for (const marks of ['[[', '{{', ']]', "''", '[[a|', '<ref>', '[https://a ']) {
    const source = marks.repeat(50_000) + ']]'.repeat(50_000)
    assert.ok(readable(source).text.length <= source.length + 100_000)
  }
})
