import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText, type ScanOptions } from '../scan.ts'

const foundIn = (text: string, options: ScanOptions = {}): readonly string[] =>
  scanText(text, { kinds: ['payment-card', 'bank-account', 'crypto-wallet'], ...options })
    .map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)

test('a card is found by issuer, length and Luhn digit, however it is grouped', () => {
  for (const card of [
    '4012888888881881', '4012-8888-8888-1881', '4012 8888 8888 1881', '371449635398431', '3714 496353 98431',
    '5555555555554444', '6011000400000000', '3528000700000000', '30569309025904', '٤٠١٢٨٨٨٨٨٨٨٨١٨٨١',
    '2200 7000 0000 0009',
  ]) assert.deepEqual(foundIn(`card ${card}.`), [`payment-card ${card}`])
  assert.deepEqual(foundIn('4012888888881881 4012-8888-8888-1881').length, 2)
  for (const text of [
    '4012-8888-8888-1882', '1748503543012', '0000000000000000', 'x4012888888881881', '40128888888818811',
  ]) {
    assert.deepEqual(foundIn(text), [], text)
  }
})

test('an IBAN is found by its country, length and check, with spaces or without', () => {
  for (const iban of [
    'GB82 WEST 1234 5698 7654 32', 'DE89370400440532013000', 'ir580540105180021273113007',
    'UA21-3996-2200-0002-6007-2335-6600-1',
  ]) {
    assert.deepEqual(foundIn(`pay to ${iban}, thanks`), [`iban ${iban}`])
  }
  for (const text of [
    'GB82 WEST 1234 5698 7654 33', 'DE8937040044053201300', 'DE893704004405320130000', 'XX89370400440532013000',
  ]) {
    assert.deepEqual(foundIn(text), [], text)
  }
})

test('other accounts are found by their own check or the word before them', () => {
  assert.deepEqual(foundIn('routing number 121000358'), ['us-routing-number 121000358'])
  assert.deepEqual(foundIn('121000359', { regions: ['US'] }), [])
  assert.deepEqual(foundIn('CLABE 032180000118359719'), ['mx-clabe 032180000118359719'])
  assert.deepEqual(foundIn('счёт 40817810099910004312'), ['ru-account 40817810099910004312'])
  assert.deepEqual(foundIn('account number: 1234 5678'), ['account-number 1234 5678'])
  assert.deepEqual(foundIn('sort code 20-00-00'), ['gb-sort-code 20-00-00'])
  assert.deepEqual(foundIn('SWIFT/BIC DEUTDEFF500'), ['bic DEUTDEFF500'])
  assert.deepEqual(foundIn('IFSC SBIN0001234'), ['in-ifsc SBIN0001234'])
  assert.deepEqual(foundIn('on account of 12 people, BIC or not, in 121000358'), [])
})

test('accounts are found however they are grouped, and without their country behind the name of their kind', () => {
  for (const account of ['4081 7810 0999 1000 4312', '40817.810.0.9991.0004312', '40817 810 0 9991 0004312']) {
    assert.deepEqual(foundIn(`Переводите на ${account}, спасибо`), [`ru-account ${account}`])
  }
  assert.deepEqual(foundIn('شماره شبا ۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۷'), ['ir-sheba ۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۷'])
  assert.deepEqual(foundIn('شماره شبا ۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۸'), [])
  const key = '7d9f0335-8dcc-4054-9bf9-0dbd61d36906'
  assert.deepEqual(foundIn(`chave pix aleatória ${key}`), [`br-pix-key ${key}`])
  assert.deepEqual(foundIn('UPI: anna.k@ybl'), ['in-upi anna.k@ybl'])
  assert.deepEqual(foundIn('look @sbi and anna@yblx'), [])
  assert.deepEqual(foundIn('rekening BCA 1234567890'), ['account-number 1234567890'])
  assert.deepEqual(foundIn('我的卡号是4012888888881881'), ['payment-card 4012888888881881'])
  assert.deepEqual(foundIn('کارت 4012_8888_8888_1881'), ['payment-card 4012_8888_8888_1881'])
})

test('wallets are found by checksum, or by what their letters unpack to', () => {
  for (const [rule, address] of [
    ['bech32', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['bech32', 'bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297'],
    ['base58', '16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ'], ['base58', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['ethereum', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ] as const) assert.deepEqual(foundIn(`to ${address}.`), [`wallet-${rule} ${address}`])
  for (const text of [
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp', '16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ2',
    '8f953371d3e85eddb89b05ed6b9e680791055315c73e1025ab5dba7bb2aee189', '0x5290840009852788',
  ]) assert.deepEqual(foundIn(text), [], text)
})
