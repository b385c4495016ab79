import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { getCountries, getExampleNumber, type Examples } from 'libphonenumber-js/max'
import { scanText, type ScanOptions } from '../scan.ts'

const phonesIn = (text: string, options: ScanOptions = {}): readonly string[] =>
  scanText(text, { ...options, kinds: ['phone'] }).map(({ start, end }) => text.slice(start, end))

const examples = createRequire(import.meta.url)('libphonenumber-js/mobile/examples') as Examples

test('the numbers of all regions are found in international spellings, and nearly all in their national one', () => {
  const missed: string[] = []
  for (const region of getCountries()) {
    const number = getExampleNumber(region, examples)
    assert.ok(number)
    const inSentence = (written: string): boolean => phonesIn(`Write to ${written}, please.`).join() === written
    assert.ok(inSentence(number.formatInternational()), number.formatInternational())
    assert.ok(inSentence(number.number), number.number)
    assert.ok(inSentence(`00${number.number.slice(1)}`), region)
    if (phonesIn(number.formatNational(), { regions: [region] }).length === 0) missed.push(region)
  }
  assert.ok(missed.length <= 5, missed.join())
})

test('a mobile number of a country that was given is found in a sentence, and what counts something is none', () => {
  const missed = getCountries().filter((region) => {
    const number = getExampleNumber(region, examples)?.formatNational() ?? ''
    return phonesIn(`You will find it under ${number}, she said.`, { regions: [region], language: 'en' }).join() !== number
  })
  assert.ok(missed.length <= 5, missed.join())
  for (const text of ['It killed 71 123 456 people', 'It had 71234567 visitors', 'on 20240101, he left']) {
    assert.deepEqual(phonesIn(text, { regions: ['BW'], language: 'en' }), [], text)
  }
})

test('a number with its area is found where its language is not spoken', () => {
  for (const [text, written] of [
    ['Call me: (11) 96123-4567', '(11) 96123-4567'], ['here: (11) 96123-4567 ok', '(11) 96123-4567'],
    ['My number is 11 96123-4567', '11 96123-4567'], ['zap 8 (916) 123-45-67', '8 (916) 123-45-67'],
  ] as const) assert.deepEqual(phonesIn(text, { language: 'en' }), [written], text)
  assert.equal(scanText('Call me: (11) 96123-4567', { language: 'en' })[0]?.confidence, 'likely')
  assert.deepEqual(phonesIn('The score was (11) 21-19 and 15-21', { language: 'en' }), [])
})

test('national numbers are found where the language says the country', () => {
  for (const [language, written] of [
    ['fa', '۰۹۱۲ ۱۲۳ ۴۵۶۷'], ['ar', '٠١٠٠١٢٣٤٥٦٧'], ['ru', '8 (916) 123-45-67'], ['uk', '067 123 45 67'],
    ['tr', '0532 123 45 67'],
    ['de', '030 / 901820'], ['fr', '06 12 34 56 78'], ['pt-BR', '(11) 98765-4321'], ['he', '050-234-5678'],
    ['id', '0812-3456-7890'],
    ['vi', '0912 345 678'], ['ja', '090-1234-5678'], ['ko', '010-1234-5678'], ['hi', '098765 43210'],
    ['fawiki', '0912 123 4567'],
  ] as const) assert.deepEqual(phonesIn(`${written}, x`, { language }), [written], language)
})

test('a word beside a number says that it is a phone number', () => {
  for (const [text, written] of [
    ['Tel. 467 3395', '467 3395'], ['phone: 99 668472', '99 668472'], ['(37) 788-063 office', '(37) 788-063'],
    ['电话13800138000', '13800138000'], ['موبایل ۹۱۲۱۲۳۴۵۶۷', '۹۱۲۱۲۳۴۵۶۷'], ['WhatsApp 491701234567', '491701234567'],
    ['call 345-899-3560x4587', '345-899-3560x4587'], ['Mobile 0 9 1 2 3 4 5 6 7 8 9', '0 9 1 2 3 4 5 6 7 8 9'],
    ['Tel 1️⃣2️⃣3️⃣ 4️⃣5️⃣6️⃣7️⃣', '1️⃣2️⃣3️⃣ 4️⃣5️⃣6️⃣7️⃣'],
  ] as const) assert.deepEqual(phonesIn(text), [written], text)
})

test('numbers to be dialled, trunk digits in brackets and extensions belong to the number', () => {
  assert.deepEqual(phonesIn('https://wa.me/491701234567'), ['491701234567'])
  assert.deepEqual(phonesIn('tel:+4930901820'), ['+4930901820'])
  assert.deepEqual(phonesIn('fax +46 (0)8 928 571 38'), ['+46 (0)8 928 571 38'])
  assert.deepEqual(phonesIn('(+49) 30 901820'), ['(+49) 30 901820'])
  assert.deepEqual(phonesIn('+1 415 555 0132 ext. 12'), ['+1 415 555 0132 ext. 12'])
})

test('a number with a plus that no plan knows is found whole', () => {
  for (const written of ['+44 7700 900123', '+1 555 555 0132', '+999 12 345 678']) {
    assert.deepEqual(phonesIn(`call ${written}, please`), [written])
  }
  assert.deepEqual(phonesIn('it is +12 today, +3 4 5'), [])
})

test('dates, years, amounts and other numbers are no phone numbers', () => {
  for (const text of [
    '12.05.2010', '2010-05-12 14:30', 'from 1998 to 2004', '1998-2004', 'ISBN 978-3-16-148410-0', 'ISSN 0317-8471',
    '1 200 000 people', 'oldid=1234567890', 'revision 1234567890', '$1,234,567', '52.520008, 13.404954',
    '3.14159265358', 'doi:10.1000/182', '12:30:45', '4012-8888-8888-1882', '192.168.0.1', 'RFC 2616',
    'A 600 123 456 km trip', 'x=5551234567', '1/2/3/4/5/6/7/8', '٢٠١٠-٢٠١٤', 'the years 1990, 1991, 1992',
    '100 000 000 – 200 000 000', 'AB-123-4567', 'page 123-456', '2 + 3456789 = ',
  ]) {
    for (const language of ['en', 'ar', 'ru', 'fa', 'de', 'fr', 'zh']) {
      assert.deepEqual(phonesIn(text, { language }), [], `${language}: ${text}`)
    }
  }
})

test('a short number is a phone number beside a word for the telephone, not beside “number”', () => {
  assert.deepEqual(phonesIn('phone: 16300', { language: 'en' }), ['16300'])
  for (const text of ['number 16300', 'I fixed number 163004 in the list', 'contact us about message 16300']) {
    assert.deepEqual(phonesIn(text, { language: 'en' }), [], text)
  }
  assert.deepEqual(phonesIn('my number is (202) 555-0143', { language: 'en' }), ['(202) 555-0143'])
})
