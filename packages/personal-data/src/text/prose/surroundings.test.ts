import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redactText } from '../redact.ts'
import { scanText } from '../scan.ts'
import type { TextKind } from '../kinds.ts'

const found = (text: string, kind: TextKind, language = 'en'): readonly string[] =>
  scanText(text, { kinds: [kind], language }).map(({ start, end }) => text.slice(start, end))

test('countries, regions and big towns are places, also in the language of the text', () => {
  for (const [text, place, language] of [
    ['She left for New Zealand', 'New Zealand', 'en'], ['the roads of Aix-en-Provence', 'Aix-en-Provence', 'fr'],
    ['Er reist durch Neuseeland', 'Neuseeland', 'de'], ['Він любить Португалія', 'Португалія', 'uk'],
    ['the hills of North Dakota', 'North Dakota', 'en'], ['back in Jordan', 'Jordan', 'en'],
  ] as const) assert.deepEqual(found(text, 'place', language), [place], text)
})

test('an unknown word is a place behind what is said of places only, and before a known one', () => {
  for (const [text, place] of [
    ['He was born in Qorvex', 'Qorvex'], ['originally from Port Qorvex', 'Port Qorvex'], ['Sie wohnt in Qorvex', 'Qorvex'],
    ['il est né à Qorvex', 'Qorvex'], ['Она живёт в Кворске', 'Кворске'], ['mieszka w Qorvexie', 'Qorvexie'],
  ] as const) assert.deepEqual(found(text, 'place'), [place], text)
  assert.deepEqual(found('The mill of Qorvex, Portugal', 'place'), ['Qorvex', 'Portugal'])
  for (const text of ['He was born in March', 'Jordan said so', 'Florence and Victoria sang', 'they live in THE HEADING OF']) {
    assert.deepEqual(found(text, 'place'), [], text)
  }
})

test('a legal form, a word for a body and a word for those who work there make an organisation', () => {
  for (const [text, name] of [
    ['We asked Qorvex Tiblun Inc. about it', 'Qorvex Tiblun Inc.'], ['die Qorvex GmbH & Co. KG liefert', 'Qorvex GmbH & Co. KG'],
    ['ООО «Кворк» платит', 'ООО «Кворк»'], ['PT Qorvex Jaya', 'PT Qorvex Jaya'], ['شركة "قورفكس"', 'شركة "قورفكس"'],
    ['at the University of Qorvex', 'University of Qorvex'], ['la Universidad de Qorvex', 'Universidad de Qorvex'],
    ['Qorvex General Hospital', 'Qorvex General Hospital'], ['she works at Qorvex', 'Qorvex'],
    ['the Qorvex headquarters', 'Qorvex'], ['Smith, Jones and Miller LLP sued', 'Smith, Jones and Miller LLP'],
  ] as const) assert.deepEqual(found(text, 'organisation'), [name], text)
  for (const text of ['the company grew', 'Carry Me As You Go', 'school starts', 'شركة كبيرة', 'European Union law']) {
    assert.deepEqual(found(text, 'organisation'), [], text)
  }
})

test('an age is found in many languages, other numbers of years are not', () => {
  for (const text of [
    'I am 23 years old', 'a 23-year-old man', 'aged 23', 'he was 23.', 'I just turned 23', '23 y/o', 'sie ist 23 Jahre alt',
    'elle a 23 ans', 'tengo 23 años', 'tenho 23 anos', 'ha 23 anni', 'ik ben 23 jaar', 'ma 23 lata', 'мне 23 года',
    'йому 23 роки', '23 yaşında', 'berumur 23 tahun', '我23岁', '23살', 'عمره 23 سنة',
  ]) assert.deepEqual(found(text, 'age'), ['23'], text)
  for (const text of ['for 23 years', 'he was 23 minutes late', '23 Jahre lang', 'turned 23 pages', 'aged 230', '23 ans plus tard']) {
    assert.deepEqual(found(text, 'age'), [], text)
  }
})

test('redaction leaves places and organisations unless it is asked', () => {
  const text = 'Emma Johnson left Portugal for Qorvex GmbH.'
  const spans = scanText(text, { language: 'en' })
  assert.equal(redactText(text, spans).text, '[person name 1] left Portugal for Qorvex GmbH.')
  assert.equal(redactText(text, spans, { surroundings: true }).text, '[person name 1] left [place 1] for [organisation 1].')
})

test('an organisation that lies over a plate does not keep it from being taken out', () => {
  for (const text of ['Kennzeichen B-AB 1234', 'Plate B-AB 1234']) {
    const spans = scanText(text, { language: 'de', regions: ['DE'] })
    assert.deepEqual(spans.map(({ kind }) => kind), ['vehicle-plate'], text)
    assert.doesNotMatch(redactText(text, spans).text, /1234/)
  }
})
