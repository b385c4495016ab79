import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { signedIn } from '../fixtures/made-activity.ts'
import { AccountReading } from './account-reading.ts'
import type { ApiRequest } from './wiki-reading.ts'

/** What a MediaWiki 1.39.17 answered to anonymous requests about its account Alice. */
const recorded = JSON.parse(
  await readFile(new URL('../fixtures/mediawiki-1.39-anonymous.json', import.meta.url), 'utf8')) as readonly
  { readonly params: Readonly<Record<string, string>>, readonly answer: unknown }[]
const alice = signedIn('Alice')
const options = { session: 'anonymous' } as const
const wikiAt = (id: string) => ({ id, apiUrl: `https://${id}.example.org/w/api.php`, editCount: 9 })
const begin = () => AccountReading.begin(alice, options, [wikiAt('test'), wikiAt('other')], [wikiAt('private')])

const sameParams = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value)

/** What a wiki of this id answers: the recorded one, under another name. */
function answerTo({ params }: ApiRequest, id: string): unknown {
  const known = recorded.find((one) => sameParams(one.params, params))
  assert.ok(known, JSON.stringify(params))
  return JSON.parse(JSON.stringify(known.answer).replaceAll('"wikiid":"testwiki"', `"wikiid":"${id}wiki"`)) as unknown
}

/** Answers so many requests, or all. */
function read(reading: AccountReading, most = Infinity): AccountReading {
  for (let next = reading.next(), count = 0; next !== null && count < most; next = reading.next(), count++) {
    const [request] = next.reading.requests(1)
    assert.ok(request)
    assert.ok(next.reading.accept(request.id, answerTo(request, next.wiki.id)).ok)
  }
  return reading
}

test('wikis are read one after the other, and put together as one account’s', () => {
  const reading = read(begin())
  assert.equal(reading.share, 1)
  const activity = reading.activity()
  assert.deepEqual(activity.wikis.map(({ id }) => id), ['testwiki', 'otherwiki'])
  assert.equal(activity.accounts.length, 1)
  const editsOn = (id: string): number => activity.edits.filter(({ wiki }) => wiki === id).length
  assert.ok(editsOn('testwiki') > 40)
  assert.equal(editsOn('testwiki'), editsOn('otherwiki'))
  assert.deepEqual(activity.gaps.filter(({ wiki }) => wiki === 'private').map(({ why }) => why),
    ['not-asked', 'not-asked', 'not-asked', 'not-asked'])
})

test('a reading that was put aside goes on where it was, also between two wikis, for its owner alone', () => {
  const whole = read(begin())
  let before = -1
  for (const stop of [0, 1, 16, 17, 18, 30]) {
    const part = read(begin(), stop)
    assert.ok(part.share >= before)
    before = part.share
    const aside: unknown = JSON.parse(JSON.stringify(part.putAside()))
    assert.equal(AccountReading.accountIn(aside), 'Alice')
    assert.deepEqual(AccountReading.resume(signedIn('Borna'), options, aside), { ok: false, error: 'other-account' })
    const resumed = AccountReading.resume(alice, options, aside)
    assert.ok(resumed.ok)
    assert.deepEqual(read(resumed.value).activity(), whole.activity())
  }
})

test('what was read until a stop can be looked at, and says what is missing', () => {
  const { gaps, edits } = read(begin(), 12).activity()
  assert.ok(edits.length > 0)
  assert.ok(gaps.some(({ wiki, why, source }) => wiki === 'other' && why === 'interrupted' && source === 'edits'))
})

test('what is no reading, or names what is no wiki, is not gone on with', () => {
  const aside = begin().putAside()
  const [first] = aside.wikis
  for (const wrong of [{}, { ...aside, wikis: [] }, ...['javascript:alert(1)/api.php', 'https://a.example/evil',
    'http://a.example/w/api.php'].map((apiUrl) => ({ ...aside, wikis: [{ ...first, apiUrl }] })),
    { ...aside, wikis: [{ ...first, aside: { format: 'x' } }] }]) {
    assert.deepEqual(AccountReading.resume(alice, options, wrong), { ok: false, error: 'not-a-reading' })
  }
})
