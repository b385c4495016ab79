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

test('letters that stand apart, codes for the sign, and addresses behind a word for mail are found', () => {
  for (const [text, address] of [
    ['write to n a m e @ e x a m p l e . o r g please', 'n a m e @ e x a m p l e . o r g'],
    ['see name&#64;example.org', 'name&#64;example.org'], ['?to=name%40example.org', 'name%40example.org'],
    ['name@mail точка ru', 'name@mail точка ru'], ['name1 at gmail', 'name1 at gmail'],
    ['mail: max at web de', 'max at web de'], ['e-mail: name at gmail', 'name at gmail'],
    ['почта name эт mail ру', 'name эт mail ру'], ['ایمیلم name در جیمیل', 'name در جیمیل'],
    ['邮箱 name#qq.com', 'name#qq.com'], ['我的邮箱是123456艾特qq点com', '123456艾特qq点com'],
    ['{{nospam|name|example.org}}', 'name|example.org'], ['name et gmail nokta com', 'name et gmail nokta com'],
    ['email name(a còng)gmail.com', 'name(a còng)gmail.com'], ['name snabel-a telia punkt se', 'name snabel-a telia punkt se'],
    ['name сабака gmail кропка com', 'name сабака gmail кропка com'], ['بريدي name أت جيميل دوت كوم', 'name أت جيميل دوت كوم'],
    ['name골뱅이naver닷컴', 'name골뱅이naver닷컴'], ['Mail: name ät web punkt de', 'name ät web punkt de'],
  ] as const) assert.deepEqual(emailsIn(text), [address], text)
})

test('what only looks like an address is none', () => {
  for (const text of [
    'my email is info@presidio.', 'image@2x.png', 'root@localhost', 'look at example.com',
    'at this point of no return', '@ home', 'a @ b', '5 @ 3.50', 'we met at noon. It rained', 'en (a) sus amigos. No',
    'name@', '@name', 'chez moi point final',
    'У него есть собака и точка зрения', 'mail me at home de facto', 'he works at Gmail', 'I have mail at work. Is it ok?',
    'El símbolo arroba es un signo de punto com', 'B @ C . D', 'a b c d @ 3', 'E-mail: look at page in it',
    'send mail to Max at the web desk', 'Il habite chez Orange point de vue',
  ]) assert.deepEqual(emailsIn(text), [], text)
})
