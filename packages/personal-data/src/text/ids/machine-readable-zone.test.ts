import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

// The examples of ICAO 9303, whose country does not exist.
const PASSPORT = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
const CARD_OF_THREE = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
const CARD_OF_TWO = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'
const VISA = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<'

const zonesIn = (text: string): readonly string[] => scanText(text).filter(({ rule }) => rule.startsWith('mrz'))
  .map(({ kind, validated, start, end }) => `${kind} ${validated ? 'right' : 'wrong'} ${text.slice(start, end)}`)

test('the zone of a passport, a visa and both forms of card is one find, checked by its digits', () => {
  assert.deepEqual(zonesIn(`Scan:\n${PASSPORT}\nThanks`), [`passport right ${PASSPORT}`])
  assert.deepEqual(zonesIn(`${VISA}.`), [`passport right ${VISA}`])
  assert.deepEqual(zonesIn(`(${CARD_OF_TWO})`), [`national-id right ${CARD_OF_TWO}`])
  assert.deepEqual(zonesIn(`see ${CARD_OF_THREE}\n`), [`national-id right ${CARD_OF_THREE}`])
})

test('lines with a space or nothing between them are read, and the second line of a passport alone', () => {
  assert.deepEqual(zonesIn(PASSPORT.replace('\n', ' ')), [`passport right ${PASSPORT.replace('\n', ' ')}`])
  assert.deepEqual(zonesIn(PASSPORT.replace('\n', '')), [`passport right ${PASSPORT.replace('\n', '')}`])
  assert.deepEqual(zonesIn(PASSPORT.split('\n')[1] ?? ''), [`passport right ${PASSPORT.split('\n')[1]}`])
})

test('a wrong digit is told, and other long words of capitals are none', () => {
  assert.deepEqual(zonesIn(PASSPORT.replace('740812', '740813')).map((zone) => zone.slice(0, 14)), ['passport wrong'])
  for (const text of [
    'A'.repeat(44), `P<${'<'.repeat(42)}\n${'<'.repeat(44)}`, PASSPORT.toLowerCase(),
    (PASSPORT.split('\n')[1] ?? '').replace('740812', '740813'), PASSPORT.split('\n')[0] ?? '',
  ]) assert.deepEqual(zonesIn(text), [], text)
})
