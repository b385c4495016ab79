import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const addressesIn = (text: string, language?: string): readonly string[] =>
  scanText(text, { kinds: ['postal-address'], ...(language === undefined ? {} : { language }) })
    .map(({ start, end }) => text.slice(start, end))

const ADDRESSES = [
  '123 Main Street', '221B Baker St', '350 5th Avenue', '42 W 42nd St', '9 Elm Road, Apt 4, Springfield, IL 62704',
  'Hauptstraße 5', 'Hauptstr. 12a, 10115 Berlin', 'Lange Gasse 7', 'Mannerheimintie 12 B', 'Kungsgatan 3',
  'ул. Ленина, д. 5, кв. 3', 'проспект Мира 10', 'вул. Хрещатик, 22', 'вуліца Якуба Коласа, 15',
  '12 rue de la Paix', '5 bis, avenue Victor Hugo, 75016 Paris', 'Calle Mayor, 5', 'Rua Augusta, 10', 'Via Roma 3',
  'ul. Długa 5/3', 'Jl. Sudirman No. 5', 'Atatürk Caddesi No: 5', 'PO Box 1234', 'Kossuth Lajos utca 4',
  '123 đường Nguyễn Huệ',
]

test('an address is found as people of many countries write it', () => {
  for (const address of ADDRESSES) {
    assert.deepEqual(addressesIn(address), [address], address)
    assert.deepEqual(addressesIn(`… ${address}. `), [address], address)
  }
})

test('an address is found in scripts without capitals', () => {
  for (const address of [
    'خیابان آزادی، پلاک ۱۲', 'شارع التحرير 15', 'רחוב הרצל 5', 'خیابان ولیعصر، کوچه نسترن، پلاک ۴، واحد ۲',
  ]) assert.deepEqual(addressesIn(address), [address])
})

test('years, versions and words that only look like streets are none', () => {
  for (const text of [
    'In 2010 Main Street opened to the public', 'the road to 10 Downing', 'He won 3 places', 'via email 3 times',
    'the street is 5 miles long', 'Page 5 of 10', 'Chapter 12 The Long Walk', 'a 5 star drive', 'Windows 10 and Place 4',
    'В 1990 улица Ленина', 'شارع طويل', 'St. John 3:16',
  ]) assert.deepEqual(addressesIn(text), [], text)
})

test('flats, towns and postal codes behind a street belong to it', () => {
  const address = '9 Elm Road\nApt. 4\nSpringfield, IL 62704'
  assert.deepEqual(addressesIn(`Send it to\n${address}\nThanks`), [address])
})

test('an address is found whole with its town, its flat and its code in many countries', () => {
  for (const address of [
    'г. Москва, ул. Ленина, д. 5, кв. 3', '119021, Москва, Зубовский бульвар, д. 4, стр. 1', 'Тверской улице, 12',
    'вул. Хрещатик, буд. 22, кв. 5, м. Київ, 01001', 'خیابان انقلاب، خیابان ۱۲ فروردین، پلاک ۲۵', "רח' הרצל 5 דירה 3",
    '15 شارع التحرير', 'Rua Augusta, 1500, apto 52, São Paulo - SP, 01304-001', 'Jl. Jenderal Sudirman No. 5, RT 03/RW 07, Jakarta',
    'Am Hang 7, 35037 Marburg', 'C/ Mayor, 5, 3º B, 28013 Madrid', 'via Roma 12/A, 20121 Milano',
    'Atatürk Mah. Cumhuriyet Cad. No: 5 D: 3',
  ]) assert.deepEqual(addressesIn(`: ${address}`), [address], address)
  assert.deepEqual(addressesIn('my address is House No 12, Sector 15, Noida 201301'), ['House No 12, Sector 15, Noida 201301'])
  for (const text of ['in Windows 7, 3503 of them', 'Am Montag 7, 35 Leute', 'أغلقت 15 شارع في المدينة', 'в г. Москва, улица тихая']) {
    assert.deepEqual(addressesIn(text), [], text)
  }
})

test('a British address is found whole, with its flat, the name of its house and its code', () => {
  for (const address of [
    '10 Downing Street, London SW1A 2AA', "Flat 2, 14 Abbey Road, St John's Wood, London NW8 9AY",
    'Rose Cottage, Church Lane, Little Snoring, Norfolk NR21 0HX', '14 High Street, Witney, Oxfordshire OX28 6HA, UK',
    'The Old Rectory, 3 Mill Lane, Cambridge CB2 1RX', "27a Queen's Road\nBrighton\nEast Sussex\nBN1 3XB",
    'Unit 4, Riverside Business Park, Mill Road, Leeds LS1 4AP',
  ]) assert.deepEqual(addressesIn(`I live at ${address}.`), [address], address)
  for (const text of ['The White House, Church Lane is old', 'Rose Cottage, Church Lane opened in 1990']) {
    assert.deepEqual(addressesIn(text), [], text)
  }
})

test('no address goes over the end of a sentence, and years of life are no house', () => {
  for (const text of [
    'I live in Minsk. 28 years old.', 'I live in Minsk. 28', 'My home is in Porto Alegre. 5', 'I have lived in Minsk 28 years',
    'Я живу на улице Ленина. 28 лет.', 'Ich wohne in der Hauptstraße. 28 Jahre alt.', 'Mieszkam na ulicy Polnej. 28 lat',
    'Vivo en la calle Mayor. 28 años.',
  ]) assert.deepEqual(addressesIn(text), [], text)
  assert.deepEqual(addressesIn('Ich wohne Hauptstr. 28, 35037 Marburg'), ['Hauptstr. 28, 35037 Marburg'])
  assert.deepEqual(addressesIn('улица Акад. Павлова 5'), ['улица Акад. Павлова 5'])
})
