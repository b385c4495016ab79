import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText, type ScanOptions } from '../scan.ts'

const codesIn = (text: string, options: ScanOptions = {}): readonly string[] =>
  scanText(text, { kinds: ['postal-address'], ...options }).map(({ start, end }) => text.slice(start, end))

test('a postal code behind the word for one is found in many languages', () => {
  for (const [text, code] of [
    ['PLZ: 10115', '10115'], ['Postleitzahl 80331 München', '80331'], ['my zip code is 90210-1234.', '90210-1234'],
    ['postcode EC2A 1NT please', 'EC2A 1NT'], ['индекс: 220030', '220030'], ['код postal 28013', '28013'],
    ['کد پستی ۱۲۳۴۵۶۷۸۹۱', '۱۲۳۴۵۶۷۸۹۱'], ['邮编：100871', '100871'], ['〒100-0001', '100-0001'], ['kod pocztowy 00-950', '00-950'],
    ['CEP 01310-100', '01310-100'], ['postnummer 111 22', '111 22'], ['Eircode D02 X285', 'D02 X285'],
  ] as const) assert.deepEqual(codesIn(text), [code], text)
})

test('codes with letters that only one country writes are found by themselves', () => {
  assert.deepEqual(codesIn('From SW1A 1AA to EC1A 1BB'), ['SW1A 1AA', 'EC1A 1BB'])
  assert.deepEqual(codesIn('near K1A 0B1 they met'), ['K1A 0B1'])
  assert.deepEqual(codesIn('M11AA', { regions: ['GB'] }), ['M11AA'])
})

test('digits alone on a line are one where the country was given', () => {
  assert.deepEqual(codesIn('Anna\n10115\nBerlin', { regions: ['DE'] }), ['10115'])
  for (const [text, region] of [['00000', 'DE'], ['1999', 'AT'], ['10115 people', 'DE'], ['10115', 'GB']] as const) {
    assert.deepEqual(codesIn(text, { regions: [region] }), [], text)
  }
})

test('forms that no post gives, and numbers beside other words, are none', () => {
  for (const text of [
    'QA1 1AA', 'M1 1CA', '1A1 1AA', 'file-M1 1AA', 'D1A 0B1', 'M11AA', 'zip file', 'the index rose by 2400', '10115',
  ]) assert.deepEqual(codesIn(text), [], text)
})
