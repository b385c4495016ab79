import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const emailsIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['email'] }).map(({ start, end }) => text.slice(start, end))

test('an address is found without the signs and the scripts around it', () => {
  for (const address of [
    'name@example.org', 'first.last+tag@mail.example.co.uk', "o'neil@example.com", '用户@例子.公司', 'имя@пример.рф',
    'user@xn--80ak6aa92e.com', 'ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'na\u00adme@exam\u200bple.org', 'name@example。com',
    'nаme@exаmple.org',
  ]) {
    for (const text of [address, `(${address}),`, `mailto:${address}.`, `'${address}'`, `<${address}>`]) {
      assert.deepEqual(emailsIn(text), [address], text)
    }
  }
  assert.deepEqual(emailsIn('邮箱name@example.com请写'), ['name@example.com'])
  assert.deepEqual(emailsIn('ایمیلname@example.comاست'), ['name@example.com'])
})

test('an address that is spelled out is found in many languages', () => {
  for (const address of [
    'name at example dot org', 'name (at) example.org', 'name[at]example[dot]org',
    'name {at} example (dot) co (dot) uk', 'first dot last at example dot com', 'name AT example DOT com',
    'name -at- example -dot- org', 'name [@] example.org', 'nombre arroba ejemplo punto com',
    'nom arobase exemple point fr', 'imię małpa przykład kropka pl', 'name (ät) beispiel.de',
    'имя собака почта точка рф', 'ім’я равлик пошта крапка укр', 'name آت example نقطه com', 'name艾特example点com',
    'name 골뱅이 example 닷 com', 'name アットマーク example ドット jp', 'name שטרודל example נקודה com', 'name at gmail.com',
  ]) {
    assert.deepEqual(emailsIn(`: ${address}!`), [address])
  }
})

test('what only looks like an address is none', () => {
  for (const text of [
    'my email is info@presidio.', 'image@2x.png', 'root@localhost', 'look at example.com',
    'at this point of no return', '@ home', 'a @ b', '5 @ 3.50', 'we met at noon. It rained', 'en (a) sus amigos. No',
    'name@', '@name', 'chez moi point final',
  ]) assert.deepEqual(emailsIn(text), [], text)
})
