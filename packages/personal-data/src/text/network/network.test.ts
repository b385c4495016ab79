import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'
import type { TextKind } from '../kinds.ts'

const foundIn = (text: string, kind: TextKind): readonly string[] =>
  scanText(text, { kinds: [kind] }).map(({ start, end }) => text.slice(start, end))

test('IP addresses of both versions are found, with the length of their prefix', () => {
  for (const address of [
    '203.0.113.77', '192.168.0.1', '10.0.0.0/8', '192[.]168[.]10[.]1', '2001:db8::1', '2001:db8:85a3::8a2e:370:7334',
    'fe80::1%eth0', '2345:0425:2CA1:0000:0000:0567:5673:23b5', '::ffff:192.0.2.128', '64:ff9b::192.0.2.33',
    '2001:db8::/32', '::1/128', '١٩٢.١٦٨.٠.١',
  ]) {
    for (const text of [address, `from ${address}.`, `[${address}]`, `ip=${address} x`]) {
      assert.deepEqual(foundIn(text, 'ip-address'), [address], text)
    }
  }
})

test('an address of small numbers is found where somebody says that its edits were theirs, or a page has its name', () => {
  for (const text of [
    'Sorry, that was me: 1.2.3.4, logged out', '8.8.4.4 that was me', 'I forgot to log in, see 2.5.7.9', 'my IP 5.6.7.8',
    'Это был я, 5.3.2.1', 'من بودم ۵.۳.۲.۱', 'كنت أنا 5.3.2.1', '1.2.4.8是我，忘记登录了', 'Das war ich: 1.2.4.8',
    '[[Special:Contributions/1.2.4.8]]', '[[User talk:1.2.4.8|x]]', '[[Участник:1.2.4.8]]',
  ]) assert.equal(foundIn(text, 'ip-address').length, 1, text)
  for (const text of ['that was me with version 1.2.3.4', '[[Chapter 1.2.3.4]]', 'it was 1.2.3.4 by then']) {
    assert.deepEqual(foundIn(text, 'ip-address'), [], text)
  }
})

test('numbers of versions and sections, times and code are no IP addresses', () => {
  for (const text of [
    'version 1.2.3.4', 'Chrome 120.0.0.1', '§ 1.2.3.4', '256.1.1.1', '1.2.3', '1.2.3.4.5', '01.02.03.04', '12:34:56',
    'std::vector', 'a::b', '1:2:3', '12345::1', '1::2::3', '::ffff:256.1.1.1', 'MyClass::toString', 'text192.168.1.1',
    'add::bad',
  ]) assert.deepEqual(foundIn(text, 'ip-address'), [], text)
})

test('hardware addresses are found in three forms, and those of nobody are not', () => {
  for (const address of ['00:1A:2B:3C:4D:5E', 'aa-bb-cc-dd-ee-0f', 'AA-BB-CC-DD-EE-FF', '0012.3456.789A']) {
    assert.deepEqual(foundIn(`MAC ${address}.`, 'mac-address'), [address])
  }
  for (const text of [
    '00:1A:2B:3C:4D', 'FF:FF:FF:FF:FF:FF', '00:00:00:00:00:00', '10:2F:33-AC-29-C3', '00:1A:2B:3C:4D:5E:6F',
  ]) {
    assert.deepEqual(foundIn(text, 'mac-address'), [], text)
  }
})

test('names of accounts are found in links, as handles and beside the name of a service', () => {
  for (const [text, name] of [
    ['see https://t.me/fox_lair.', 'https://t.me/fox_lair'], ['vk.com/id12345', 'vk.com/id12345'],
    ['(https://www.linkedin.com/in/jane-fox/)', 'https://www.linkedin.com/in/jane-fox/'],
    ['@me@social.example now', '@me@social.example'],
    ['@fox:matrix.example.org', '@fox:matrix.example.org'], ['Telegram: @fox_lair', '@fox_lair'],
    ['my Discord is kitten_42', 'kitten_42'],
    ['мой телеграм @fox_ru', '@fox_ru'], ['آیدی تلگرام من fox_lair', 'fox_lair'], ['我的微信号是wx_fox88', 'wx_fox88'],
    ['QQ：12345678', '12345678'], ['Discord user fox#1234', 'fox#1234'], ['Skype live:fox', 'live:fox'],
  ] as const) assert.deepEqual(foundIn(text, 'username'), [name], text)
  for (const text of [
    'He used Signal to call', 'The Telegram: a newspaper', 'Line 5 is late', '5@3',
    'https://twitter.com/intent/tweet', 'https://x.com/home', '@font-face', 'the element (H2O)',
  ]) assert.deepEqual(foundIn(text, 'username'), [], text)
})

test('names of accounts are found behind the names of services in many languages and endings', () => {
  for (const [text, name] of [
    ['в телеграме я anna_fox', 'anna_fox'], ['інстаграм: anna.fox', 'anna.fox'], ['тэлеграм: anna_fox', 'anna_fox'],
    ['آی دی تلگرامم anna_fox', 'anna_fox'], ['پیج اینستام anna.fox است', 'anna.fox'], ['سنابي anna_fox', 'anna_fox'],
    ['حسابي في تيليجرام anna_fox', 'anna_fox'], ['instagram hesabım anna.fox', 'anna.fox'], ['IG saya anna.fox', 'anna.fox'],
    ['באינסטגרם אני anna.fox', 'anna.fox'], ['मेरा इंस्टाग्राम anna.fox है', 'anna.fox'], ['薇信annafox88', 'annafox88'],
    ['扣扣123456789', '123456789'], ['QQ群123456789', '123456789'], ['微博@狐狸安娜', '@狐狸安娜'], ['аська 123456789', '123456789'],
    ['ツイッターは@anna_foxです', '@anna_fox'], ['카톡 아이디 annafox88', 'annafox88'], ['Discord annafox42', 'annafox42'],
    ['I am u/anna_fox there', 'u/anna_fox'], ['Bluesky @anna.bsky.social', '@anna.bsky.social'],
  ] as const) assert.deepEqual(foundIn(text, 'username'), [name], text)
  for (const text of [
    'Facebook example.com', 'the Twitter logo_2.png', 'Instagram photo', 'km/u/day', 'see /u/ there', 'Discord in 2020', 'QQ 2020年',
    'Telegram channels', 'Facebook says 3.5 million',
  ]) assert.deepEqual(foundIn(text, 'username'), [], text)
})

test('a web address ends where its sentence goes on, and our own wikis are left out', () => {
  const addresses = (text: string): readonly string[] => foundIn(text, 'web-address')
  assert.deepEqual(addresses('My site (https://fox.example.net/a_(b)), is'), ['https://fox.example.net/a_(b)'])
  assert.deepEqual(addresses('see “www.fox.net/~jane”.'), ['www.fox.net/~jane'])
  assert.deepEqual(addresses('https://en.wikipedia.org/wiki/Fox and http://localhost/x and www.fox'), [])
  const [own] = scanText('my blog https://fox.net/')
  const [other] = scanText('source: https://fox.net/')
  assert.deepEqual([own?.confidence, other?.confidence], ['likely', 'possible'])
})
